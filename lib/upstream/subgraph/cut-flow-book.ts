import * as v from "valibot";
import type { Database, Scope } from "../../store/database";
import { type Address, wireAddress } from "../../units/address";
import type { CutChange, CutFlow } from "../past-readings";
import type { ReaderOptions } from "./course";
import { CUT_FLOW_LISTS, poolsFrom } from "./event-lists";
import { bondRow, lockRow } from "./event-rows";
import { readHead } from "./head";
import { readLists } from "./lists";
import { stakeMoves } from "./moves";
import { read, someAtOnce } from "./pages";
import { poolRow } from "./shapes";

const AFTER_SECONDS = 30 * 86_400;
const QUESTIONS_AT_ONCE = 4;
/** How long a failed look-up is left alone. */
const RETRY_MS = 60_000;
/** Changes that are remembered at most; past it all are asked for anew. */
const MOST_KEPT = 2_000;

const wei = v.pipe(
  v.string(),
  v.regex(/^-?\d{1,40}$/),
  v.transform((digits) => BigInt(digits)),
);
/** As the database holds it; null: it had no stake in that round. */
const keptFlow = v.nullable(v.object({ flow: wei, stake: wei }));

interface Options extends Pick<ReaderOptions, "client" | "chainRound"> {
  database: Database;
  /** null: memory only */
  scope: Scope | null;
  networkNow: () => number;
  onChange: () => void;
}

/**
 * What stake did after changes of cuts. Their 30 days are over, so each is asked for once and kept for good, under the
 * transaction that made it; nobody waits for it. A transfer of bonded stake is its Unbond and its Rebond here, which come
 * to the same.
 */
export class CutFlowBook {
  private readonly known = new Map<string, CutFlow | null>();
  private running = false;
  private notBefore = 0;

  constructor(private readonly options: Options) {}

  /** What is known now; the others are looked up in the background. */
  flows(changes: readonly CutChange[]): ReadonlyMap<CutChange, CutFlow | null> {
    const found = new Map<CutChange, CutFlow | null>();
    const wanted: CutChange[] = [];
    for (const change of changes) {
      const flow = this.known.get(keyOf(change));
      if (flow === undefined) wanted.push(change);
      else found.set(change, flow);
    }
    if (wanted.length > 0) void this.look(wanted);
    return found;
  }

  private async look(wanted: readonly CutChange[]): Promise<void> {
    if (this.running || this.options.networkNow() < this.notBefore) return;
    this.running = true;
    try {
      if (this.known.size > MOST_KEPT) this.known.clear();
      const missing = await this.recall(wanted);
      if (missing.length === 0) return;
      const { block } = await readHead(this.options.client, this.options.chainRound);
      const over = missing.filter(({ timestamp }) => timestamp + AFTER_SECONDS <= block.timestamp);
      const tasks = over.map((change) => async () => {
        this.keep(keyOf(change), await this.ask(change, block.number));
      });
      await someAtOnce(QUESTIONS_AT_ONCE, tasks);
    } catch {
      // the subgraph's own state says that it fails; what is known stays, the rest is asked for later
      this.notBefore = this.options.networkNow() + RETRY_MS;
    } finally {
      this.running = false;
      this.options.onChange();
    }
  }

  /** Brings back what the database holds. @returns what it does not */
  private async recall(wanted: readonly CutChange[]): Promise<CutChange[]> {
    const { database, scope } = this.options;
    if (scope === null) return [...wanted];
    const kept = await database.read(
      scope,
      wanted.map((change) => rowOf(keyOf(change))),
    );
    return wanted.filter((change) => {
      const key = keyOf(change);
      const flow = v.safeParse(keptFlow, kept.get(rowOf(key)));
      if (flow.success) this.known.set(key, flow.output);
      return !flow.success;
    });
  }

  private keep(key: string, told: CutFlow | null): void {
    const { database, scope } = this.options;
    this.known.set(key, told);
    const written = told && { flow: told.flow.toString(), stake: told.stake.toString() };
    if (scope !== null) database.put(scope, rowOf(key), written);
  }

  private async ask({ orchestrator, round, timestamp }: CutChange, block: number): Promise<CutFlow | null> {
    const { pools, ...rows } = await readLists(
      this.options.client,
      {
        name: "CutFlow",
        parts: CUT_FLOW_LISTS,
        variables: {
          block,
          who: wireAddress(orchestrator),
          since: timestamp - 1,
          until: timestamp + AFTER_SECONDS,
          below: poolsFrom(round + 1),
        },
        together: true,
      },
      { pools: poolsFrom(round) },
    );
    const [pool] = read(poolRow, pools);
    if (pool === undefined) return null;
    const moves = stakeMoves({
      bonds: read(bondRow, [...rows.bondsTo, ...rows.bondsFrom]),
      unbonds: read(lockRow, rows.unbonds),
      rebonds: read(lockRow, rows.rebonds),
      transfers: [],
    });
    const flow = moves.reduce((sum, move) => sum + signed(move, orchestrator), 0n);
    return { flow, stake: pool.totalStake };
  }
}

function signed(
  { amount, from, to }: { amount: bigint; from: Address | null; to: Address | null },
  address: Address,
): bigint {
  return (to === address ? amount : 0n) - (from === address ? amount : 0n);
}

function keyOf({ orchestrator, transaction, timestamp }: CutChange): string {
  return `${orchestrator} ${transaction} ${timestamp}`;
}

function rowOf(key: string): string {
  return `cut-flow/${key}`;
}

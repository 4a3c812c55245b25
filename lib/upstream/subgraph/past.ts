import { isDeepStrictEqual } from "node:util";
import * as v from "valibot";
import { type Address, wireAddress } from "../../units/address";
import type { OrchestratorPast, StakeMove } from "../past-readings";
import type { ReaderOptions } from "./course";
import { PAST_LISTS, poolsFrom, TRANSFER_LISTS, TRANSFER_PARTS } from "./event-lists";
import { bondRow, lockRow, type Placed, transferRow } from "./event-rows";
import { readHead, type SubgraphHead } from "./head";
import { type Parts, readLists } from "./lists";
import { stakeMoves } from "./moves";
import { read, someAtOnce } from "./pages";
import { poolFacts } from "./round-rows";
import { account, amount, poolRow, roundLink, roundNumber, seconds } from "./shapes";

const DAY_SECONDS = 86_400;
const TRANSACTIONS_AT_ONCE = 500;
const QUESTIONS_AT_ONCE = 4;

const dayRow = v.pipe(
  v.object({ date: seconds, volumeETH: amount }),
  v.transform(({ date, volumeETH }) => ({ day: Math.floor(date / DAY_SECONDS), fees: volumeETH })),
);
const bondedRow = v.object({
  id: account,
  bondedAmount: amount,
  startRound: roundNumber,
  lastClaimRound: v.nullable(roundLink),
});

/** What lies in closed rounds and days, and where it ends. */
interface Closed {
  /** unix seconds: moves before then are in */
  until: number;
  moves: readonly StakeMove[];
  /** pools of rounds below this one are in */
  below: number;
  pools: OrchestratorPast["pools"];
  /** days before this one are in */
  day: number;
  days: OrchestratorPast["days"];
}

const NOTHING: Closed = { until: 0, moves: [], below: 0, pools: [], day: 0, days: [] };

/** Reads one orchestrator's past. What lies in closed rounds is asked for once, the rest and its delegators each time. */
export class PastReader {
  private closed = NOTHING;
  private newest = -1;

  constructor(
    private readonly options: Pick<ReaderOptions, "client" | "chainRound">,
    private readonly address: Address,
  ) {}

  /** @param previous handed back as it is while nothing changed in it @throws UpstreamError */
  async read(previous: OrchestratorPast | null): Promise<{ value: OrchestratorPast; block: number }> {
    const { client, chainRound } = this.options;
    const head = await readHead(client, chainRound);
    if (head.block.number < this.newest) this.closed = NOTHING;
    this.newest = head.block.number;
    const value = await this.readAt(head);
    const same = previous !== null && isDeepStrictEqual({ ...value, block: previous.block }, previous);
    return { value: same ? previous : value, block: head.block.number };
  }

  private async readAt(head: SubgraphHead): Promise<OrchestratorPast> {
    const { closed } = this;
    const lists = await readLists(
      this.options.client,
      {
        name: "Past",
        parts: PAST_LISTS,
        variables: {
          block: head.block.number,
          who: wireAddress(this.address),
          since: closed.until,
          below: poolsFrom(head.closedBelow),
          dateSince: closed.day * DAY_SECONDS,
        },
        together: closed.until > 0,
      },
      { pools: poolsFrom(closed.below) },
    );
    const moves = [...closed.moves, ...(await this.moves(head, lists))];
    const pools = [...closed.pools, ...read(poolRow, lists.pools).map(poolOf)];
    const days = [...closed.days, ...read(dayRow, lists.days)].sort((a, b) => a.day - b.day);
    const openDay = Math.floor(head.openSince / DAY_SECONDS);
    this.closed = {
      until: head.openSince,
      moves: moves.filter(({ timestamp }) => timestamp < head.openSince),
      below: head.closedBelow,
      pools,
      day: openDay,
      days: days.filter(({ day }) => day < openDay),
    };
    return {
      block: head.block,
      through: head.closedBelow - 1,
      pools,
      moves,
      delegators: delegatorsOf(read(bondedRow, lists.delegators)),
      days: days.filter(({ fees }) => fees > 0n),
    };
  }

  /** Stake that came or left. Which unbonds and rebonds are parts of transfers is told by their transactions. */
  private async moves(
    { block }: SubgraphHead,
    lists: Record<"bondsTo" | "bondsFrom" | "unbonds" | "rebonds", readonly unknown[]>,
  ): Promise<StakeMove[]> {
    const bonds = read(bondRow, [...lists.bondsTo, ...lists.bondsFrom]);
    const unbonds = read(lockRow, lists.unbonds);
    const rebonds = read(lockRow, lists.rebonds);
    const all = [...unbonds, ...rebonds];
    const { transfers: given } = await this.among(block.number, TRANSFER_LISTS, all);
    const transfers = read(transferRow, given);
    const parts = await this.among(block.number, TRANSFER_PARTS, transfers);
    return stakeMoves({
      bonds,
      unbonds: once([...unbonds, ...read(lockRow, parts.unbonds)]),
      rebonds: once([...rebonds, ...read(lockRow, parts.rebonds)]),
      transfers,
    }).filter(({ from, to }) => from === this.address || to === this.address);
  }

  /** Rows of these lists that lie in the same transactions as some events. */
  private async among<P extends Parts>(
    block: number,
    parts: P,
    events: readonly Placed[],
  ): Promise<{ [K in keyof P]: unknown[] }> {
    const ids = [...new Set(events.map(({ transaction }) => transaction.id))];
    const groups = Array.from({ length: Math.ceil(ids.length / TRANSACTIONS_AT_ONCE) }, (_, group) =>
      ids.slice(group * TRANSACTIONS_AT_ONCE, (group + 1) * TRANSACTIONS_AT_ONCE),
    );
    const answers = await someAtOnce(
      QUESTIONS_AT_ONCE,
      groups.map((transactions) => () => {
        const question = { name: "Transfers", parts, variables: { block, transactions }, together: true };
        return readLists(this.options.client, question);
      }),
    );
    const joined = Object.keys(parts).map((key) => [key, answers.flatMap((answer) => answer[key] ?? [])]);
    return Object.fromEntries(joined) as { [K in keyof P]: unknown[] };
  }
}

/** Each event once. */
function once<T extends Placed>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [`${row.transaction.id}-${row.id}`, row])).values()];
}

function poolOf(row: v.InferOutput<typeof poolRow>): OrchestratorPast["pools"][number] {
  const { orchestrator: _, ...facts } = poolFacts(row);
  return { round: row.round, ...facts };
}

/** Largest first; equal ones by address, so that the order is the same each time. */
function delegatorsOf(rows: readonly v.InferOutput<typeof bondedRow>[]): OrchestratorPast["delegators"] {
  return rows
    .map(({ id, bondedAmount, startRound, lastClaimRound }) => ({
      address: id,
      bondedAmount,
      startRound,
      lastClaimRound: lastClaimRound ?? 0,
    }))
    .sort((a, b) =>
      a.bondedAmount === b.bondedAmount
        ? a.address < b.address
          ? -1
          : 1
        : a.bondedAmount > b.bondedAmount
          ? -1
          : 1,
    );
}

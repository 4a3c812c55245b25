import { isDeepStrictEqual } from "node:util";
import * as v from "valibot";
import type { Database, Scope } from "../../store/database";
import { Shelf } from "../../store/shelf";
import type { PoolFacts, RoundFacts, TicketFacts } from "../readings";
import { UpstreamError } from "../upstream-error";
import type { SubgraphClient } from "./client";
import { POOLS, ROUNDS, TICKETS } from "./documents";
import { allRows, read, someAtOnce } from "./pages";
import { keptPools, keptRound, keptTickets, poolFacts, roundFacts, ticketFacts } from "./round-rows";
import { poolRow } from "./shapes";

/** At a hundred pools a round, so many rounds fill less than a page. */
const ROUNDS_AT_ONCE = 9;
const QUESTIONS_AT_ONCE = 4;
const MOST_KEPT = 500;

const rawRounds = v.object({
  rounds: v.array(v.looseObject({ id: v.string() })),
  newRoundEvents: v.array(v.looseObject({ round: v.object({ id: v.string() }) })),
});
const rawInRound = v.looseObject({ round: v.object({ id: v.string() }) });

/** Which block a reading is pinned to, which rounds it counts as closed, and where closed ones are kept. */
export interface RoundQuestion {
  block: number;
  /** rounds below this one never change any more */
  closedBelow: number;
  scope: Scope | null;
}

/** Rows by round. Those of closed rounds are asked for once and kept; those of the running one are asked for each time. */
export class RoundBook {
  private readonly rounds: Shelf<typeof keptRound>;
  private readonly pools: Shelf<typeof keptPools>;
  private readonly tickets: Shelf<typeof keptTickets>;

  constructor(
    private readonly client: SubgraphClient,
    database: Database,
  ) {
    this.rounds = new Shelf({ database, kind: "round", schema: keptRound, most: MOST_KEPT });
    this.pools = new Shelf({ database, kind: "pools", schema: keptPools, most: MOST_KEPT });
    this.tickets = new Shelf({ database, kind: "tickets", schema: keptTickets, most: MOST_KEPT });
  }

  forget(): void {
    for (const shelf of [this.rounds, this.pools, this.tickets]) shelf.clear();
  }

  /** Whether the newest kept round's pools are what the subgraph says they are. @throws UpstreamError */
  async agrees(scope: Scope, question: RoundQuestion): Promise<boolean> {
    const recent = Array.from({ length: 30 }, (_, back) => question.closedBelow - 1 - back).filter(
      (n) => n >= 0,
    );
    await this.pools.warm(scope, recent);
    const newest = recent.find((number) => (this.pools.get(number)?.length ?? 0) > 0);
    if (newest === undefined) return true;
    const kept = this.pools.get(newest);
    const rows = (await this.rowsByRound(POOLS, [newest], question)).get(newest) ?? [];
    return isDeepStrictEqual(kept, read(poolRow, rows));
  }

  /** Facts of those rounds that have a row. @throws UpstreamError */
  async roundFacts(numbers: readonly number[], question: RoundQuestion): Promise<RoundFacts[]> {
    const found = await this.kept(this.rounds, numbers, question, async (missing) => {
      const ids = missing.map(String);
      const variables = { block: question.block, ids, rounds: ids };
      const { rounds, newRoundEvents } = await this.client.ask(ROUNDS, variables, rawRounds);
      const rows = new Map(rounds.map((row) => [row.id, row]));
      const events = new Map(newRoundEvents.map((row) => [row.round.id, row]));
      return new Map(
        ids.map((id) => [Number(id), { row: rows.get(id) ?? null, event: events.get(id) ?? null }] as const),
      );
    });
    return [...found.values()].flatMap((kept) => roundFacts(kept) ?? []);
  }

  /** Active orchestrators of each of those rounds. @throws UpstreamError */
  async poolFacts(numbers: readonly number[], question: RoundQuestion): Promise<Map<number, PoolFacts[]>> {
    const found = await this.kept(this.pools, numbers, question, (missing) =>
      this.rowsByRound(POOLS, missing, question),
    );
    return new Map([...found].map(([round, rows]) => [round, rows.map(poolFacts)]));
  }

  /** Tickets redeemed in those rounds. @throws UpstreamError */
  async ticketFacts(numbers: readonly number[], question: RoundQuestion): Promise<TicketFacts[]> {
    const load = (missing: readonly number[]) => this.rowsByRound(TICKETS, missing, question);
    const found = await this.kept(this.tickets, numbers, question, load);
    return [...found.values()].flatMap((rows) => rows.map(ticketFacts));
  }

  private async kept<S extends v.GenericSchema>(
    shelf: Shelf<S>,
    numbers: readonly number[],
    { closedBelow, scope }: RoundQuestion,
    load: (missing: readonly number[]) => Promise<ReadonlyMap<number, unknown>>,
  ): Promise<Map<number, v.InferOutput<S>>> {
    const closed = numbers.filter((number) => number < closedBelow);
    await shelf.warm(scope, closed);
    const found = new Map<number, v.InferOutput<S>>();
    const missing: number[] = [];
    for (const number of numbers) {
      const value = number < closedBelow ? shelf.get(number) : undefined;
      if (value === undefined) missing.push(number);
      else found.set(number, value);
    }
    if (missing.length === 0) return found;
    for (const [number, written] of await load(missing)) {
      const parsed = v.safeParse(shelf.schema, written);
      if (!parsed.success)
        throw new UpstreamError("subgraph", "nonsense", "answered a row that cannot be read");
      found.set(number, parsed.output);
      if (number < closedBelow) shelf.put(scope, number, written as v.InferInput<S>, parsed.output);
    }
    return found;
  }

  /** Rows of a paged document by their round; rounds without rows get an empty list. */
  private async rowsByRound(
    document: string,
    numbers: readonly number[],
    { block }: RoundQuestion,
  ): Promise<Map<number, unknown[]>> {
    const byRound = new Map<number, unknown[]>(numbers.map((number) => [number, []]));
    const groups = Array.from({ length: Math.ceil(numbers.length / ROUNDS_AT_ONCE) }, (_, group) =>
      numbers.slice(group * ROUNDS_AT_ONCE, (group + 1) * ROUNDS_AT_ONCE),
    );
    const answers = await someAtOnce(
      QUESTIONS_AT_ONCE,
      groups.map((group) => () => allRows(this.client, document, { block, rounds: group.map(String) })),
    );
    for (const row of read(rawInRound, answers.flat())) byRound.get(Number(row.round.id))?.push(row);
    return byRound;
  }
}

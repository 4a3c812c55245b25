import * as v from "valibot";
import type { Database, Scope } from "../../store/database";
import { Shelf } from "../../store/shelf";
import type { Chronicle } from "../past-readings";
import { missRow } from "./event-rows";
import { read } from "./pages";

const MOST_ROUNDS = 10_000;
const inRound = v.looseObject({ round: v.object({ id: v.string() }) });

/** Rewards that were not called, by closed round. */
export class MissBook {
  private readonly shelf: Shelf<v.ArraySchema<typeof missRow, undefined>>;

  constructor(database: Database) {
    this.shelf = new Shelf({ database, kind: "missed", schema: v.array(missRow), most: MOST_ROUNDS });
  }

  forget(): void {
    this.shelf.clear();
  }

  /** The round from which on misses must be asked for. @param first the first round there is */
  async missingFrom(scope: Scope | null, first: number, closedBelow: number): Promise<number> {
    const closed = Array.from({ length: Math.max(0, closedBelow - first) }, (_, n) => first + n);
    await this.shelf.warm(scope, closed);
    return closed.find((round) => this.shelf.get(round) === undefined) ?? closedBelow;
  }

  /** Files what was asked from a round on, and gives all misses, oldest first. @throws UpstreamError */
  file(
    scope: Scope | null,
    span: { first: number; from: number; closedBelow: number },
    rows: readonly unknown[],
  ): Chronicle["misses"] {
    const byRound = new Map<number, unknown[]>();
    for (let round = span.from; round < span.closedBelow; round += 1) byRound.set(round, []);
    for (const row of read(inRound, rows)) byRound.get(Number(row.round.id))?.push(row);
    for (const [round, written] of byRound) {
      const facts = read(missRow, written);
      this.shelf.put(scope, round, written as v.InferInput<typeof missRow>[], facts);
    }
    const all: Chronicle["misses"][number][] = [];
    for (let round = span.first; round < span.closedBelow; round += 1)
      all.push(...(this.shelf.get(round) ?? []));
    return all;
  }
}

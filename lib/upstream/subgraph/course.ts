import { isDeepStrictEqual } from "node:util";
import * as v from "valibot";
import type { Database, Scope } from "../../store/database";
import { PPB } from "../../units/perc";
import type { Course, CourseRound } from "../past-readings";
import type { SubgraphClient } from "./client";
import { COURSE_DAYS, COURSE_ROUNDS } from "./documents";
import { startOf } from "./faults";
import { partOf, readHead } from "./head";
import type { ChainRound } from "./history";
import { NumberedBook } from "./numbered-book";
import { amount, roundNumber, seconds, whole } from "./shapes";

const DAY_SECONDS = 86_400;

/** A round as its row tells it: the supply is that of its end, because each mint in it writes it anew. */
type ToldRound = Omit<CourseRound, "totalSupply"> & { supplyAtEnd: bigint };

/** A round of the course; null: nobody initialised it. */
const roundRow = v.pipe(
  v.object({
    id: roundNumber,
    initialized: v.boolean(),
    startTimestamp: seconds,
    inflation: whole,
    totalSupply: amount,
    totalActiveStake: amount,
    mintableTokens: amount,
  }),
  v.transform((row): ToldRound | null => {
    const startTimestamp = startOf(row);
    return startTimestamp === null
      ? null
      : {
          number: row.id,
          startTimestamp,
          inflationPpb: row.inflation,
          supplyAtEnd: row.totalSupply,
          totalActiveStake: row.totalActiveStake,
          mintable: row.mintableTokens,
        };
  }),
);

const dayRow = v.pipe(
  v.object({ id: roundNumber, volumeETH: amount }),
  v.transform(({ id, volumeETH }) => ({ day: id, fees: volumeETH })),
);

/** What a reader of the subgraph needs. */
export interface ReaderOptions {
  client: SubgraphClient;
  database: Database;
  chainRound: () => ChainRound | null;
  /** null: nothing is kept past the process's life */
  scope: Scope | null;
}

/** Reads the network's course: every closed round and day, each asked for once. */
export class CourseReader {
  private readonly rounds: NumberedBook<typeof roundRow>;
  private readonly days: NumberedBook<typeof dayRow>;
  private newest = -1;

  constructor(private readonly options: ReaderOptions) {
    const { client, database } = options;
    this.rounds = new NumberedBook({
      client,
      database,
      kind: "course",
      document: COURSE_ROUNDS,
      row: roundRow,
    });
    this.days = new NumberedBook({ client, database, kind: "day", document: COURSE_DAYS, row: dayRow });
  }

  /** @param previous handed back as it is while nothing was added to it @throws UpstreamError */
  async read(previous: Course | null): Promise<{ value: Course; block: number }> {
    const head = await readHead(this.options.client, this.options.chainRound);
    const block = head.block.number;
    if (block < this.newest) {
      this.rounds.forget();
      this.days.forget();
    }
    this.newest = block;
    const { scope } = this.options;
    const { first } = head;
    if (first === null) return { value: { block: head.block, rounds: [], days: [] }, block };
    const [rounds, days] = await Promise.all([
      this.rounds.read({
        block,
        first: first.number,
        closedBelow: head.closedBelow,
        end: head.closedBelow,
        scope: partOf(scope, head.deployment, "course"),
      }),
      this.days.read({
        block,
        first: dayOf(first.timestamp),
        closedBelow: dayOf(head.openSince),
        end: dayOf(head.block.timestamp) + 1,
        scope: partOf(scope, head.deployment, "days"),
      }),
    ]);
    const value: Course = {
      block: head.block,
      rounds: startedWith(rounds.filter((round) => round !== null)),
      days: days.filter(({ fees }) => fees > 0n),
    };
    const same =
      previous !== null &&
      isDeepStrictEqual(value.days, previous.days) &&
      isDeepStrictEqual(value.rounds, previous.rounds);
    return { value: same ? previous : value, block };
  }
}

/**
 * Rounds with the supply that each began with: what the one before ended with, because nothing is minted between them.
 * Until the first mint that the subgraph saw its supply is 0.
 */
function startedWith(told: readonly ToldRound[]): CourseRound[] {
  return told.map(({ supplyAtEnd: _, ...round }, place) => {
    const before = told[place - 1]?.supplyAtEnd ?? 0n;
    return { ...round, totalSupply: before === 0n ? supplyBefore(round) : before };
  });
}

/** The least supply that gives what a round could mint: mintable = ⌊supply · inflation ÷ 10⁹⌋; 0 where it could mint nothing. */
function supplyBefore({ mintable, inflationPpb }: Pick<CourseRound, "mintable" | "inflationPpb">): bigint {
  return inflationPpb === 0n ? 0n : (mintable * PPB + inflationPpb - 1n) / inflationPpb;
}

function dayOf(timestamp: number): number {
  return Math.floor(timestamp / DAY_SECONDS);
}

import type { Address } from "../units/address";
import type { Chronicle } from "../upstream/past-readings";
import type { PerformanceScores } from "../upstream/performance-readings";
import type { ChainSnapshot, FactorTable, History, RoundPrice } from "../upstream/readings";
import { sources } from "../upstream/sources";
import { type IssuancePath, issuancePath } from "../yield/issuance-path";
import { WINDOWS } from "../yield/realised";
import { type RoundsPerYear, roundsPerYear } from "../yield/rounds-per-year";
import { bestScores } from "./best-scores";
import { closedRounds } from "./closed-rounds";
import { deadlineOfAdditions } from "./deadline";
import { edgesOf } from "./edge-warnings";
import { type EventSignals, eventSignals } from "./event-signals";
import { type FeeWindows, feeWindows } from "./fee-windows";
import { type PoolsByRound, poolsByOrchestrator } from "./history-index";
import { issuanceTerms } from "./issuance-terms";
import { type RoundsAgo, roundsAgo } from "./stake-signals";

/** What the upstreams gave in time, before anything is worked out. */
export interface Readings {
  snapshot: ChainSnapshot;
  /** null: never read, none configured, or too far behind to speak of the present */
  history: History | null;
  /** the closed round with which realised windows end */
  last: number;
  /** closed rounds at whose ends the windows begin or end */
  ends: readonly number[];
  factors: FactorTable | null;
  /** null: never read, or none configured */
  chronicle: Chronicle | null;
  performance: PerformanceScores | null;
}

/** Everything that rows of the directory are made from. */
export interface Basis extends Readings {
  rounds: RoundsPerYear;
  path: IssuancePath;
  pools: ReadonlyMap<Address, PoolsByRound> | null;
  fees: FeeWindows | null;
  prices: ReadonlyMap<number, RoundPrice>;
  names: ReadonlyMap<Address, string | null>;
  /** null: no chronicle, or too far behind to speak of the present */
  events: EventSignals | null;
  scores: ReturnType<typeof bestScores>;
  roundsAgo: RoundsAgo;
  edges: ReturnType<typeof edgesOf>;
}

/**
 * Asks chain, history, factors, chronicle and performance at once, as far as they can be. The last two only add to rows
 * and are awaited no longer than deadlineOfAdditions says, once the rest is there.
 * @returns null when the chain never gave anything
 */
export async function readAll(deadlineAt: number): Promise<Readings | null> {
  const source = sources();
  const historyReading = source.history(deadlineAt);
  const additionsAt = deadlineOfAdditions(deadlineAt);
  const additions = readAdditions(additionsAt);
  const snapshot = (await source.chain(deadlineAt)).value;
  if (snapshot === null) return null;
  const newest = snapshot.round.number - 1;
  const early = factorsAt(snapshot, newest, deadlineAt);
  const { last, history } = closedRounds(snapshot, (await historyReading).value);
  const factors = last === newest ? await early : await factorsAt(snapshot, last, deadlineAt);
  await additions;
  // What came while the rest was awaited is taken as well; a moment that has passed waits for nothing.
  const added = await readAdditions(additionsAt);
  return { snapshot, history, last, ends: endsOf(last), factors, ...added };
}

async function readAdditions(deadlineAt: number): Promise<Pick<Readings, "chronicle" | "performance">> {
  const source = sources();
  const [chronicle, scores] = await Promise.all([
    source.chronicle(deadlineAt),
    source.performance(deadlineAt),
  ]);
  return { chronicle: chronicle.value, performance: scores.value };
}

/** Works out, once, what all rows share. */
export function basisOf(readings: Readings): Basis {
  const { snapshot, history, last } = readings;
  const rounds = roundsPerYear(history?.rounds ?? [], snapshot.round.length);
  return {
    ...readings,
    rounds,
    path: issuancePath(issuanceTerms(snapshot), rounds.value),
    pools: history === null ? null : poolsByOrchestrator(history),
    fees: history === null ? null : feeWindows(history.tickets, snapshot.block.timestamp),
    prices: history === null ? new Map() : sources().roundPrices(windowRounds(last)),
    names: sources().names(snapshot.orchestrators.map(({ address }) => address)),
    events: eventSignals(readings.chronicle, snapshot),
    scores: bestScores(readings.performance),
    roundsAgo: roundsAgo(history, snapshot.block.timestamp),
    edges: edgesOf(snapshot),
  };
}

async function factorsAt(
  snapshot: ChainSnapshot,
  last: number,
  deadlineAt: number,
): Promise<FactorTable | null> {
  const at = { ...snapshot.block, round: snapshot.round.number };
  return (await sources().factors(snapshot.orchestrators, endsOf(last), at, deadlineAt)).value;
}

function endsOf(last: number): number[] {
  return [last, ...WINDOWS.map((window) => last - window)].filter((round) => round >= 0);
}

function windowRounds(last: number): number[] {
  const longest = Math.max(...WINDOWS);
  return Array.from({ length: longest }, (_, back) => last - back).filter((round) => round >= 0);
}

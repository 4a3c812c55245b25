import "server-only";
import type { CompareView } from "../links/compare";
import { ppmOf } from "../links/decimal";
import type { Address } from "../units/address";
import { sources } from "../upstream/sources";
import { median, medianBigint } from "../yield/middle";
import { recommend } from "../yield/recommend";
import { accountOf, readPosition } from "./compare-account";
import { costsOfMoving } from "./compare-cost";
import { courseOf, type Pools, poolsOf } from "./compare-course";
import { comparedScenario } from "./compare-scenario";
import {
  candidateOf,
  daysTo,
  isLeaving,
  presentOf,
  type StakeTerms,
  stakeOf,
  wholeOf,
  yearAt,
} from "./compare-stake";
import type { Compared, CompareReport, NetworkCost, TriedCut } from "./compare-types";
import { deadlineFromNow } from "./deadline";
import { poolsByOrchestrator } from "./history-index";
import { chainUnavailable, type Joined, readJoined } from "./joined";
import { mediansOf } from "./medians";
import { readOrchestrator } from "./orchestrator";
import { stampOf } from "./stamp";
import type { KnownOutcome, OrchestratorRow, UnknownReason } from "./types";
import { withoutFees } from "./without-fees";

/**
 * Those that a link chooses, side by side, with what a stake would earn at each, what moving it costs and whether that can
 * be told from chance. An account or a past that cannot be read costs its own part only.
 */
export async function readCompare(
  view: CompareView,
  deadlineAt = deadlineFromNow(),
): Promise<KnownOutcome<CompareReport>> {
  const asked = Promise.all([
    readPosition(view.account, deadlineAt),
    Promise.all(view.chosen.map((address) => readOrchestrator(address, deadlineAt))),
  ]);
  const pasts = readPools(view, deadlineAt);
  const joined = await readJoined(deadlineAt);
  if (joined === null) return chainUnavailable();
  const [position, outcomes] = await asked;
  const { basis, snapshot } = joined;

  const inView = (row: OrchestratorRow) => (view.fees === "out" ? withoutFees(row) : row);
  const rows = joined.rows.map(inView);
  const delegateAddress = position?.kind === "read" ? position.delegate : null;
  const delegate = delegateAddress === null ? null : await rowOf(delegateAddress, rows, inView, deadlineAt);
  const stake = stakeOf(view.amount, position);
  const pending = position?.kind === "read" && delegate !== null ? position.pendingStake : 0n;
  const terms: StakeTerms = {
    basis,
    amount: stake.amount,
    pending,
    delegate,
    fees: view.fees,
  };
  const present = presentOf(terms, position);
  const whole = wholeOf(terms);
  const leaving = present && { ...present, year: yearAt(whole, present.row) };
  const chosen = outcomes.flatMap((outcome) =>
    outcome.kind === "report" ? outcome.report.orchestrator : [],
  );
  const [costs, scenario] = await Promise.all([
    costsOfMoving(position, view.chosen, snapshot, deadlineAt),
    comparedScenario(view, joined, chosen, deadlineAt),
  ]);
  const { lptEth, ethUsd } = snapshot.market;
  const comparedOf = (row: OrchestratorRow): Compared => {
    const year = yearAt(terms, row);
    const networkCost = costs.get(row.address) ?? null;
    const place = rows.filter(({ active }) => active).findIndex(({ address }) => address === row.address);
    return {
      row,
      rank: place < 0 ? null : place + 1,
      year,
      unknown: year.yield.real === null ? whyUnknown(row) : null,
      days: daysTo(leaving, row, yearAt(whole, row), { lptEth, networkCost: weiIn(networkCost) }),
      networkCost,
      tried: triedOf(view, terms, row),
    };
  };
  const compared = chosen.map((row) => comparedOf(inView(row)));
  const candidates = compared.map(candidateOf);
  const isElsewhere = present !== null && !compared.some(({ row }) => row.address === present.row.address);
  if (isElsewhere) candidates.push(candidateOf({ ...present, days: null }));
  // what cannot be moved is compared as if it were nowhere: no advice to move it makes sense
  const here = present === null || present.isOwn ? null : present.row.address;
  const named = (kind: "unknown" | "unavailable") =>
    view.chosen.filter((_, place) => outcomes[place]?.kind === kind);
  const stamp = stampOf(snapshot);
  return {
    kind: "report",
    report: {
      ...stamp,
      networkFigures: { ...stamp, ...joined.figures },
      medians: view.fees === "out" ? mediansOf(rows) : joined.medians,
      orchestrators: rows,
      compared,
      strangers: named("unknown"),
      missing: named("unavailable"),
      stake,
      account: position && accountOf(position, delegate, snapshot.round.number),
      present,
      prices: { lptEth, ethUsd },
      medianYear: middleYear(rows, terms),
      recommendation: recommend(candidates, here),
      scenario,
      course: courseIn(view, joined, compared, await pasts),
    },
  };
}

function whyUnknown(row: OrchestratorRow): UnknownReason {
  return isLeaving(row) ? "leaves-set" : (row.yield.unknown.forecast ?? "no-stake");
}

function weiIn(cost: NetworkCost | null): bigint | null {
  return cost?.kind === "known" ? cost.wei : null;
}

function middleYear(rows: readonly OrchestratorRow[], terms: StakeTerms): CompareReport["medianYear"] {
  const years = rows.filter(({ active }) => active).map((row) => yearAt(terms, row));
  return {
    lpt: medianBigint(years.map(({ lpt }) => lpt)),
    eth: medianBigint(years.map(({ eth }) => eth)),
    nominal: median(years.map((year) => year.yield.nominal)),
    real: median(years.map((year) => year.yield.real)),
  };
}

async function rowOf(
  address: Address,
  rows: readonly OrchestratorRow[],
  inView: (row: OrchestratorRow) => OrchestratorRow,
  deadlineAt: number,
): Promise<OrchestratorRow | null> {
  const listed = rows.find((row) => row.address === address);
  if (listed !== undefined) return listed;
  const outcome = await readOrchestrator(address, deadlineAt);
  return outcome.kind === "report" ? inView(outcome.report.orchestrator) : null;
}

function triedOf({ cut, share }: CompareView, terms: StakeTerms, row: OrchestratorRow): TriedCut | null {
  if (cut === "" && share === "") return null;
  const cuts = {
    rewardCutPpm: ppmOf(cut) ?? row.rewardCutPpm,
    feeSharePpm: ppmOf(share) ?? row.feeSharePpm,
  };
  return { ...cuts, real: yearAt(terms, row, cuts).yield.real };
}

/** Whole pasts, asked for only where the span reaches further than the history that all pages share. */
async function readPools({ span, chosen }: CompareView, deadlineAt: number): Promise<Map<Address, Pools>> {
  if (span === "90") return new Map();
  const pasts = await Promise.all(chosen.map((address) => sources().orchestratorPast(address, deadlineAt)));
  const known = chosen.flatMap((address, place) => {
    const past = pasts[place]?.value ?? null;
    return past === null ? [] : [[address, poolsOf(past)] as const];
  });
  return new Map(known);
}

const NO_POOLS: Pools = new Map();

function courseIn(
  { span, fees }: CompareView,
  { history, basis }: Joined,
  compared: readonly Compared[],
  pasts: ReadonlyMap<Address, Pools>,
): CompareReport["course"] {
  if (history === null) return null;
  const lately = poolsByOrchestrator(history);
  const chosen = compared.map(({ row: { address } }) => ({
    address,
    pools: pasts.get(address) ?? lately.get(address) ?? NO_POOLS,
  }));
  return courseOf(chosen, {
    last: basis.last,
    span: span === "all" ? null : Number(span),
    roundsPerYear: basis.rounds.value,
    prices: span === "90" && fees === "counted" ? basis.prices : null,
  });
}

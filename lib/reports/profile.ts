import "server-only";
import type { ProfileView } from "../links/profile";
import type { Reading } from "../store/reading";
import type { Address } from "../units/address";
import type { Failure } from "../upstream/outcome";
import type { Chronicle, OrchestratorPast } from "../upstream/past-readings";
import { sources } from "../upstream/sources";
import { deadlineFromNow } from "./deadline";
import { type OrchestratorReading, readOrchestratorWithBasis } from "./orchestrator";
import type { ProfileBasis } from "./profile-basis";
import { billOf } from "./profile-bill";
import { callHistory } from "./profile-calls";
import { cutHistory } from "./profile-cuts";
import { delegatorPage } from "./profile-delegators";
import { feeHistory } from "./profile-fees";
import { performanceOf } from "./profile-performance";
import { stakeHistory } from "./profile-stake";
import { stakeMoved } from "./profile-stake-moved";
import { stakeThrough } from "./profile-stake-through";
import { realAtRewardCut, summaryOf } from "./profile-summary";
import type { ProfileReport } from "./profile-types";
import { voteHistory } from "./profile-votes";
import { scenarioOf } from "./scenario";
import type { ReportOutcome } from "./types";
import { underDefinitions } from "./yield-definitions";
import { selfStakes } from "./yield-self";

/**
 * One orchestrator with its whole past, in the view that the link asks for. Its row is that of readOrchestrator; a
 * source that gives nothing in time costs its own parts.
 */
export async function readProfile(
  address: Address,
  view: ProfileView,
  deadlineAt = deadlineFromNow(),
): Promise<ReportOutcome<ProfileReport>> {
  const source = sources();
  const asked = Promise.all([
    source.orchestratorPast(address, deadlineAt),
    source.chronicle(deadlineAt),
    source.course(deadlineAt),
    source.performance(deadlineAt),
  ]);
  const outcome = await readOrchestratorWithBasis(address, deadlineAt);
  if (outcome.kind !== "report") return outcome;
  const [past, chronicle, course, performance] = await asked;
  const { joined, basis, report: told } = await withChronicle(outcome.report, chronicle.value, deadlineAt);
  const { snapshot, history, rows } = joined;
  const row = told.orchestrator;
  const profile: ProfileBasis = {
    row,
    snapshot,
    history,
    basis,
    past: past.value,
    pastUntil: untilOf(past, snapshot.block.timestamp),
    chronicle: basis.events?.chronicle ?? null,
    course: course.value,
    now: snapshot.block.timestamp,
  };
  const [delegators, own, scenario] = await Promise.all([
    delegatorPage(profile, view.page, deadlineAt),
    selfStakes(snapshot, deadlineAt),
    scenarioOf(profile, joined, view, deadlineAt),
  ]);
  const place = rows.filter(({ active }) => active).findIndex((other) => other.address === address);
  const bill = billOf(profile, view.window);
  const cuts = cutHistory(profile);
  const fees = feeHistory(profile, view.span);
  const report: ProfileReport = {
    ...told,
    rank: place < 0 ? null : { place: place + 1, of: rows.filter(({ active }) => active).length },
    bill,
    underDefinitions: underDefinitions(basis, row, own),
    cuts,
    calls: callHistory(profile, view.calls),
    stake: stakeHistory(profile, view.span),
    delegators,
    stakeMoved: stakeMoved(profile),
    fees,
    performance: performanceOf(performance.value, address, snapshot.block.timestamp * 1_000),
    votes: voteHistory(profile),
    summary: summaryOf({
      orchestrator: row,
      bill: view.window === 90 ? bill : billOf(profile, 90),
      cuts,
      gateways: fees.gateways,
      lastActive: past.value?.pools.at(-1)?.round ?? null,
      now: profile.now,
      through: stakeThrough(profile),
      unbondingRounds: snapshot.unbondingPeriod,
      realAt: realAtRewardCut(profile),
    }),
    scenario,
    missing: {
      past: missing(past),
      chronicle:
        missing(chronicle) ??
        (basis.events === null ? BEHIND : (chronicle.value?.missing[0]?.failure ?? null)),
      course: missing(course),
      performance: missing(performance),
    },
  };
  return { kind: "report", report };
}

/** The reading anew where the chronicle came too late for it, so that no part lacks what another one shows. */
async function withChronicle(
  reading: OrchestratorReading,
  chronicle: Chronicle | null,
  deadlineAt: number,
): Promise<OrchestratorReading> {
  if (chronicle === null || reading.basis.chronicle !== null) return reading;
  const again = await readOrchestratorWithBasis(reading.report.orchestrator.address, deadlineAt);
  return again.kind === "report" ? again.report : reading;
}

const STILL: Failure = {
  source: "subgraph",
  kind: "timeout",
  text: "It is still being read; the page will have it in a moment.",
};

const BEHIND: Failure = {
  source: "subgraph",
  kind: "behind",
  text: "The subgraph is days behind the chain.",
};

/** A past that is fresh speaks until now, however long ago something last happened in it. */
function untilOf({ value, state }: Reading<OrchestratorPast>, now: number): number {
  if (value === null) return 0;
  return state === "ok" && sources().statuses().subgraph.state === "ok" ? now : value.block.timestamp;
}

function missing<T>({ value, failure }: Reading<T>): Failure | null {
  return failure ?? (value === null ? STILL : null);
}

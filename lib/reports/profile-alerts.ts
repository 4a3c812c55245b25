import type { Sentence } from "./profile-sentences";
import type { SummaryFacts } from "./profile-summary";
import type { CutStep } from "./profile-types";

/** From so many points on a raise that still holds is told first, however long ago it was. */
const LARGE_PPM = 200_000n;
/** Stake that came before a raise is told from this part of its stake on, in percent. */
const MUCH_PERCENT = 1n;
const YEAR = 365 * 86_400;

type Raised = Extract<Sentence, { kind: "cut-raised" }>;
type Cut = Raised["cuts"][number]["cut"];

/**
 * What its cuts hold against a delegator, before any figure of what they brought: raises that still hold, and cuts that
 * never stay. Nothing of one that is no longer registered, whose cuts concern nobody.
 */
export function alertsOf(facts: SummaryFacts): Sentence[] {
  if (!facts.orchestrator.registered || facts.cuts === null) return [];
  const unstable = unstableOf(facts, facts.cuts.steps);
  // of cuts that changed since no raise can be said to hold
  if (facts.cuts.until !== null) return unstable;
  return [...raisedOf(facts, facts.cuts.steps, unstable.length > 0), ...unstable];
}

function unstableOf({ orchestrator, now }: SummaryFacts, steps: readonly CutStep[]): Sentence[] {
  const warning = orchestrator.warnings.find(({ kind }) => kind === "unstable-cut");
  if (warning?.kind !== "unstable-cut") return [];
  const year = steps.filter(({ timestamp }) => timestamp >= now - YEAR);
  const cut = year.some(({ rewardCutPpm: { from, to } }) => from !== to) ? "reward" : "fee";
  const values = year.map((step) => ofCut(step, cut)).flatMap(({ from, to }) => [from, to]);
  const [first] = values;
  if (first === undefined) return [];
  const lowPpm = values.reduce((low, value) => (value < low ? value : low), first);
  const highPpm = values.reduce((high, value) => (value > high ? value : high), first);
  return [{ kind: "unstable", changes: warning.changes, cut, lowPpm, highPpm }];
}

/** Raises of both cuts; those that began together are one sentence. */
function raisedOf(facts: SummaryFacts, steps: readonly CutStep[], unstable: boolean): Raised[] {
  const reward = raiseOf(facts, steps, "reward", unstable);
  const fee = raiseOf(facts, steps, "fee", unstable);
  if (reward === null || fee === null) return [reward, fee].filter((raise) => raise !== null);
  const together = reward.timestamp === fee.timestamp && reward.changes === fee.changes;
  return together ? [{ ...reward, cuts: [...reward.cuts, ...fee.cuts] }] : [reward, fee];
}

/**
 * A cut against the lowest that it ever was before a raise, where it is far above that; else what the directory warns of
 * in the last 90 rounds. Of cuts that swing only the latter, because the lowest ever says nothing more of them.
 */
function raiseOf(
  { orchestrator: row }: SummaryFacts,
  steps: readonly CutStep[],
  cut: Cut,
  unstable: boolean,
): Raised | null {
  const moved = steps.filter((step) => ofCut(step, cut).from !== ofCut(step, cut).to);
  const last = moved.at(-1);
  if (last === undefined) return null;
  const toPpm = ofCut(last, cut).to;
  const lowest = unstable ? null : lowestBefore(moved, cut);
  const warning = row.warnings.find((one) => one.kind === "cut-raised" && one.cut === cut);
  const large = lowest !== null && toPpm - ofCut(lowest, cut).from >= LARGE_PPM;
  const warned = warning?.kind === "cut-raised" ? warning : null;
  const begun = large ? lowest : warned && moved.find(({ round }) => round === warned.round);
  if (!begun) return null;
  return {
    kind: "cut-raised",
    cuts: [{ cut, fromPpm: ofCut(begun, cut).from, toPpm }],
    timestamp: begun.timestamp,
    changes: moved.filter(({ timestamp }) => timestamp >= begun.timestamp).length,
    before: muchBefore(begun, row.totalStake),
  };
}

/** The raise from the lowest cut; of several from as low the last. */
function lowestBefore(moved: readonly CutStep[], cut: Cut): CutStep | null {
  let lowest: CutStep | null = null;
  for (const step of moved) {
    const { from, to } = ofCut(step, cut);
    if (to > from && (lowest === null || from <= ofCut(lowest, cut).from)) lowest = step;
  }
  return lowest;
}

function muchBefore({ flow }: CutStep, totalStake: bigint): bigint | null {
  const came = flow?.before ?? 0n;
  return came > 0n && came * 100n >= totalStake * MUCH_PERCENT ? came : null;
}

function ofCut(step: CutStep, cut: Cut): CutStep["rewardCutPpm"] {
  return cut === "reward" ? step.rewardCutPpm : step.feeCutPpm;
}

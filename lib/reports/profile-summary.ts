import { PPM } from "../units/perc";
import { realAtCuts, trialCut } from "../yield/cut-effects";
import { alertsOf } from "./profile-alerts";
import type { ProfileBasis } from "./profile-basis";
import { termsOf } from "./profile-cuts";
import type { Sentence } from "./profile-sentences";
import type { StakeThrough } from "./profile-stake-through";
import type { CutHistory, GatewayLine, ProfileReport } from "./profile-types";

/** What the sentences are made from: the figures of the page, and today's terms for a cut that is tried. */
export interface SummaryFacts extends Pick<ProfileReport, "orchestrator" | "bill" | "cuts"> {
  /** who paid it in the last 90 days; null: not known */
  gateways: readonly GatewayLine[] | null;
  /** the last closed round in which it was active; null: none, or not known */
  lastActive: number | null;
  /** unix seconds of the page */
  now: number;
  /** what a stake became over the longest window that is known; null where none is */
  through: StakeThrough | null;
  unbondingRounds: number;
  /** forecast real yield at another reward cut; null: not known */
  realAt: (rewardCutPpm: bigint) => number | null;
}

/**
 * What a delegator should know, in the order in which it matters: what is alarming, what happened to a stake, who pays,
 * what the cuts did and could do, what missed calls cost, and how one gets out. A figure that is not known gives no
 * sentence with it.
 */
export function summaryOf(facts: SummaryFacts): Sentence[] {
  const calls = callSentences(facts);
  return [
    ...standing(facts),
    ...keepsAll(facts),
    ...alertsOf(facts),
    ...calls.filter(isOften),
    ...became(facts),
    ...feeSentences(facts),
    ...cutsSentences(facts),
    ...calls.filter((sentence) => !isOften(sentence)),
    ...waysOut(facts),
  ];
}

function isOften(sentence: Sentence): boolean {
  return sentence.kind === "missed" && sentence.often;
}

function standing({ orchestrator: row, lastActive }: SummaryFacts): Sentence[] {
  if (row.active) {
    const leaving = row.warnings.find((warning) => warning.kind === "leaves");
    return leaving === undefined ? [] : [{ kind: "leaves", round: leaving.round }];
  }
  const { registered, deactivationRound, activationRound } = row;
  const ahead = deactivationRound === null && activationRound > 0;
  // the contract holds 0 for one that never was in the set, and no later round for one that resigned before its first
  const earlier = lastActive ?? (row.lastRewardRound > 0 ? row.lastRewardRound : null);
  const served = activationRound > 0 && deactivationRound !== null && activationRound < deactivationRound;
  return [
    {
      kind: "not-active",
      registered,
      since: served ? deactivationRound : null,
      from: ahead ? activationRound : null,
      lastActive: ahead && earlier !== null && earlier < activationRound ? earlier : null,
    },
  ];
}

function became({ orchestrator, through }: SummaryFacts): Sentence[] {
  const { realisedByWindow, unknown } = orchestrator.yield;
  const parts = through && realisedByWindow[through.window];
  if (through === null || parts === null || parts.nominal === null || parts.issuance === null) {
    const reason = unknown.realisedByWindow[7].realised ?? "loading";
    return reason === "not-active" ? [] : [{ kind: "not-known-yet", reason }];
  }
  const { nominal, issuance, real, fees } = parts;
  const supplyGrowth = real === null ? null : (1 + nominal) / (1 + real) - 1;
  return [
    {
      kind: "became",
      rounds: through.window,
      lpt: 1_000 * (1 + through.growth),
      eth: through.feesEth === null ? null : 1_000 * through.feesEth,
      nominal,
      issuance,
      supplyGrowth,
      share: supplyGrowth === null ? null : (1 + issuance) / (1 + supplyGrowth) - 1,
      real,
      issuanceOnly: fees === null,
    },
  ];
}

function keepsAll({ orchestrator: row }: SummaryFacts): Sentence[] {
  if (!row.active || row.rewardCutPpm < PPM) return [];
  return [{ kind: "keeps-all-rewards", feeCutPpm: PPM - row.feeSharePpm, noFees: noFees(row) }];
}

function noFees({ fees: { days90 } }: SummaryFacts["orchestrator"]): boolean | null {
  return days90 === null ? null : days90 === 0n;
}

function feeSentences({ orchestrator: row, gateways }: SummaryFacts): Sentence[] {
  const share = gateways?.find(({ own }) => own)?.share ?? 0;
  if (share > 0) return [{ kind: "own-fees", days: 90, share, shared: row.feeSharePpm > 0n }];
  // of one that keeps all rewards that is said already
  return row.active && row.rewardCutPpm < PPM && noFees(row) ? [{ kind: "no-fees", days: 90 }] : [];
}

function cutsSentences({ orchestrator: row, cuts, realAt }: SummaryFacts): Sentence[] {
  const sentences: Sentence[] = [];
  if (cuts !== null) sentences.push(changesSentence(cuts, row.registered));
  const earlier = cuts?.steps.map(({ rewardCutPpm }) => rewardCutPpm.from) ?? [];
  const trial = row.active ? trialCut(row.rewardCutPpm, earlier) : null;
  const now = row.yield.forecast.real;
  const raised = trial && realAt(trial.toPpm);
  if (trial !== null && now !== null && raised !== null)
    sentences.push({ kind: "trial", ...trial, now, raised });
  return sentences;
}

/** Changes that do not lead to the cuts of today tell neither the last one nor how many there were. */
function changesSentence({ steps, until, inTwoYears }: CutHistory, canChange: boolean): Sentence {
  if (until !== null) return { kind: "cuts-changed-since", until };
  const last = steps.at(-1);
  return last === undefined
    ? { kind: "cuts-never-changed", canChange }
    : { kind: "cuts-changed", inTwoYears, last, canChange };
}

function callSentences({ orchestrator: row, bill: { bill } }: SummaryFacts): Sentence[] {
  const { rewardCalls } = row;
  if (rewardCalls === null || rewardCalls.eligible === 0) return [];
  const { eligible, made } = rewardCalls;
  const missed = eligible - made;
  if (missed === 0) return [{ kind: "none-missed", eligible }];
  const same = bill !== null && bill.window === 90;
  const often = row.warnings.some(({ kind }) => kind === "missed");
  return [{ kind: "missed", missed, eligible, lpt: same ? bill.missedCost * 1_000 : null, often }];
}

function waysOut({ orchestrator, unbondingRounds: rounds }: SummaryFacts): Sentence[] {
  const { roundsPerYear, roundsPerYearBasis } = orchestrator.yield;
  const days = (rounds * 365) / roundsPerYear;
  return [
    { kind: "getting-out", rounds, days, measured: roundsPerYearBasis === "measured" },
    { kind: "no-slashing" },
  ];
}

/** The forecast real yield of an orchestrator at another reward cut, all else as it is today. */
export function realAtRewardCut(profile: ProfileBasis): (rewardCutPpm: bigint) => number | null {
  const terms = termsOf(profile);
  const { feeSharePpm } = profile.row;
  return (rewardCutPpm) => (terms === null ? null : realAtCuts(terms, { rewardCutPpm, feeSharePpm }));
}

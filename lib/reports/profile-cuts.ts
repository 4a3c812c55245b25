import type { Address } from "../units/address";
import { PPM } from "../units/perc";
import type { CutChange, StakeMove } from "../upstream/past-readings";
import { realAtCuts, type TermsWithoutCuts } from "../yield/cut-effects";
import { callRatio } from "../yield/reward-calls";
import { DAY, type ProfileBasis } from "./profile-basis";
import type { CutHistory, CutStep } from "./profile-types";

const AROUND = 30 * DAY;

/** Every change of its cuts, each with the stake that moved around it and what it is worth at today's terms. */
export function cutHistory(profile: ProfileBasis): CutHistory | null {
  const { chronicle, row, now, past } = profile;
  if (chronicle === null || chronicle.missing.some(({ what }) => what === "cuts")) return null;
  const own = chronicle.cuts.filter(({ orchestrator }) => orchestrator === row.address);
  const terms = termsOf(profile);
  const steps = own.flatMap((change) =>
    change.before === null ? [] : [stepOf(change, change.before, terms, past?.moves ?? null, profile)],
  );
  const [first] = own;
  return {
    steps,
    first: first === undefined ? null : firstOf(first),
    until: row.cuts === null ? chronicle.block.timestamp : null,
    inTwoYears: steps.filter(({ timestamp }) => timestamp >= now - 2 * 365 * DAY).length,
  };
}

/** Today's terms for its delegators, but for its cuts; null where it is not active. */
export function termsOf({ row, snapshot, basis }: ProfileBasis): TermsWithoutCuts | null {
  if (!row.active) return null;
  return {
    path: basis.path,
    nextTreasuryCutP27: snapshot.treasury.nextRewardCutRateP27,
    callRatio: callRatio(row.rewardCalls),
    totalStake: row.totalStake,
    fees90Days: row.fees.days90,
    lptEth: snapshot.market.lptEth,
  };
}

/** The first update is a change only if the one before it is known; else it is where the history begins. */
function firstOf({ timestamp, before, rewardCutPpm, feeSharePpm }: CutChange): CutHistory["first"] {
  const cuts = before ?? { rewardCutPpm, feeSharePpm };
  return { timestamp, rewardCutPpm: cuts.rewardCutPpm, feeCutPpm: PPM - cuts.feeSharePpm };
}

function stepOf(
  change: CutChange,
  before: NonNullable<CutChange["before"]>,
  terms: TermsWithoutCuts | null,
  moves: readonly StakeMove[] | null,
  { row, pastUntil }: ProfileBasis,
): CutStep {
  const { round, timestamp } = change;
  const afterDays = Math.min(30, Math.max(0, (pastUntil - timestamp) / DAY));
  return {
    round,
    timestamp,
    rewardCutPpm: { from: before.rewardCutPpm, to: change.rewardCutPpm },
    feeCutPpm: { from: PPM - before.feeSharePpm, to: PPM - change.feeSharePpm },
    direction: directionOf(before, change),
    flow: moves && {
      before: netFlow(moves, row.address, timestamp - AROUND, timestamp),
      after: netFlow(moves, row.address, timestamp, timestamp + AROUND),
      afterDays,
    },
    real: {
      before: terms && realAtCuts(terms, before),
      after: terms && realAtCuts(terms, change),
    },
  };
}

type Terms = NonNullable<CutChange["before"]>;

/** Which way a change goes, seen from the delegators: "up" is worse for them. */
export function directionOf(before: Terms, after: Terms): CutStep["direction"] {
  const reward = after.rewardCutPpm - before.rewardCutPpm;
  const fee = before.feeSharePpm - after.feeSharePpm;
  if (reward >= 0n && fee >= 0n) return "up";
  return reward <= 0n && fee <= 0n ? "down" : "mixed";
}

/** wei of LPT that came to an orchestrator less what left it, from a moment (included) to another (not). */
export function netFlow(moves: readonly StakeMove[], address: Address, from: number, to: number): bigint {
  let net = 0n;
  for (const move of moves) {
    if (move.timestamp < from || move.timestamp >= to) continue;
    net += signedAmount(move, address);
  }
  return net;
}

/** What a move adds to an orchestrator's stake: negative where it left; 0 where it came from itself. */
export function signedAmount({ amount, from, to }: StakeMove, address: Address): bigint {
  return (to === address ? amount : 0n) - (from === address ? amount : 0n);
}

import { weiOf } from "../links/decimal";
import { WAD } from "../units/wei";
import type { ForecastTerms } from "../yield/forecast";
import { daysUntilPaid, type MovingCost, movingCost } from "../yield/moving";
import { type ThoughtStake, type YearOfStake, yearOfStake } from "../yield/own-stake";
import { UNKNOWN_YIELD } from "../yield/parts";
import type { Candidate } from "../yield/recommend";
import type { Basis } from "./basis";
import type { AccountPosition } from "./compare-account";
import type { Compared, ComparedStake, PresentPlaceOf } from "./compare-types";
import type { OrchestratorRow } from "./types";

/** What is thought of where neither the link nor its account says how much. */
const EXAMPLE = 1_000n * WAD;

/** The stake of a comparison: what was typed, else what the account has, else an example. */
export function stakeOf(typed: string, account: AccountPosition | null): ComparedStake {
  const amount = weiOf(typed);
  if (amount !== null) return { amount, from: "typed" };
  const held = account?.kind === "read" && account.delegate !== null ? account.pendingStake : 0n;
  return held > 0n ? { amount: held, from: "account" } : { amount: EXAMPLE, from: "example" };
}

/** What everything about a thought stake is worked out from. */
export interface StakeTerms {
  basis: Basis;
  /** wei of LPT */
  amount: bigint;
  /** wei of LPT that its account has with its delegate: what a move takes, however little is thought of */
  pending: bigint;
  /** where that is; null: nowhere */
  delegate: OrchestratorRow | null;
  fees: "counted" | "out";
}

/** What the stake would earn in a year with an orchestrator; at other cuts than today's where they are given. */
export function yearAt(
  { basis, fees, ...stake }: StakeTerms,
  row: OrchestratorRow,
  cuts: Pick<ForecastTerms, "rewardCutPpm" | "feeSharePpm"> = row,
): YearOfStake {
  if (!row.active || isLeaving(row)) return { lpt: null, eth: null, yield: UNKNOWN_YIELD };
  const terms: ForecastTerms = {
    path: basis.path,
    nextTreasuryCutP27: basis.snapshot.treasury.nextRewardCutRateP27,
    rewardCutPpm: cuts.rewardCutPpm,
    feeSharePpm: cuts.feeSharePpm,
    callRatio: row.yield.forecast.callRatio,
    totalStake: row.totalStake,
    fees90Days: fees === "out" ? 0n : row.fees.days90,
    lptEth: basis.snapshot.market.lptEth,
  };
  return yearOfStake(terms, thoughtOf(stake, row));
}

/** It is active in the running round and not in the next one: what is moved there now never earns, as things stand. */
export function isLeaving({ active, deactivationRound }: OrchestratorRow): boolean {
  return active && deactivationRound !== null;
}

/** The same for all that a move takes: a part of a stake cannot be moved, and what is thought of beyond it comes along. */
export function wholeOf(terms: StakeTerms): StakeTerms {
  return terms.amount < terms.pending ? { ...terms, amount: terms.pending } : terms;
}

function thoughtOf(
  { amount, pending, delegate }: Pick<StakeTerms, "amount" | "pending" | "delegate">,
  row: OrchestratorRow,
): ThoughtStake {
  const held = pending < amount ? pending : amount;
  return {
    amount,
    inPool: delegate?.address === row.address ? held : 0n,
    inSet: delegate?.active ? held : 0n,
  };
}

/** Where the stake is now, what it earns there and what taking it away costs; null where it is nowhere. */
export function presentOf(terms: StakeTerms, position: AccountPosition | null): PresentPlaceOf | null {
  const { delegate, basis, pending } = terms;
  if (position?.kind !== "read" || delegate === null || pending === 0n) return null;
  return {
    row: delegate,
    year: yearAt(terms, delegate),
    cost: costOf(basis, delegate, pending, position.earnsFrom),
    isOwn: position.address === delegate.address,
  };
}

function costOf({ snapshot }: Basis, row: OrchestratorRow, stake: bigint, earnsFrom: number): MovingCost {
  const { round, minter, treasury, activeStake } = snapshot;
  return movingCost({
    stake,
    isEarning: row.active && earnsFrom <= round.number && round.initialized,
    isRewardCalled: row.lastRewardRound === round.number,
    rewardCutPpm: row.rewardCutPpm,
    treasuryCutP27: treasury.rewardCutRateP27,
    mintable: minter.mintable,
    activeStake: activeStake.current,
  });
}

/** Days until moving from the present place to another pays; null where it never does, or there is nothing to move. */
export function daysTo(
  present: PresentPlaceOf | null,
  row: OrchestratorRow,
  year: YearOfStake,
  prices: { lptEth: number | null; networkCost: bigint | null },
): number | null {
  if (present === null || present.isOwn || present.row.address === row.address || year.lpt === null)
    return null;
  const before = present.year;
  const gainEth =
    year.eth === null || (present.row.active && before.eth === null) ? null : year.eth - (before.eth ?? 0n);
  return daysUntilPaid({
    gainLpt: year.lpt - (before.lpt ?? 0n),
    gainEth,
    forfeited: present.cost.forfeited,
    ...prices,
  });
}

/** One of them as a place for the stake. */
export function candidateOf({ row, year, days }: Pick<Compared, "row" | "year" | "days">): Candidate {
  const { realisedByWindow: by } = row.yield;
  return {
    address: row.address,
    real: year.yield.real,
    days,
    realised: { 7: by[7].real, 30: by[30].real, 90: by[90].real },
    issuance: year.yield.issuance,
    eligible: row.rewardCalls?.eligible ?? null,
  };
}

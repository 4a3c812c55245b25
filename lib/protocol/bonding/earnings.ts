import { type Address, ZERO_ADDRESS } from "../../units/address";
import { P27 } from "../../units/perc";
import { emit } from "../events";
import { fractionOf, minus } from "../math";
import { currentRound } from "../rounds";
import type { World } from "../world";
import {
  delegatorForWriting,
  delegatorOf,
  type EarningsPool,
  poolForWriting,
  poolOf,
  type Transcoder,
  transcoderForWriting,
  transcoderOf,
} from "./state";

/** The two factors of an earnings pool, 1e27; 0 where a round wrote none. */
export type Factors = Pick<EarningsPool, "cumulativeRewardFactor" | "cumulativeFeeFactor">;

/** What a delegator has: LPT and ETH in wei. */
export interface Earned {
  stake: bigint;
  fees: bigint;
}

/** A share of an amount at 1e27, as PreciseMathUtils. @throws Refusal on division by zero */
export function preciseFractionOf(amount: bigint, numerator: bigint, denominator: bigint): bigint {
  return fractionOf("BondingManager", amount, numerator, denominator, P27);
}

/** An orchestrator's latest factors up to a round: those of the round, else those of its last reward or fees before it. */
export function latestFactors(transcoder: Readonly<Transcoder>, round: bigint): Factors {
  let { cumulativeRewardFactor, cumulativeFeeFactor } = poolOf(transcoder, round);
  if (cumulativeRewardFactor === 0n && transcoder.lastRewardRound < round) {
    cumulativeRewardFactor = poolOf(transcoder, transcoder.lastRewardRound).cumulativeRewardFactor;
  }
  if (cumulativeFeeFactor === 0n && transcoder.lastFeeRound < round) {
    cumulativeFeeFactor = poolOf(transcoder, transcoder.lastFeeRound).cumulativeFeeFactor;
  }
  return { cumulativeRewardFactor, cumulativeFeeFactor };
}

/** Stake (wei) grown from one factor to another; a factor of 0 counts as 1. EarningsPoolLIP36. */
export function grownStake(stake: bigint, start: bigint, end: bigint): bigint {
  return preciseFractionOf(stake, end === 0n ? P27 : end, start === 0n ? P27 : start);
}

/**
 * Stake and fees of a delegator at a round: what it had at its last claim, grown since, and for an orchestrator what its
 * commission has brought in. Factors at the start are exactly those stored for the round of the last claim.
 */
export function earnedAt(world: World, account: Address, round: bigint): Earned {
  const { bondedAmount, fees, delegateAddress, lastClaimRound } = delegatorOf(world, account);
  const transcoder = transcoderOf(world, delegateAddress);
  const earned = { stake: bondedAmount, fees };
  if (lastClaimRound < round) {
    const start = poolOf(transcoder, lastClaimRound);
    const end = latestFactors(transcoder, round);
    const feeGrowth = minus("BondingManager", end.cumulativeFeeFactor, start.cumulativeFeeFactor);
    const base = start.cumulativeRewardFactor === 0n ? P27 : start.cumulativeRewardFactor;
    earned.stake = grownStake(bondedAmount, start.cumulativeRewardFactor, end.cumulativeRewardFactor);
    earned.fees = fees + preciseFractionOf(bondedAmount, feeGrowth, base);
  }
  if (account === delegateAddress) {
    earned.stake += transcoder.cumulativeRewards;
    earned.fees += transcoder.cumulativeFees;
  }
  return earned;
}

/** BondingManager.pendingStake and pendingFees: as of the current round, whatever round is asked for. Wei of LPT and ETH. */
export function pendingEarnings(world: World, account: Address): Earned {
  return earnedAt(world, account, currentRound(world));
}

/** Fills in factors that a round has not written, so that a claim or a bond in it has a start to grow from. */
export function ensureFactors(world: World, orchestrator: Address, round: bigint): void {
  const known = transcoderOf(world, orchestrator);
  const pool = poolOf(known, round);
  const latest = latestFactors(known, round);
  if (
    latest.cumulativeRewardFactor === pool.cumulativeRewardFactor &&
    latest.cumulativeFeeFactor === pool.cumulativeFeeFactor
  ) {
    return;
  }
  const written = poolForWriting(world, transcoderForWriting(world, orchestrator), round);
  world.journal.set(written, "cumulativeRewardFactor", latest.cumulativeRewardFactor);
  world.journal.set(written, "cumulativeFeeFactor", latest.cumulativeFeeFactor);
}

/** Writes down a delegator's earnings up to the current round, once a round; a reward() later in it no longer counts for the delegator. */
export function claimEarnings(world: World, account: Address): void {
  const round = currentRound(world);
  const { lastClaimRound } = delegatorOf(world, account);
  if (lastClaimRound >= round) return;
  const { journal } = world;
  const delegator = delegatorForWriting(world, account);
  const delegate = delegator.delegateAddress;
  let earned: Earned = { stake: delegator.bondedAmount, fees: delegator.fees };
  if (delegate !== ZERO_ADDRESS) {
    earned = earnedAt(world, account, round);
    ensureFactors(world, delegate, round);
    if (delegate === account) {
      const transcoder = transcoderForWriting(world, account);
      journal.set(transcoder, "cumulativeFees", 0n);
      journal.set(transcoder, "cumulativeRewards", 0n);
    }
  }
  emit(world, "BondingManager", "EarningsClaimed", {
    delegate,
    delegator: account,
    rewards: minus("BondingManager", earned.stake, delegator.bondedAmount),
    fees: minus("BondingManager", earned.fees, delegator.fees),
    startRound: lastClaimRound + 1n,
    endRound: round,
  });
  journal.set(delegator, "lastClaimRound", round);
  journal.set(delegator, "bondedAmount", earned.stake);
  journal.set(delegator, "fees", earned.fees);
}

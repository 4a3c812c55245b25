import type { PoolMember } from "../protocol/bonding/pool-line";
import type { Address } from "../units/address";
import { P27, PPM, quotient } from "../units/perc";
import { claims, type StakeAction } from "./action";
import { type Place, placeAfter, type Shift } from "./place";
import type { Standing } from "./standing";

/** What an account holds, before or after an action; wei of LPT. */
export interface Holding {
  delegate: Address | null;
  stake: bigint;
  /** undelegated and not withdrawn */
  locked: bigint;
  wallet: bigint;
  /** delegated to its orchestrator altogether; null where it has none, or it was not read */
  delegateStake: bigint | null;
  /** part of its orchestrator's stake; null where that is not known */
  share: number | null;
}

export type StakeWarning =
  /** reward was not called yet in this round: claiming now gives up about so much LPT */
  | { kind: "forfeits"; wei: bigint; delegate: Address }
  /**
   * it is not in the next round's active set, nor in this one's unless it is active, and with this stake it is or is not
   * (null: the others are not known)
   */
  | { kind: "outside"; to: Address; active: boolean; place: Place | null }
  /** the account's own delegate leaves the active set with this round's end, whatever the account does */
  | { kind: "delegate-leaves"; delegate: Address }
  /** an orchestrator that undelegates all of its own stake is none any more: it leaves the pool with the round's end */
  | { kind: "resigns"; inPool: boolean }
  /** the rest keeps earning */
  | { kind: "partial"; rest: bigint }
  /** nothing stays: the delegation ends, and fees (wei of ETH) stay withdrawable */
  | { kind: "full"; fees: bigint };

export interface Foreseen {
  now: Holding;
  after: Holding;
  /** where its orchestrator then stands by stake; null where it has none, or the others are not known */
  place: Place | null;
  /** wei of LPT of this round's reward that are given up, about */
  forfeited: bigint;
  /** the lock that undelegating makes */
  lock: { amount: bigint; withdrawRound: number } | null;
  /** the round from which on the stake that moves earns */
  earnsFrom: number | null;
  /** fees that go to the wallet, wei of ETH */
  fees: bigint;
  warnings: StakeWarning[];
}

const SECONDS_PER_L1_BLOCK = 12;

/**
 * What an action changes, were it mined now.
 * @param members every orchestrator that is known, for its place among them; empty where they are not known
 */
export function foresee(
  action: StakeAction,
  standing: Standing,
  members: readonly PoolMember[] = [],
): Foreseen {
  const { account, round, unbondingPeriod } = standing;
  const locked = account.locks.reduce((sum, { amount }) => sum + amount, 0n);
  const before = { delegate: account.delegate, stake: account.pendingStake, locked, wallet: account.lpt };
  const after = { ...before };
  let moved = 0n;
  let lock: Foreseen["lock"] = null;
  switch (action.kind) {
    case "delegate":
      after.delegate = action.to;
      after.stake += action.amount;
      after.wallet -= action.amount;
      moved = action.amount;
      break;
    case "move":
      after.delegate = action.to;
      moved = account.pendingStake;
      break;
    case "undelegate":
      after.stake -= action.amount;
      after.locked += action.amount;
      if (after.stake === 0n) after.delegate = null;
      lock = { amount: action.amount, withdrawRound: round.number + unbondingPeriod };
      break;
    case "rebond":
    case "rebond-to":
    case "withdraw": {
      const amount = account.locks.find(({ id }) => id === action.lock)?.amount ?? 0n;
      after.locked -= amount;
      if (action.kind === "withdraw") after.wallet += amount;
      else {
        after.stake += amount;
        moved = amount;
        if (action.kind === "rebond-to") after.delegate = action.to;
      }
      break;
    }
    default:
      break;
  }
  const place =
    after.delegate === null ? null : placeAfter(after.delegate, shiftsOf(before, after), members, standing);
  const forfeited = claims(action.kind) ? forfeitedBy(standing) : 0n;
  return {
    place,
    forfeited,
    now: holding(before, totalOf(standing, before.delegate)),
    after: holding(after, totalAfter(standing, before, after)),
    lock,
    earnsFrom: moved > 0n ? round.number + 1 : null,
    fees: action.kind === "withdraw-fees" ? action.amount : 0n,
    warnings: warningsOf(action, standing, { rest: after.stake, place, forfeited }),
  };
}

/** Stake that comes to an orchestrator and leaves another, or the same one. */
function shiftsOf(before: Bare, after: Bare): Shift[] {
  const shifts: Shift[] = [];
  if (before.delegate !== null) shifts.push({ address: before.delegate, by: -before.stake });
  if (after.delegate === null) return shifts;
  if (after.delegate === before.delegate)
    return [{ address: after.delegate, by: after.stake - before.stake }];
  return [...shifts, { address: after.delegate, by: after.stake }];
}

/** LPT (wei) of this round's reward that claiming now would give up: nothing where it was called, or claimed already. */
export function forfeitedBy(standing: Standing): bigint {
  const { account, round, issuance, delegates } = standing;
  const delegate = account.delegate === null ? undefined : delegates.get(account.delegate);
  const earns = account.status === "bonded" && account.lastClaimRound < round.number;
  if (delegate === undefined || !delegate.active || !earns || issuance.totalActive === 0n) return 0n;
  if (delegate.lastRewardRound === round.number || !round.initialized) return 0n;
  const gross = (issuance.mintable * account.pendingStake) / issuance.totalActive;
  const net = (gross * (P27 - issuance.treasuryCutP27)) / P27;
  return (net * (PPM - delegate.rewardCutPpm)) / PPM;
}

/** About when a round begins, in unix seconds by the chain's clock: L1 blocks come every 12 s. */
export function roundStartsAt({ round, timestamp }: Standing, wanted: number): number {
  const block = round.startBlock + (wanted - round.number) * round.length;
  return timestamp + (block - round.l1Block) * SECONDS_PER_L1_BLOCK;
}

function warningsOf(
  action: StakeAction,
  { account, delegates }: Standing,
  { rest, place, forfeited }: { rest: bigint; place: Place | null; forfeited: bigint },
): StakeWarning[] {
  const warnings: StakeWarning[] = [];
  const { delegate } = account;
  if (forfeited > 0n && delegate !== null) warnings.push({ kind: "forfeits", wei: forfeited, delegate });
  const to = "to" in action ? action.to : action.kind === "rebond" ? delegate : null;
  const there = to === null ? undefined : delegates.get(to);
  if (to !== null && there !== undefined && !(there.active && there.deactivationRound === null)) {
    warnings.push({ kind: "outside", to, active: there.active, place });
  }
  const own = delegate === null ? undefined : delegates.get(delegate);
  const leaves = own?.active === true && own.deactivationRound !== null;
  if (leaves && delegate !== null && delegate !== to) warnings.push({ kind: "delegate-leaves", delegate });
  if (action.kind === "undelegate") {
    if (rest > 0n) warnings.push({ kind: "partial", rest });
    else {
      warnings.push({ kind: "full", fees: account.pendingFees });
      if (account.registered) warnings.push({ kind: "resigns", inPool: own?.deactivationRound === null });
    }
  }
  return warnings;
}

type Bare = Pick<Holding, "delegate" | "stake" | "locked" | "wallet">;

function holding(bare: Bare, delegateStake: bigint | null): Holding {
  return {
    ...bare,
    delegateStake,
    share: delegateStake === null ? null : quotient(bare.stake, delegateStake),
  };
}

function totalOf({ delegates }: Standing, delegate: Address | null): bigint | null {
  return delegate === null ? null : (delegates.get(delegate)?.totalStake ?? null);
}

/** An orchestrator's stake holds what its delegators earned already, so only what comes or goes changes it. */
function totalAfter(standing: Standing, before: Bare, after: Bare): bigint | null {
  const total = totalOf(standing, after.delegate);
  if (total === null) return null;
  return after.delegate === before.delegate ? total + after.stake - before.stake : total + after.stake;
}

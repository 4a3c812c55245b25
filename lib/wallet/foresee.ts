import type { Address } from "../units/address";
import { P27, PPM, quotient } from "../units/perc";
import { claims, type StakeAction } from "./action";
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
  /** it is not in the active set, so that stake with it earns nothing */
  | { kind: "inactive"; to: Address }
  /** an orchestrator that undelegates all of its own stake leaves the pool with the round's end */
  | { kind: "leaves-pool" }
  /** the rest keeps earning */
  | { kind: "partial"; rest: bigint };

export interface Foreseen {
  now: Holding;
  after: Holding;
  /** the lock that undelegating makes */
  lock: { amount: bigint; withdrawRound: number } | null;
  /** the round from which on the stake that moves earns */
  earnsFrom: number | null;
  /** fees that go to the wallet, wei of ETH */
  fees: bigint;
  warnings: StakeWarning[];
}

const SECONDS_PER_L1_BLOCK = 12;

/** What an action changes, were it mined now. */
export function foresee(action: StakeAction, standing: Standing): Foreseen {
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
  return {
    now: holding(before, totalOf(standing, before.delegate)),
    after: holding(after, totalAfter(standing, before, after)),
    lock,
    earnsFrom: moved > 0n ? round.number + 1 : null,
    fees: action.kind === "withdraw-fees" ? action.amount : 0n,
    warnings: warningsOf(action, standing, after.stake),
  };
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

function warningsOf(action: StakeAction, standing: Standing, rest: bigint): StakeWarning[] {
  const { account, delegates } = standing;
  const warnings: StakeWarning[] = [];
  const wei = claims(action.kind) ? forfeitedBy(standing) : 0n;
  if (wei > 0n && account.delegate !== null) {
    warnings.push({ kind: "forfeits", wei, delegate: account.delegate });
  }
  const to = "to" in action ? action.to : action.kind === "rebond" ? account.delegate : null;
  if (to !== null && delegates.get(to)?.active === false) warnings.push({ kind: "inactive", to });
  if (action.kind === "undelegate") {
    if (rest > 0n) warnings.push({ kind: "partial", rest });
    else if (account.registered) warnings.push({ kind: "leaves-pool" });
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

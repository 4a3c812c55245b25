import "server-only";
import type { Address } from "../units/address";
import type { DelegatorOnChain } from "../upstream/readings";
import { sources } from "../upstream/sources";
import { deadlineFromNow } from "./deadline";
import { stampAt, stampOf } from "./stamp";
import type { DelegatorReport, KnownOutcome, SourceStatus } from "./types";

/**
 * One account's position as the contracts answer it at one block. Any well-formed address has one: an account that
 * never staked is unbonded with nothing.
 * @param options.block answer from the chain at this L2 block or later, past what is kept
 */
export async function readDelegator(
  address: Address,
  options: { block?: number } = {},
  deadlineAt = deadlineFromNow(),
): Promise<KnownOutcome<DelegatorReport>> {
  const asked = options.block === undefined ? {} : { atLeastBlock: options.block };
  const outcome = await sources().delegator(address, asked, deadlineAt);
  if (!outcome.ok) return { kind: "unavailable", stamp: stampOf(null), failures: [outcome.failure] };
  return { kind: "report", report: reportOf(outcome.value) };
}

const OK: SourceStatus = { state: "ok", block: null, ageSeconds: 0, failure: null };

function reportOf(position: DelegatorOnChain): DelegatorReport {
  const { block, round, address, delegate } = position;
  const asOf = { round, l1Block: block.l1Number, l2Block: block.number, timestamp: block.timestamp };
  const names = sources().names(delegate === null ? [address] : [address, delegate]);
  const stamp = stampAt(asOf);
  return {
    ...stamp,
    // read just now, past the snapshot that the other reports rest on
    sources: { ...stamp.sources, chain: { ...OK, block: block.number } },
    address,
    name: names.get(address) ?? null,
    status: position.status,
    delegate,
    delegateName: delegate === null ? null : (names.get(delegate) ?? null),
    bondedAmount: position.bondedAmount,
    pendingStake: position.pendingStake,
    pendingFees: position.pendingFees,
    startRound: position.startRound,
    lastClaimRound: position.lastClaimRound,
    unbondingLocks: position.unbondingLocks.map((lock) => ({
      ...lock,
      withdrawable: lock.withdrawRound <= round,
    })),
  };
}

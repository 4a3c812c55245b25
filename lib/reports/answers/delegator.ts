import { amount } from "../../export/amount";
import type { DelegatorReport } from "../types";
import { baseAnswer } from "./base";

/** One account for programs. */
export function delegatorAnswer(report: DelegatorReport) {
  return {
    ...baseAnswer(report),
    address: report.address,
    name: report.name,
    status: report.status,
    delegate: report.delegate,
    delegateName: report.delegateName,
    bondedAmount: amount(report.bondedAmount),
    pendingStake: amount(report.pendingStake),
    pendingFees: amount(report.pendingFees),
    startRound: report.startRound,
    lastClaimRound: report.lastClaimRound,
    unbondingLocks: report.unbondingLocks.map((lock) => ({ ...lock, amount: amount(lock.amount) })),
  };
}

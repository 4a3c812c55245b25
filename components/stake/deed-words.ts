import { printEth, printToken } from "@/lib/format/amount";
import type { StakeDeed } from "@/lib/links/stake";
import type { Standing } from "@/lib/wallet/standing";

/** What each deed is called on a button. */
export const DEED_WORDS: Readonly<Record<StakeDeed, string>> = {
  delegate: "Delegate",
  move: "Move",
  undelegate: "Undelegate",
  rebond: "Rebond",
  withdraw: "Withdraw",
};

/** What each deed does, over its form. */
export const DEED_TITLES: Readonly<Record<StakeDeed, string>> = {
  delegate: "Delegate LPT",
  move: "Move stake to another orchestrator",
  undelegate: "Undelegate stake",
  rebond: "Put undelegated stake back to work",
  withdraw: "Withdraw stake or fees",
};

/** What an account has for a deed, in a line. */
export function deedLine(deed: StakeDeed, { account, round, unbondingPeriod }: Standing): string {
  const { delegate, pendingStake, locks, pendingFees, lpt, registered } = account;
  const nothing = "Nothing is delegated.";
  switch (deed) {
    case "delegate":
      return `${printToken(lpt)} LPT in your wallet`;
    case "move":
      if (delegate === null) return nothing;
      return registered ? "An orchestrator’s own stake stays with it." : "The whole stake, without waiting";
    case "undelegate":
      return delegate === null
        ? nothing
        : `${printToken(pendingStake)} LPT delegated; ${unbondingPeriod} rounds until it can be withdrawn`;
    case "rebond":
      return locks.length === 0 ? "Nothing is undelegated." : `${amounts(locks.length)} undelegated`;
    case "withdraw": {
      const due = locks.filter(({ withdrawRound }) => withdrawRound <= round.number).length;
      const fees = pendingFees === 0n ? "" : `, ${printEth(pendingFees)} ETH of fees`;
      return `${due === 0 ? "No amount is due" : `${amounts(due)} due`}${fees}`;
    }
  }
}

function amounts(count: number): string {
  return count === 1 ? "1 amount" : `${count} amounts`;
}

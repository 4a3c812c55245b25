import type { Draft } from "@/lib/wallet/draft";
import type { Standing } from "@/lib/wallet/standing";

/** What the form still waits for, or why it waits in vain; for whoever has typed nothing that could be wrong. */
export function needs(draft: Draft, { account, round }: Standing): string {
  const nobody = "Nothing is delegated yet: Delegate comes first.";
  const isAmountTyped = draft.all || draft.amount.trim() !== "";
  const isToTyped = draft.to.trim() !== "";
  switch (draft.deed) {
    case "delegate":
      if (account.lpt === 0n) return "There is no LPT in this wallet to delegate.";
      if (account.delegate !== null || isToTyped) return "Type an amount.";
      return isAmountTyped ? "Choose an orchestrator." : "Choose an orchestrator and type an amount.";
    case "move":
      return account.delegate === null ? nobody : "Choose the orchestrator to move to.";
    case "undelegate":
      return account.delegate === null ? nobody : "Type an amount.";
    case "rebond":
      if (account.locks.length === 0) return "Only undelegated stake can be put back to work.";
      return draft.lock === null ? "Choose one of the amounts." : "Choose an orchestrator.";
    case "withdraw": {
      const isDue = account.locks.some(({ withdrawRound }) => withdrawRound <= round.number);
      return isDue || account.pendingFees > 0n
        ? "Choose what to withdraw."
        : "There is nothing to withdraw now.";
    }
  }
}

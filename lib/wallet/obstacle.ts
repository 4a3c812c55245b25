import { printExact } from "../format/amount";
import { printWhole } from "../format/number";
import type { StakeAction } from "./action";
import { refusalWords } from "./refusal-words";
import type { Standing } from "./standing";

/** Why an action cannot be done now. */
export interface Obstacle {
  words: string;
  /** nobody has started the round; to start it is offered */
  uninitialized: boolean;
}

const because = (words: string): Obstacle => ({ words, uninitialized: false });

/**
 * What stands in the way of an action as the account stands now, in words that name the figures; null where nothing does.
 * The simulation decides: this only says more clearly what it would refuse, and what an approval would come too soon for.
 */
export function obstacleTo(action: StakeAction, standing: Standing): Obstacle | null {
  const { differences, paused, round } = standing;
  const [difference] = differences;
  if (difference !== undefined) {
    const { contract, pinned, found } = difference;
    return because(
      `Stopped: the Controller names ${found} as ${contract}, and it has to be ${pinned}. Nothing is sent to either. Do not sign anything before it is clear why.`,
    );
  }
  if (paused) return because(refusalWords("system is paused"));
  if (action.kind === "initialize") {
    return round.initialized ? because(refusalWords("round already initialized")) : null;
  }
  if (action.kind !== "approve" && !round.initialized) {
    return { words: refusalWords("current round is not initialized"), uninitialized: true };
  }
  const words = ownObstacle(action, standing);
  return words === null ? null : because(words);
}

function ownObstacle(action: StakeAction, { account, round }: Standing): string | null {
  switch (action.kind) {
    case "delegate":
      if (action.amount === 0n) return refusalWords("delegation amount must be greater than 0");
      if (action.amount > account.lpt)
        return `The account holds ${printExact(account.lpt)} LPT, and this needs ${printExact(action.amount)}.`;
      if (account.delegate !== null && account.delegate !== action.to)
        return "This account delegates to another orchestrator. Move the stake first, then add to it.";
      return becoming(action.to, account);
    case "move":
      if (account.delegate === null) return "This account has no stake that could be moved.";
      if (account.delegate === action.to) return "The stake is with this orchestrator already.";
      if (account.registered)
        return refusalWords("registered transcoders can't delegate towards other addresses");
      return becoming(action.to, account);
    case "undelegate":
      if (account.status === "unbonded") return "This account has no stake bonded.";
      if (account.status === "pending") return refusalWords("caller must be bonded");
      if (action.amount === 0n) return refusalWords("unbond amount must be greater than 0");
      return action.amount > account.pendingStake
        ? `The account has ${printExact(account.pendingStake)} LPT bonded, and this asks for ${printExact(action.amount)}.`
        : null;
    case "rebond":
    case "rebond-to":
    case "withdraw": {
      const lock = account.locks.find(({ id }) => id === action.lock);
      if (lock === undefined) return refusalWords("invalid unbonding lock ID");
      if (action.kind === "withdraw")
        return lock.withdrawRound > round.number
          ? `This lock is due in round ${printWhole(lock.withdrawRound)}; it is round ${printWhole(round.number)} now.`
          : null;
      if (action.kind === "rebond")
        return account.status === "unbonded"
          ? "Nothing is bonded, so there is no present orchestrator."
          : null;
      if (account.status !== "unbonded") return refusalWords("caller must be unbonded");
      return becoming(action.to, account);
    }
    case "withdraw-fees":
      if (action.amount === 0n) return "There are no fees to withdraw.";
      return action.amount > account.pendingFees ? refusalWords("insufficient fees to withdraw") : null;
    default:
      return null;
  }
}

/** Stake on oneself registers an orchestrator, which nobody should become by a slip. */
function becoming(to: string, account: Standing["account"]): string | null {
  return to === account.address && !account.registered
    ? "To delegate to oneself registers an orchestrator. This form does not do that."
    : null;
}

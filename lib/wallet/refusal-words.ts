import { printStranger } from "../format/text";

/** Each require text that a stake action can meet, in plain words. */
const WORDS: Readonly<Record<string, string>> = {
  "system is paused":
    "The protocol is paused: nothing can be staked, undelegated or withdrawn until it runs again.",
  "current round is not initialized":
    "Nobody has started this round yet, and stake cannot move before. Start the round, or wait until somebody does.",
  "round already initialized": "Somebody else has started this round already. Nothing more is needed.",
  "caller must be bonded":
    "This account has no stake that is active yet. Stake delegated in this round can be undelegated from the next round on.",
  "caller must be unbonded":
    "This account has bonded stake, so the lock can go back only to its present orchestrator.",
  "delegation amount must be greater than 0": "There is nothing to delegate: the amount is 0.",
  "unbond amount must be greater than 0": "There is nothing to undelegate: the amount is 0.",
  "amount is greater than bonded amount": "This is more than the account has bonded.",
  "registered transcoders can't delegate towards other addresses":
    "An orchestrator cannot delegate to another one. It has to undelegate all of its own stake first.",
  "invalid unbonding lock ID": "This lock is gone: it was withdrawn or put back to work already.",
  "withdraw round must be before or equal to the current round": "This lock is not due yet.",
  "insufficient fees to withdraw": "This is more than the fees the account has earned.",
  "invalid recipient": "Fees cannot be sent to the zero address.",
  "ERC20: insufficient allowance": "The approval is for less LPT than this needs.",
  "ERC20: transfer amount exceeds balance": "The account holds less LPT than this.",
  ILLEGAL_CLAIM_EARNINGS: "The orchestrator has to call reward first.",
};

/**
 * Why a contract refuses, in words. A reason that is not known is quoted as it came.
 * @param reason the require text, without the node's "execution reverted"; null where the contract gave none
 */
export function refusalWords(reason: string | null): string {
  if (reason === null || reason === "") return "The contract refuses this and gives no reason.";
  return (
    (Object.hasOwn(WORDS, reason) ? WORDS[reason] : undefined) ??
    `The contract refuses this: “${printStranger(reason, 160)}”.`
  );
}

/** Every require text that has words of its own. */
export const KNOWN_REFUSALS: readonly string[] = Object.keys(WORDS);

import type { Hex } from "viem";
import type { StakeAction } from "./action";
import { type Actor, Stop, stop } from "./actor";
import type { StakeTransaction } from "./calldata";
import { keepPending, type Pending } from "./pending";
import { chainOf, chosenAccount, hashOf } from "./provider";
import { nonceOf } from "./receipt";
import { handToWallet } from "./send";
import type { StageEvent } from "./stage";
import type { Standing } from "./standing";
import { type ReadFault, readFault } from "./wallet-error";

/** The wallet must still be on the same chain and the same account, each time before it is asked to sign. */
export async function demandSameWallet(
  { provider, chainId, account }: Actor,
  approved = false,
): Promise<void> {
  const sent = approved ? ({ sent: "approval" } as const) : {};
  if ((await chainOf(provider)) !== chainId) {
    stop("The wallet is on another network. Nothing was sent.", sent);
  }
  const chosen = await chosenAccount(provider);
  if (chosen === null) stop("The wallet is locked. Unlock it, then try again.", sent);
  if (chosen !== account) {
    stop(`The wallet has changed to account ${chosen}. Nothing was sent for ${account}.`, sent);
  }
}

/** Has the wallet sign and send, and keeps what was sent. @throws Stop */
export async function send(
  actor: Actor,
  action: StakeAction,
  transaction: StakeTransaction,
  gas: bigint,
  standing: Standing,
): Promise<Pending> {
  const { provider, account, chainId } = actor;
  const { isContract } = standing.account;
  let answer: unknown;
  try {
    answer = await handToWallet(provider, account, transaction, { gas, chainId });
  } catch (error) {
    throw new Stop(eventOfRefusedSignature(readFault(error)));
  }
  const hash = hashAnswered(answer);
  const nonce = isContract ? null : await nonceOf(provider, hash);
  const sent = { hash, action, nonce, sentAt: (actor.now ?? Date.now)(), isContract };
  keepPending(actor.shelf, chainId, account, sent);
  return sent;
}

/** @throws Stop where the wallet answers anything else, since it may have sent all the same */
function hashAnswered(answer: unknown): Hex {
  try {
    return hashOf(answer);
  } catch {
    return stop(
      "The wallet answered without a transaction's hash. Whether it was sent is not known: look into the wallet before trying again.",
      { sent: "unclear" },
    );
  }
}

/** Where the wallet's answer was lost, it may have been sent all the same; nobody may be told otherwise. */
function eventOfRefusedSignature({ fault, words }: ReadFault): StageEvent {
  if (fault === "rejected") return { type: "reject" };
  if (fault === "dropped" || fault === "nonce" || fault === "unknown") {
    return {
      type: "fail",
      sent: "unclear",
      words: `${words} Whether the transaction was sent is not known: look into the wallet before trying again.`,
    };
  }
  return { type: "fail", words };
}

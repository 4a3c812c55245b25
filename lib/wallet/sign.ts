import type { Hex } from "viem";
import type { ActionKind, StakeAction } from "./action";
import { type Actor, Stop, stop } from "./actor";
import type { StakeTransaction } from "./calldata";
import { keepPending, type Pending } from "./pending";
import { chainOf, chosenAccount, hashOf } from "./provider";
import { nonceOf } from "./receipt";
import { handToWallet } from "./send";
import type { StageEvent } from "./stage";
import { dropQuestion, keepQuestion, nextNonce } from "./unclear";
import { type ReadFault, readFault } from "./wallet-error";

/**
 * The wallet must still be on the same chain and the same account, each time before it is asked to sign, and somebody must
 * still be there to see what it asks.
 */
export async function demandSameWallet({ provider, chainId, account, signal }: Actor): Promise<void> {
  if ((await chainOf(provider)) !== chainId) stop("The wallet is on another network. Nothing was sent.");
  const chosen = await chosenAccount(provider);
  if (chosen === null) stop("The wallet is locked. Unlock it, then try again.");
  if (chosen !== account)
    stop(`The wallet has changed to account ${chosen}. Nothing was sent for ${account}.`);
  if (signal.aborted) stop("The page was left before the wallet was asked. Nothing was sent.");
}

/** What the wallet is asked to sign, and for which wish: an approval is asked for a delegation. */
export interface Asked {
  wish: ActionKind;
  action: StakeAction;
  transaction: StakeTransaction;
  gas: bigint;
  isContract: boolean;
}

/** Has the wallet sign and send, and keeps what was sent. The question is kept until it is answered. @throws Stop */
export async function send(actor: Actor, asked: Asked): Promise<Pending> {
  const { provider, account, chainId, shelf } = actor;
  const { action, transaction, gas, isContract } = asked;
  const before = isContract ? null : await nextNonce(provider, account);
  keepQuestion(shelf, chainId, account, { kind: asked.wish, nonce: before });
  let answer: unknown;
  try {
    answer = await handToWallet(provider, account, transaction, { gas, chainId });
  } catch (error) {
    const event = eventOfRefusedSignature(readFault(error));
    if (event.type !== "fail" || event.sent !== "unclear") dropQuestion(shelf, chainId, account, asked.wish);
    throw new Stop(event);
  }
  const hash = hashAnswered(answer);
  const nonce = isContract ? null : await nonceOf(provider, hash, account);
  const sent = { hash, action, nonce, sentAt: (actor.now ?? Date.now)(), isContract };
  keepPending(shelf, chainId, account, sent);
  dropQuestion(shelf, chainId, account, asked.wish);
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

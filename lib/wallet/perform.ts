import { printExact } from "../format/amount";
import { claims, type StakeAction } from "./action";
import { type Actor, isOfWish, Stop, stop, type Wish } from "./actor";
import { alone } from "./alone";
import { readBack, transactionOf } from "./calldata";
import { type Hints, placesFor } from "./hints";
import { obstacleTo } from "./obstacle";
import { dropPending, type Pending, pendingKey, pendingOfKind, readPending } from "./pending";
import { readStanding } from "./read-standing";
import { waitForReceipt } from "./receipt";
import { reasonOfRevert, simulate } from "./send";
import { demandSameWallet, send } from "./sign";
import type { StageEvent } from "./stage";
import type { Standing } from "./standing";
import { surpriseIn } from "./surprise";
import { openQuestions } from "./unclear";
import { readFault } from "./wallet-error";

/** Said of a question whose answer never came, because the page was left. */
export const UNANSWERED =
  "The wallet was asked before, and its answer never came here. Whether it was sent is not known: look into the wallet before trying again.";

const ON_ITS_WAY =
  "Another transaction of this account is on its way, and changes what this one would do. Wait until it is included, or stop waiting for it.";

/** What decides with whom the stake is: after a move, a bond that was made for the former delegate would move it back. */
const DIRECTS: readonly StakeAction["kind"][] = ["delegate", "move", "rebond", "rebond-to"];
const OPEN_ELSEWHERE =
  "The wallet was asked already for something that decides with whom your stake is, and its answer is not known. Answer it there; where nothing is open there, reload this page.";

/** What was done on the way to an action, and stays whatever becomes of it. */
interface Done {
  approved: boolean;
}

/**
 * Checks, approves where needed, has the wallet sign, and waits for the receipt. Every step is told as a stage event, and
 * the promise never rejects. What was sent is kept on the shelf until its end is known.
 * @param shown the account as the page showed it when this was asked: where it has become something else, nothing is signed
 */
export async function perform(actor: Actor, wish: Wish, shown: Standing | null = null): Promise<void> {
  const { tell } = actor;
  const done: Done = { approved: false };
  let sent: Pending | null = null;
  try {
    const asked = await alone(`${pendingKey(actor.chainId, actor.account)}.${wish.kind}`, async () => {
      const onItsWay = alreadySent(actor, wish.kind);
      if (onItsWay !== null && isOfWish(onItsWay.action, wish))
        tell({ type: "found", hash: onItsWay.hash, isContract: onItsWay.isContract });
      else {
        tell({ type: "check" });
        if (onItsWay !== null) stop(ON_ITS_WAY);
        demandAnswered(actor, wish.kind);
      }
      sent = onItsWay ?? (await checkAndSign(actor, wish, shown, done));
    });
    if (!asked) {
      tell({ type: "check" });
      stop("Another tab is asking the wallet for this already. Answer it there.");
    }
  } catch (error) {
    const event: StageEvent =
      error instanceof Stop ? error.event : { type: "fail", words: readFault(error).words };
    tell(event.type === "fail" && done.approved ? { sent: "approval", ...event } : event);
  }
  if (sent !== null) await waitFor(actor, sent);
}

/** What was asked before and has no known answer is not asked again until a person has looked. */
function demandAnswered({ shelf, chainId, account }: Actor, wanted: StakeAction["kind"]): void {
  if (!openQuestions(shelf, chainId, account).some(({ kind }) => kind === wanted)) return;
  stop(UNANSWERED, { sent: "unclear" });
}

/** What is on its way already and must not be sent twice. */
function alreadySent({ shelf, chainId, account }: Actor, kind: StakeAction["kind"]): Pending | null {
  return pendingOfKind(readPending(shelf, chainId, account), kind);
}

/** Waits for a transaction that was sent before: by another tab, or before a reload. */
export async function follow(actor: Actor, sent: Pending): Promise<void> {
  actor.tell({ type: "found", hash: sent.hash, isContract: sent.isContract });
  await waitFor(actor, sent);
}

async function checkAndSign(actor: Actor, wish: Wish, shown: Standing | null, done: Done): Promise<Pending> {
  await demandSameWallet(actor);
  const approval = wish.kind === "delegate" ? alreadySent(actor, "approve") : null;
  if (approval !== null) {
    actor.tell({ type: "approve" });
    await waitForApproval(actor, approval);
    done.approved = true;
  }
  let ready = await check(actor, wish, shown);
  if (ready.action.kind === "delegate" && ready.standing.account.allowance < ready.action.amount) {
    await approve(actor, ready.action.amount, ready.standing, wish.kind);
    done.approved = true;
    ready = await check(actor, wish, shown);
    demandAllowance(ready.action, ready.standing);
  }
  const { action, standing } = ready;
  const transaction = transactionOf(action, actor.account, await hintsOf(actor, action, standing));
  const simulated = await simulate(actor.provider, actor.account, transaction, purse(standing));
  if (!simulated.ok) return stop(simulated.words, simulated);
  demandAlone(actor, wish.kind);
  await demandSameWallet(actor);
  actor.tell({ type: "sign", approved: done.approved, call: readBack(transaction) });
  const { isContract } = standing.account;
  return send(actor, { wish: wish.kind, action, transaction, gas: simulated.gas, isContract });
}

/** What is to be signed as the account stands now. @throws Stop where it cannot be, or is not what was shown */
async function check(actor: Actor, wish: Wish, shown: Standing | null) {
  demandAlone(actor, wish.kind);
  const standing = await look(actor, wish);
  const action = settle(wish, standing);
  demandFree(action, standing);
  const surprise =
    shown === null
      ? null
      : surpriseIn({ action: settle(wish, shown), standing: shown }, { action, standing });
  if (surprise !== null) stop(surprise, { stale: true });
  return { action, standing };
}

/** What moves the account's stake changes what the next one does: where to an amount goes, or how much all of it is. */
function demandAlone({ shelf, chainId, account }: Actor, wanted: StakeAction["kind"]): void {
  if (!claims(wanted)) return;
  const other = readPending(shelf, chainId, account).find(
    ({ action: { kind } }) => kind !== wanted && claims(kind),
  );
  if (other !== undefined) stop(ON_ITS_WAY);
  const asked = openQuestions(shelf, chainId, account).some(
    ({ kind }) => kind !== wanted && DIRECTS.includes(kind) && DIRECTS.includes(wanted),
  );
  if (asked) stop(OPEN_ELSEWHERE);
}

/** What has to pay for the gas, in wei; null: for a contract account it is whoever sends in the end. */
function purse({ account }: Standing): bigint | null {
  return account.isContract ? null : account.eth;
}

/** Fills in "all" from what was read just now. */
function settle(wish: Wish, { account }: Standing): StakeAction {
  if (wish.kind === "undelegate")
    return { ...wish, amount: wish.amount === "all" ? account.pendingStake : wish.amount };
  if (wish.kind === "withdraw-fees")
    return { ...wish, amount: wish.amount === "all" ? account.pendingFees : wish.amount };
  return wish;
}

function look({ provider, account }: Actor, wish: Wish): Promise<Standing> {
  return readStanding(provider, account, "to" in wish ? [wish.to] : []);
}

function demandFree(action: StakeAction, standing: Standing): void {
  const obstacle = obstacleTo(action, standing);
  if (obstacle === null) return;
  stop(obstacle.words, { uninitialized: obstacle.uninitialized });
}

function demandAllowance(action: StakeAction, { account }: Standing): void {
  if (action.kind !== "delegate" || account.allowance >= action.amount) return;
  stop(
    `You approved ${printExact(account.allowance)} LPT, and this needs ${printExact(action.amount)}. Approve the amount as it is shown, or delegate less.`,
  );
}

async function approve(
  actor: Actor,
  amount: bigint,
  standing: Standing,
  wish: StakeAction["kind"],
): Promise<void> {
  const action = { kind: "approve", amount } as const;
  const transaction = transactionOf(action, actor.account);
  const simulated = await simulate(actor.provider, actor.account, transaction, purse(standing));
  if (!simulated.ok) return stop(simulated.words, simulated);
  await demandSameWallet(actor);
  actor.tell({ type: "approve", call: readBack(transaction) });
  const { isContract } = standing.account;
  await waitForApproval(
    actor,
    await send(actor, { wish, action, transaction, gas: simulated.gas, isContract }),
  );
}

async function waitForApproval(actor: Actor, sent: Pending): Promise<void> {
  actor.tell({ type: "approval-sent", hash: sent.hash });
  const ending = await waitForReceipt(actor.provider, waitingFor(actor, sent));
  if (ending.kind === "left")
    return stop("The approval is on its way; nobody waits for it any more.", { sent: "approval" });
  dropPending(actor.shelf, actor.chainId, actor.account, sent.hash);
  if (ending.kind === "reverted") return stop("The approval was refused when it was mined.");
  if (ending.kind === "replaced") return stop("The approval was replaced or cancelled in the wallet.");
}

async function hintsOf(actor: Actor, action: StakeAction, standing: Standing): Promise<Hints | undefined> {
  try {
    return placesFor(action, standing, await actor.pool());
  } catch {
    return undefined;
  }
}

async function waitFor(actor: Actor, sent: Pending): Promise<void> {
  const { provider, account, chainId, shelf, tell } = actor;
  const { hash } = sent;
  tell({ type: "sent", hash, isContract: sent.isContract });
  const ending = await waitForReceipt(provider, waitingFor(actor, sent));
  if (ending.kind === "left") return;
  dropPending(shelf, chainId, account, hash);
  if (ending.kind === "mined") tell({ type: "mined", hash, as: ending.hash, block: ending.block });
  if (ending.kind === "replaced") tell({ type: "replaced", hash });
  if (ending.kind !== "reverted") return;
  const words = ending.outOfGas
    ? "It ran out of gas. Nothing changed but the ETH that the gas cost."
    : await reasonOfRevert(provider, account, ending.hash, transactionOf(sent.action, account));
  tell({ type: "reverted", hash, as: ending.hash, block: ending.block, words });
}

function waitingFor(actor: Actor, { hash, nonce, isContract }: Pending) {
  const { account, signal, everyMs, tell } = actor;
  const onSilent = (silent: boolean) => tell({ type: "silent", silent });
  return { hash, account, nonce, isContract, signal, onSilent, ...(everyMs !== undefined && { everyMs }) };
}

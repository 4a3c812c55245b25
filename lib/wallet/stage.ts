import type { Hex } from "viem";
import type { ReadCall } from "./calldata";

/** A transaction's life as data: each stage has its own view, and holds all that the view tells. */
export type Stage =
  | { at: "idle" }
  /** addresses, balances, allowance and a simulation, on the wallet's own node */
  | { at: "checking" }
  /** an approval for the exact amount: in the wallet, then on its way; call: what the wallet is asked to sign, to the byte */
  | { at: "approving"; hash: Hex | null; call?: ReadCall }
  | { at: "signing"; approved: boolean; call?: ReadCall }
  /** silent: the node does not answer at present, and is asked again */
  | { at: "pending"; hash: Hex; isContract: boolean; silent: boolean }
  /** mined with success */
  | { at: "confirmed"; hash: Hex; block: number }
  /** mined, and refused by the contract: nothing changed but the gas that it cost */
  | { at: "reverted"; hash: Hex; block: number; words: string }
  | { at: "rejected"; what: "approval" | "action" }
  /**
   * sent: "no" nothing was; "unclear" the wallet was asked to, and its answer was lost; "approval" that alone was
   * moved: since an answer was lost the account has sent something; stale: it is not what the page showed any more
   */
  | {
      at: "failed";
      sent: "no" | "unclear" | "approval";
      words: string;
      uninitialized: boolean;
      moved?: true;
      stale?: true;
    }
  /** the account's nonce was used by another transaction, sped up or cancelled in the wallet */
  | { at: "replaced"; hash: Hex };

export type StageEvent =
  | { type: "check" }
  | { type: "approve"; call?: ReadCall }
  | { type: "approval-sent"; hash: Hex }
  | { type: "sign"; approved: boolean; call?: ReadCall }
  | { type: "sent"; hash: Hex; isContract: boolean }
  /** a transaction found again after a reload, or in another tab */
  | { type: "found"; hash: Hex; isContract: boolean }
  /** as: the transaction's own hash, where the wallet answered with another */
  | { type: "mined"; hash: Hex; as?: Hex; block: number }
  | { type: "reverted"; hash: Hex; as?: Hex; block: number; words: string }
  | { type: "reject" }
  | { type: "silent"; silent: boolean }
  | { type: "fail"; words: string; sent?: "unclear" | "approval"; uninitialized?: boolean; stale?: true }
  | { type: "replaced"; hash: Hex }
  | { type: "moved" }
  | { type: "reset" };

export const IDLE: Stage = { at: "idle" };

/** Whether something is being checked, signed or waited for, so that nothing else may begin. */
export function isBusy({ at }: Stage): boolean {
  return at === "checking" || at === "approving" || at === "signing" || at === "pending";
}

/** Whether it is not known if anything was sent. */
export function isUnclear(stage: Stage): stage is Extract<Stage, { at: "failed" }> {
  return stage.at === "failed" && stage.sent === "unclear";
}

/** Whether the chain has changed, so that the account is to be read again. */
export function changedChain(stage: Stage): boolean {
  const { at } = stage;
  if (at === "failed") return stage.moved === true || stage.stale === true;
  return at === "confirmed" || at === "reverted" || at === "replaced";
}

/** The stage after an event. An event that cannot happen in a stage leaves it as it is: answers may come late. */
export function nextStage(stage: Stage, event: StageEvent): Stage {
  switch (event.type) {
    case "check":
      return isBusy(stage) ? stage : { at: "checking" };
    case "approve":
      return stage.at === "checking" ? { at: "approving", hash: null, ...asked(event) } : stage;
    case "approval-sent":
      return stage.at === "approving" ? { at: "approving", hash: event.hash } : stage;
    case "sign":
      return stage.at === "checking" || stage.at === "approving"
        ? { at: "signing", approved: event.approved, ...asked(event) }
        : stage;
    case "sent":
      return stage.at === "signing" ? pending(event) : stage;
    case "found":
      return isBusy(stage) && stage.at !== "checking" ? stage : pending(event);
    case "silent":
      return stage.at === "pending" && stage.silent !== event.silent
        ? { ...stage, silent: event.silent }
        : stage;
    case "mined":
      return isOf(stage, event.hash)
        ? { at: "confirmed", hash: event.as ?? event.hash, block: event.block }
        : stage;
    case "reverted":
      return isOf(stage, event.hash)
        ? { at: "reverted", hash: event.as ?? event.hash, block: event.block, words: event.words }
        : stage;
    case "replaced":
      return isOf(stage, event.hash) ? { at: "replaced", hash: event.hash } : stage;
    case "reject":
      if (stage.at === "approving") return { at: "rejected", what: "approval" };
      return stage.at === "signing" ? { at: "rejected", what: "action" } : stage;
    case "fail":
      return isBusy(stage) && stage.at !== "pending" ? failed(event) : stage;
    case "moved":
      return isUnclear(stage) ? { ...stage, moved: true } : stage;
    case "reset":
      return isBusy(stage) ? stage : IDLE;
  }
}

function asked({ call }: { call?: ReadCall }): { call?: ReadCall } {
  return call === undefined ? {} : { call };
}

function isOf(stage: Stage, hash: Hex): boolean {
  return stage.at === "pending" && stage.hash === hash;
}

function pending({ hash, isContract }: { hash: Hex; isContract: boolean }): Stage {
  return { at: "pending", hash, isContract, silent: false };
}

function failed(event: Extract<StageEvent, { type: "fail" }>): Stage {
  const { words, sent = "no", uninitialized = false, stale } = event;
  return { at: "failed", sent, words, uninitialized, ...(stale && { stale }) };
}

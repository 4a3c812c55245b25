import { printStranger } from "../format/text";
import { refusalWords } from "./refusal-words";
import { layersOf, revertIn } from "./revert-reason";

/** What went wrong between the page, the wallet and its node. */
export type WalletFault =
  | "rejected"
  | "locked"
  | "busy"
  | "no-gas"
  | "wrong-chain"
  | "refused"
  | "dropped"
  | "nonce"
  | "expired"
  | "cancelled"
  | "unknown";

export interface ReadFault {
  fault: WalletFault;
  /** what to tell, whole sentences */
  words: string;
}

/** A fault that is known where it happens, with its words. */
export class PlainFault extends Error implements ReadFault {
  constructor(
    readonly fault: WalletFault,
    readonly words: string,
  ) {
    super(words);
  }
}

const USER_REJECTED = 4001;
const UNAUTHORIZED = 4100;
const DISCONNECTED = [4900, 4901];
const UNKNOWN_CHAIN = 4902;
const BUSY = -32002;
const DROPPED =
  /failed to fetch|network ?error|load failed|fetch failed|timed? ?out|timeout|econn|socket|disconnected|bad gateway|unavailable|non-json/i;

/** Tells what a wallet's or node's error means, by the codes of EIP-1193 and EIP-1474 first, then by its words. */
export function readFault(error: unknown): ReadFault {
  const layers = layersOf(error);
  const plain = layers.find((layer) => layer instanceof PlainFault);
  if (plain instanceof PlainFault) return { fault: plain.fault, words: plain.words };
  const codes = layers.map(({ code }) => code);
  const text = layers.map(({ message }) => (typeof message === "string" ? message : "")).join("\n");
  const has = (code: number) => codes.includes(code);
  if (has(USER_REJECTED) || /user (rejected|denied)|rejected by (the )?user/i.test(text)) {
    return { fault: "rejected", words: "Not sent: you rejected it in the wallet." };
  }
  if (has(UNAUTHORIZED)) {
    return {
      fault: "locked",
      words: "The wallet is locked or no longer connected to this site. Unlock it, then try again.",
    };
  }
  if (has(BUSY)) {
    return { fault: "busy", words: "The wallet has an open question already. Answer it there first." };
  }
  if (/insufficient funds|exceeds the balance of the account|gas required exceeds allowance/i.test(text)) {
    return { fault: "no-gas", words: "The account holds too little ETH to pay for gas. Nothing was sent." };
  }
  if (has(UNKNOWN_CHAIN) || /does not match the target chain|invalid chain id/i.test(text)) {
    return { fault: "wrong-chain", words: "The wallet is on another network. Nothing was sent." };
  }
  const revert = revertIn(error);
  if (revert.reverted) return { fault: "refused", words: refusalWords(revert.reason) };
  if (/nonce too (low|high)|replacement transaction underpriced|already known/i.test(text)) {
    return {
      fault: "nonce",
      words:
        "The wallet and its node disagree about the account's last transaction. Look into the wallet before trying again.",
    };
  }
  if (DISCONNECTED.some(has) || DROPPED.test(text)) {
    return { fault: "dropped", words: "The wallet's node did not answer." };
  }
  const said = layers.map(({ message }) => message).find((one) => typeof one === "string" && one !== "");
  return {
    fault: "unknown",
    words:
      said === undefined
        ? "The wallet gave no reason."
        : `The wallet says: “${printStranger(String(said), 160)}”.`,
  };
}

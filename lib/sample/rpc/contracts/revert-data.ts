import { type Abi, encodeAbiParameters, encodeErrorResult } from "viem";
import { BARE_REVERT } from "../../../protocol/refuse";
import type { Refusal } from "../../../protocol/types";
import { Revert } from "./contract";

const ERROR_SELECTOR = "08c379a0";
const PANIC_SELECTOR = "4e487b71";

/** Solidity's panic codes in geth's words. */
const PANICS: Readonly<Record<string, string>> = {
  "1": "assert(false)",
  "11": "arithmetic underflow or overflow",
  "12": "division or modulo by zero",
  "21": "enum overflow",
  "22": "invalid encoded storage byte array accessed",
  "31": "out-of-bounds array access; popping on an empty array",
  "32": "out-of-bounds access of an array or bytesN",
  "41": "out of memory",
  "51": "uninitialized function",
};

/** require(false, reason) */
export function revertWith(reason: string): Revert {
  return new Revert(reason, ERROR_SELECTOR + encodeAbiParameters([{ type: "string" }], [reason]).slice(2));
}

/** A solidity panic; the code in hex digits ("12" is a division by zero). */
export function panicWith(code: string): Revert {
  return new Revert(PANICS[code] ?? `unknown panic code: 0x${code}`, PANIC_SELECTOR + code.padStart(64, "0"));
}

/** A model's refusal as the contract's return data: its custom error, its panic, or its require text. */
export function revertOf(refusal: Refusal, abis: readonly Abi[]): Revert {
  const { reason, errorArgs } = refusal;
  const panic = /^panic[^0-9]*0x([0-9a-f]+)/i.exec(reason)?.[1];
  if (panic !== undefined) return panicWith(panic);
  if (reason === "" || reason === BARE_REVERT) return new Revert(null, "");
  const abi = abis.find((one) => one.some((item) => item.type === "error" && item.name === reason));
  if (errorArgs === null || abi === undefined) return revertWith(reason);
  return new Revert(null, encodeErrorResult({ abi, errorName: reason, args: [...errorArgs] }).slice(2));
}

import { keccak256, toBytes } from "viem";
import { CONTROLLER } from "../../../facts/contracts";
import type { ModelContract } from "../../../protocol/types";

/** Views whose answer is fixed at deployment and that the model therefore leaves out. */
const TOKEN: Readonly<Record<string, unknown>> = { name: "Livepeer Token", symbol: "LPT", decimals: 18n };

/** A contract's constant by function name; undefined when it has no such constant. */
export function constantOf(contract: ModelContract, fn: string): unknown {
  if (fn === "controller") return CONTROLLER;
  if (fn === "targetContractId") return keccak256(toBytes(`${contract}Target`));
  return contract === "LivepeerToken" ? TOKEN[fn] : undefined;
}

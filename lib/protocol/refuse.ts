import { type ModelContract, Refusal } from "./types";

/** The reasons by which the model names the EVM's bare panics, which carry a code and no text. */
export const PANIC = {
  overflow: "panic: arithmetic underflow or overflow (0x11)",
  divisionByZero: "panic: division or modulo by zero (0x12)",
} as const;

/** The reason of a revert that carries neither text nor error. */
export const BARE_REVERT = "reverted without a reason";

/** Solidity's require with a text. @throws Refusal when the condition does not hold */
export function demand(condition: boolean, contract: ModelContract, reason: string): asserts condition {
  if (!condition) throw new Refusal(contract, reason);
}

/** Solidity's revert with a custom error. */
export function customError(contract: ModelContract, name: string, ...args: readonly unknown[]): Refusal {
  return new Refusal(contract, name, args);
}

import { type ModelContract, type Protocol, Refusal } from "../types";

/** A view's answer; where the contract refuses, its reason, so that it shows as a difference. */
export function readView(
  protocol: Protocol,
  contract: ModelContract,
  fn: string,
  args: readonly unknown[],
): unknown {
  try {
    return protocol.read(contract, fn, args);
  } catch (error) {
    if (error instanceof Refusal) return `refused: ${error.reason}`;
    throw error;
  }
}

import type { ModelContract } from "./types";
import type { World } from "./world";

/** Emits an event, its arguments under their ABI names, unless nobody wants the contract's events. */
export function emit(
  world: World,
  contract: ModelContract,
  event: string,
  args: Readonly<Record<string, unknown>>,
): void {
  if (!world.quiet.has(contract)) world.events.push({ contract, event, args });
}

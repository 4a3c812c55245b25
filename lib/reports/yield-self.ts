import type { Address } from "../units/address";
import type { ChainSnapshot } from "../upstream/readings";
import { sources } from "../upstream/sources";

const kept = new WeakMap<ChainSnapshot, Promise<ReadonlyMap<Address, bigint>>>();

/**
 * What each registered orchestrator holds in its own stake, in wei, at the snapshot's block; asked once per snapshot. A
 * missing entry is not known. One that is no longer bonded to itself has nothing in it.
 */
export function selfStakes(
  snapshot: ChainSnapshot,
  deadlineAt: number,
): Promise<ReadonlyMap<Address, bigint>> {
  const known = kept.get(snapshot);
  if (known !== undefined) return known;
  const asked = ask(snapshot, deadlineAt);
  kept.set(snapshot, asked);
  return asked;
}

async function ask(snapshot: ChainSnapshot, deadlineAt: number): Promise<ReadonlyMap<Address, bigint>> {
  const own = new Map<Address, bigint>();
  const registered: Address[] = [];
  for (const { address, registered: bondedToItself } of snapshot.orchestrators) {
    if (bondedToItself) registered.push(address);
    else own.set(address, 0n);
  }
  const at = { ...snapshot.block, round: snapshot.round.number };
  const outcome = await sources().pendingStakes(registered, at, deadlineAt);
  if (outcome.ok) for (const [address, stake] of outcome.value) own.set(address, stake);
  return own;
}

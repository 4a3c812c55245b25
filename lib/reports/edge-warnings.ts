import type { Address } from "../units/address";
import type { ChainOrchestrator, ChainSnapshot } from "../upstream/readings";
import type { OrchestratorWarning } from "./types";

type Edge = Extract<OrchestratorWarning, { kind: "edge" }>;

/** So many of the pool's last places are at its edge, */
const LAST_PLACES = 3;
/** if they hold less than so much more than the first one outside, in percent. */
const CLOSE_PERCENT = 2n;

/**
 * Who may lose its place: one of the last of the pool, which is the next round's active set, hardly above the first
 * registered orchestrator outside. A pool with a free place has no edge. Where its size is not known it counts as full
 * when somebody with stake is outside and no place of the running round is free.
 */
export function edgesOf({
  orchestrators,
  poolSize,
}: Pick<ChainSnapshot, "orchestrators" | "poolSize">): ReadonlyMap<Address, Edge> {
  const inside = orchestrators.filter(({ inPool }) => inPool).sort(byStake);
  const [outside] = orchestrators
    .filter(({ inPool, registered, totalStake }) => !inPool && registered && totalStake > 0n)
    .sort(byStake);
  const places = poolSize ?? orchestrators.filter(({ active }) => active).length;
  if (outside === undefined || inside.length < places) return new Map();
  const last = inside.map((one, place) => ({ one, rank: place + 1 })).slice(-LAST_PLACES);
  const close = last.filter(({ one }) => one.totalStake * 100n < outside.totalStake * (100n + CLOSE_PERCENT));
  return new Map(
    close.map(({ one, rank }) => [
      one.address,
      { kind: "edge", rank, marginWei: one.totalStake - outside.totalStake },
    ]),
  );
}

function byStake(a: ChainOrchestrator, b: ChainOrchestrator): number {
  return a.totalStake < b.totalStake ? 1 : a.totalStake > b.totalStake ? -1 : 0;
}

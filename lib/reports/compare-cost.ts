import { PoolLine } from "../protocol/bonding/pool-line";
import type { Address } from "../units/address";
import type { ChainSnapshot } from "../upstream/readings";
import { sources } from "../upstream/sources";
import type { AccountPosition } from "./compare-account";
import type { NetworkCost } from "./compare-types";

/**
 * What the transaction costs that moves an account's whole stake to each of some orchestrators: bondWithHint of 0 LPT, as
 * the node estimates it from the account. Where the contract is known to refuse it nobody is asked, and the reason is said.
 * @returns by orchestrator; empty where the account delegates to nobody
 */
export async function costsOfMoving(
  position: AccountPosition | null,
  chosen: readonly Address[],
  snapshot: ChainSnapshot,
  deadlineAt: number,
): Promise<ReadonlyMap<Address, NetworkCost>> {
  if (position?.kind !== "read" || position.delegate === null || position.pendingStake === 0n)
    return new Map();
  const { address: account, delegate, pendingStake: stake } = position;
  const others = chosen.filter((address) => address !== delegate);
  const refusal = refusalOf(account, snapshot);
  const costs = others.map(async (to): Promise<[Address, NetworkCost]> => {
    if (refusal !== null) return [to, { kind: "unknown", text: refusal }];
    const pool = poolOf(snapshot);
    const old = pool.change(delegate, -stake);
    const next = pool.change(to, stake);
    const outcome = await sources().gasOfMove({ account, to, old, next }, deadlineAt);
    if (!outcome.ok) return [to, { kind: "unknown", text: outcome.failure.text }];
    const { gas, gasPriceWei } = outcome.value;
    return [to, { kind: "known", gas, gasPriceWei, wei: gas * gasPriceWei }];
  });
  return new Map(await Promise.all(costs));
}

/** Why no move of the account can go through now; null where none is known. */
function refusalOf(account: Address, { paused, round, orchestrators }: ChainSnapshot): string | null {
  if (paused) return "The protocol is paused, and nothing can be moved while it is.";
  if (!round.initialized)
    return "Nobody has initialised the running round, and nothing can be moved before somebody does.";
  const isOrchestrator = orchestrators.some(({ address, registered }) => registered && address === account);
  return isOrchestrator
    ? "An orchestrator’s own stake cannot be moved: it would have to be undelegated and withdrawn first."
    : null;
}

function poolOf({ orchestrators, poolSize }: ChainSnapshot): PoolLine {
  const members = orchestrators.map(({ totalStake, ...one }) => ({ ...one, stake: totalStake }));
  return new PoolLine(members, poolSize ?? members.filter(({ inPool }) => inPool).length);
}

import { bondingManagerAbi } from "../../facts/abis/bonding-manager";
import { type Address, ZERO_ADDRESS } from "../../units/address";
import { UpstreamError } from "../upstream-error";
import { viewCall } from "./call";
import type { ViewReader } from "./view-reader";

/** Far above the contract's limit; a longer list is a circle. */
const LONGEST_POOL = 2_000;

/**
 * The sorted pool, largest stake first: next round's active set. The list can only be walked from one member to the
 * next, so everybody who may be in it is asked at once, and the contract again only where that guess has a hole.
 * @param guesses addresses that were members lately, or may be
 * @throws UpstreamError, BlockGone
 */
export async function readPool(
  views: ViewReader,
  bondingManager: Address,
  guesses: readonly Address[],
  block: number,
): Promise<Address[]> {
  const first = viewCall(bondingManager, bondingManagerAbi, "getFirstTranscoderInPool", []);
  const nextOf = (member: Address) =>
    viewCall(bondingManager, bondingManagerAbi, "getNextTranscoderInPool", [member]);
  const [head, ...nexts] = await views.read([first, ...guesses.map(nextOf)], block);
  const next = new Map(guesses.map((member, position) => [member, nexts[position] ?? null]));

  const pool = new Set<Address>();
  let member = head ?? null;
  while (member !== ZERO_ADDRESS) {
    if (member === null || pool.has(member) || pool.size >= LONGEST_POOL) {
      throw new UpstreamError("chain", "nonsense", "answered a pool of orchestrators that has no end");
    }
    pool.add(member);
    const known: Address | null | undefined = next.get(member);
    member = known ?? (await views.read([nextOf(member)], block))[0] ?? null;
  }
  return [...pool];
}

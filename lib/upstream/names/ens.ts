import { type Hex, namehash } from "viem";
import { normalize } from "viem/ens";
import { ensRegistryAbi, ensResolverAbi } from "../../facts/abis/ens";
import { type Address, wireAddress, ZERO_ADDRESS } from "../../units/address";
import { type Call, viewCall } from "../chain/call";
import { BlockGone, type ViewReader } from "../chain/view-reader";
import { UpstreamError } from "../upstream-error";

/** The ENS registry on Ethereum. Source: ensdomains/ens-contracts deployments. */
const ENS_REGISTRY: Address = "0x00000000000C2E074eC69A0dFb2997BA6C7d2e1e";
const LONGEST_NAME = 255;

/**
 * The verified name of each address: its reverse record's name, in normal form, whose own record points back to the
 * address. null: there is none, or it does not. Resolvers that answer from outside the chain count as none.
 * @throws UpstreamError
 */
export async function reverseNames(
  views: ViewReader,
  addresses: readonly Address[],
): Promise<Map<Address, string | null>> {
  const reverseNodes = addresses.map((address) => namehash(`${wireAddress(address).slice(2)}.addr.reverse`));
  const claimed = await throughResolvers(views, reverseNodes, (resolver, node) =>
    viewCall(resolver, ensResolverAbi, "name", [node]),
  );
  const names = claimed.map((name) => (name !== null && isNormal(name) ? name : null));
  const owners = await forwardAddresses(views, names);
  return new Map(
    addresses.map((address, position) => [
      address,
      owners[position] === address ? (names[position] ?? null) : null,
    ]),
  );
}

/** The address each name points to; null: none. @throws UpstreamError */
export async function forwardAddresses(
  views: ViewReader,
  names: readonly (string | null)[],
): Promise<(Address | null)[]> {
  const nodes = names.map((name) => (name === null ? null : namehash(name)));
  const found = await throughResolvers(views, nodes, (resolver, node) =>
    viewCall(resolver, ensResolverAbi, "addr", [node]),
  );
  return found.map((address) => (address === null || address === ZERO_ADDRESS ? null : address));
}

/** Text records of a name, by key; empty ones are left out. @throws UpstreamError */
export async function textRecords(
  views: ViewReader,
  name: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const node = namehash(name);
  const texts = await throughResolvers(
    views,
    keys.map(() => node),
    (resolver, at, position) => viewCall(resolver, ensResolverAbi, "text", [at, keys[position] ?? ""]),
  );
  return new Map(keys.flatMap((key, position) => (texts[position] ? [[key, texts[position]] as const] : [])));
}

/** Lower-case letters, digits and single hyphens: in normal form as they are, without the tables of all scripts. */
const PLAIN = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/;

/** The name in its normal form (ENSIP-15); null where it has none or is no dotted name. */
export function normalName(name: string): string | null {
  if (name.length > LONGEST_NAME || !name.includes(".")) return null;
  if (PLAIN.test(name)) return name;
  try {
    return normalize(name);
  } catch {
    return null;
  }
}

/** A record that is not in normal form can look like another name, so it is refused. */
function isNormal(name: string): boolean {
  return normalName(name) === name;
}

async function throughResolvers<T>(
  views: ViewReader,
  nodes: readonly (Hex | null)[],
  ask: (resolver: Address, node: Hex, position: number) => Call<T>,
): Promise<(T | null)[]> {
  const present = nodes.flatMap((node, position) => (node === null ? [] : [{ node, position }]));
  const resolvers = await latest(
    views,
    present.map(({ node }) => viewCall(ENS_REGISTRY, ensRegistryAbi, "resolver", [node])),
  );
  const resolved = present.flatMap(({ node, position }, index) => {
    const resolver = resolvers[index];
    return resolver && resolver !== ZERO_ADDRESS ? [{ position, call: ask(resolver, node, position) }] : [];
  });
  const answers = await latest(
    views,
    resolved.map(({ call }) => call),
  );
  const results: (T | null)[] = nodes.map(() => null);
  for (const [index, { position }] of resolved.entries()) results[position] = answers[index] ?? null;
  return results;
}

async function latest<T>(views: ViewReader, calls: readonly Call<T>[]): Promise<(T | null)[]> {
  if (calls.length === 0) return [];
  try {
    return (await views.read(calls, "latest")) as (T | null)[];
  } catch (error) {
    if (error instanceof BlockGone)
      throw new UpstreamError("names", "behind", "has no state of its newest block");
    throw error;
  }
}

import { getAddress, keccak256, namehash } from "viem";
import { ensRegistryAbi, ensResolverAbi } from "../../facts/abis/ens";
import { type Address, ZERO_ADDRESS } from "../../units/address";
import type { SampleWorld } from "../ledger";
import { byName } from "../rpc/contracts/answering";
import type { Contract } from "../rpc/contracts/contract";

type NameRecord = SampleWorld["names"][number];

/** Where the sample's one public resolver lives. */
export const RESOLVER = getAddress("0x231b0Ee14048e9dCcD1d247744d114a4EB5E8E63");
/** ENSIP and resolver interfaces that the resolver offers: ERC-165, addr, name, text. */
const INTERFACES = new Set(["0x01ffc9a7", "0x3b3b57de", "0x691f3431", "0x59d1d43c"]);

interface Node {
  /** the name a reverse node gives */
  name: string;
  /** the address a forward node gives */
  address: Address;
  text: NameRecord["text"];
}

/** The registry and the resolver of the sample's names (EIP-137, ENSIP-3, ENSIP-5). */
export function ensContracts(names: readonly NameRecord[]): { registry: Contract; resolver: Contract } {
  const nodes = nodesOf(names);
  const registry = byName(ensRegistryAbi, {
    owner: ([node]) => nodes.get(node as string)?.address ?? ZERO_ADDRESS,
    recordExists: ([node]) => nodes.has(node as string),
    resolver: ([node]) => (nodes.has(node as string) ? RESOLVER : ZERO_ADDRESS),
    ttl: () => 0n,
  });
  const resolver = byName(ensResolverAbi, {
    addr: ([node]) => nodes.get(node as string)?.address ?? ZERO_ADDRESS,
    name: ([node]) => nodes.get(node as string)?.name ?? "",
    supportsInterface: ([id]) => INTERFACES.has(id as string),
    text: ([node, key]) => {
      const text = nodes.get(node as string)?.text ?? {};
      return Object.hasOwn(text, key as string) ? text[key as string] : "";
    },
  });
  return { registry, resolver };
}

function nodesOf(names: readonly NameRecord[]): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  for (const record of names) {
    const { address, name, text } = record;
    nodes.set(reverseNode(address), { name, address: ZERO_ADDRESS, text: {} });
    nodes.set(namehash(name), { name: "", address: forwardAddress(record), text });
  }
  return nodes;
}

/** The node of an account's reverse record (ENSIP-3). */
function reverseNode(address: Address): string {
  return namehash(`${address.slice(2).toLowerCase()}.addr.reverse`);
}

/** A name that somebody merely claims belongs to another account, which nobody has a key to. */
function forwardAddress({ address, name, verified }: NameRecord): Address {
  return verified ? address : getAddress(`0x${keccak256(new TextEncoder().encode(name)).slice(-40)}`);
}

import { parseAbi } from "viem";

/** The ENS registry on Ethereum. Source: ensdomains/ens-contracts ENSRegistry (EIP-137). */
export const ensRegistryAbi = parseAbi([
  "function owner(bytes32 node) view returns (address)",
  "function recordExists(bytes32 node) view returns (bool)",
  "function resolver(bytes32 node) view returns (address)",
  "function ttl(bytes32 node) view returns (uint64)",
]);

/** A public resolver's reads. Source: ensdomains/ens-contracts PublicResolver (EIP-137, EIP-181, EIP-634). */
export const ensResolverAbi = parseAbi([
  "function addr(bytes32 node) view returns (address)",
  "function name(bytes32 node) view returns (string)",
  "function supportsInterface(bytes4 interfaceID) view returns (bool)",
  "function text(bytes32 node, string key) view returns (string)",
]);

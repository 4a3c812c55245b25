import { parseAbi } from "viem";

/** Governor as deployed on Arbitrum One, from the compiled contract. */
export const governorAbi = parseAbi([
  "event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)",
  "event UpdateCancelled((address[] target, uint256[] value, bytes[] data, uint256 nonce) update)",
  "event UpdateExecuted((address[] target, uint256[] value, bytes[] data, uint256 nonce) update)",
  "event UpdateStaged((address[] target, uint256[] value, bytes[] data, uint256 nonce) update, uint256 delay)",
  "function cancel((address[] target, uint256[] value, bytes[] data, uint256 nonce) _update)",
  "function execute((address[] target, uint256[] value, bytes[] data, uint256 nonce) _update) payable",
  "function owner() view returns (address)",
  "function stage((address[] target, uint256[] value, bytes[] data, uint256 nonce) _update, uint256 _delay)",
  "function transferOwnership(address newOwner)",
  "function updates(bytes32) view returns (uint256)",
]);

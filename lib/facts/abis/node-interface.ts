import { parseAbi } from "viem";

/** Arbitrum's virtual NodeInterface: answered by the node, not by code on the chain. Source: OffchainLabs/nitro-contracts NodeInterface. */
export const nodeInterfaceAbi = parseAbi([
  "function blockL1Num(uint64 l2BlockNum) view returns (uint64 l1BlockNum)",
  "function l2BlockRangeForL1(uint64 blockNum) view returns (uint64 firstBlock, uint64 lastBlock)",
  "function nitroGenesisBlock() pure returns (uint256 number)",
]);

import { parseAbi } from "viem";

/** L2LPTDataCache as deployed on Arbitrum One, from the compiled contract. */
export const l2LptDataCacheAbi = parseAbi([
  "function l1CirculatingSupply() view returns (uint256)",
  "function l1TotalSupply() view returns (uint256)",
  "function l2SupplyFromL1() view returns (uint256)",
  "event CacheTotalSupplyFinalized(uint256 totalSupply)",
]);

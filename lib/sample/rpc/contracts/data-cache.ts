import { l2LptDataCacheAbi } from "../../../facts/abis/l2-lpt-data-cache";
import type { Protocol } from "../../../protocol/types";
import { byName } from "./answering";
import type { Contract } from "./contract";

/**
 * L2LPTDataCache: what circulates on L1, pushed from there. The model keeps the circulating figure alone; the L1 total is
 * that and what the bridge holds for L2, which on the sample network is the whole L2 supply.
 */
export function dataCache(protocol: Protocol): Contract {
  const l2Supply = () => protocol.read("LivepeerToken", "totalSupply", []) as bigint;
  const circulating = () => (protocol.read("Minter", "getGlobalTotalSupply", []) as bigint) - l2Supply();
  return byName(l2LptDataCacheAbi, {
    l1CirculatingSupply: circulating,
    l2SupplyFromL1: l2Supply,
    l1TotalSupply: () => circulating() + l2Supply(),
  });
}

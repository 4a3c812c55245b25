import { CONTROLLER, ETH_USD_FEED, LPT_WETH_POOL, PINNED } from "../../facts/contracts";
import type { Address } from "../../units/address";
import type { SampleLog } from "../ledger";

/** Where a contract of the sample chain lives: the same addresses as on Arbitrum One. Polls have addresses of their own. */
export function servedAddress(contract: Exclude<SampleLog["contract"], "Poll">): Address {
  switch (contract) {
    case "Controller":
      return CONTROLLER;
    case "LptWethPool":
      return LPT_WETH_POOL;
    case "EthUsdFeed":
      return ETH_USD_FEED;
    default:
      return PINNED[contract];
  }
}

import { CONTROLLER, ETH_USD_FEED, LPT_WETH_POOL, PINNED } from "../../facts/contracts";
import type { ModelContract } from "../../protocol/types";
import type { Address } from "../../units/address";
import type { SampleLog, SampleTx } from "../ledger";

/** Where a sample chain serves the model's contracts: at the same addresses as Arbitrum One. */
export const SERVED_ADDRESSES: Readonly<Record<ModelContract, Address>> = {
  ...PINNED,
  Controller: CONTROLLER,
};

/** Where a contract of the sample chain lives. Polls have addresses of their own. */
export function servedAddress(contract: Exclude<SampleLog["contract"], "Poll">): Address {
  switch (contract) {
    case "LptWethPool":
      return LPT_WETH_POOL;
    case "EthUsdFeed":
      return ETH_USD_FEED;
    default:
      return SERVED_ADDRESSES[contract];
  }
}

/** Whether the model's call is one of a poll's, whose address is its first argument: the model keeps all polls in PollCreator. */
export function isPollCall(call: NonNullable<SampleTx["call"]>): boolean {
  return call.contract === "PollCreator" && (call.function === "vote" || call.function === "destroy");
}

/** The contract that a call is sent to. */
export function receiverOf(call: NonNullable<SampleTx["call"]>): Address {
  return isPollCall(call) ? (call.args[0] as Address) : servedAddress(call.contract);
}

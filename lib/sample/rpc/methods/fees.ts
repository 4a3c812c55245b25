import { BASE_FEE } from "../../chain/gas";
import type { ChainView } from "../chain-view";
import type { Methods } from "../json-rpc";
import { badArgument, Params } from "../params";
import { quantity } from "../quantity";

/** blocks in one eth_feeHistory, as geth has it */
const HISTORY_LIMIT = 1024;

/** What a transaction costs: the base fee never moves, and Arbitrum takes no tips. */
export function feeMethods(view: ChainView): Methods {
  return {
    eth_gasPrice: () => quantity(BASE_FEE),
    eth_maxPriorityFeePerGas: () => "0x0",
    eth_feeHistory: (list) => {
      const params = new Params(list).atMost(3);
      const asked = readCount(params.required(0));
      const newest = view.byTagValue(params.required(1), 1) ?? view.head();
      const percentiles = params.has(2) ? params.required(2) : [];
      if (!Array.isArray(percentiles)) throw badArgument(2, "want a list of percentiles");
      const count = Math.min(asked, HISTORY_LIMIT, newest.number + 1);
      const each = <T>(value: T): T[] => Array.from({ length: count }, () => value);
      return {
        oldestBlock: quantity(newest.number - count + 1),
        baseFeePerGas: [...each(quantity(BASE_FEE)), quantity(BASE_FEE)],
        gasUsedRatio: each(0),
        ...(percentiles.length === 0 ? {} : { reward: each(percentiles.map(() => "0x0")) }),
      };
    },
  };
}

/** The block count may be a quantity or, as older clients send it, a number. */
function readCount(value: unknown): number {
  const count = typeof value === "number" ? value : typeof value === "string" ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(count) || count < 1) throw badArgument(0, "want a positive block count");
  return count;
}

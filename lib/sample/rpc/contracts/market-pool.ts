import { uniswapV3PoolAbi } from "../../../facts/abis/uniswap-v3-pool";
import { PINNED, WETH } from "../../../facts/contracts";
import type { SampleChain } from "../../ledger";
import { byName } from "./answering";
import type { Contract } from "./contract";
import { priceAt } from "./price-at";

const FEE = 3000n;
const TICK_SPACING = 60n;
/** widest ticks of that spacing: the sample's whole liquidity lies between them */
const LAST_TICK = 887_220n;
const DEPTH = 60_000n * 10n ** 18n;
const UNISWAP_FACTORY = "0x1F98431c8aD98523631AE4a59f267346ea31F984";

/** The Uniswap v3 pool of LPT (token0) and WETH (token1), at the market's present price. */
export function marketPool(chain: SampleChain): Contract {
  return byName(uniswapV3PoolAbi, {
    factory: () => UNISWAP_FACTORY,
    fee: () => FEE,
    liquidity: () => DEPTH,
    token0: () => PINNED.LivepeerToken,
    token1: () => WETH,
    tickSpacing: () => TICK_SPACING,
    slot0: (_, { around }) => {
      const { lptEth } = priceAt(chain, Number(around.timestamp));
      return [sqrtPriceX96(lptEth), tickOf(lptEth), 0n, 1n, 1n, 0n, true];
    },
    tickBitmap: ([word]) => {
      const initialised = [-LAST_TICK / TICK_SPACING, LAST_TICK / TICK_SPACING];
      return initialised
        .filter((place) => place >> 8n === word)
        .reduce((bits, place) => bits | (1n << BigInt.asUintN(8, place)), 0n);
    },
    ticks: ([tick]) => {
      const net = tick === -LAST_TICK ? DEPTH : tick === LAST_TICK ? -DEPTH : 0n;
      return [net === 0n ? 0n : DEPTH, net, 0n, 0n, 0n, 0n, 0n, net !== 0n];
    },
  });
}

/** Square root of the price (token1 over token0) in 64.96 fixed point, exact to a double. */
export function sqrtPriceX96(price: number): bigint {
  return BigInt(Math.round(Math.sqrt(price) * 2 ** 52)) << 44n;
}

/** The tick at or below a price. */
function tickOf(price: number): bigint {
  return BigInt(Math.floor(Math.log(price) / Math.log(1.0001)));
}

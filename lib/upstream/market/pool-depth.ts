import { uniswapV3PoolAbi } from "../../facts/abis/uniswap-v3-pool";
import { LPT_WETH_POOL } from "../../facts/contracts";
import { readHeader } from "../chain/blocks";
import { figuresOf, viewCall } from "../chain/call";
import { BlockGone, type ViewReader } from "../chain/view-reader";
import type { PoolDepth } from "../readings";
import { UpstreamError } from "../upstream-error";

/** TickMath.MIN_TICK of Uniswap v3: no price is under it. */
const MIN_TICK = -887_272;
const WORD = 256;
/** Words of the bitmap that are read at most: at this pool's spacing all there can be. */
const MOST_WORDS = 120;
/** Ticks that are read at most, nearest to the price first; what lies under them is not known then. */
const MOST_TICKS = 250;

const pool = figuresOf(LPT_WETH_POOL, uniswapV3PoolAbi);

/**
 * The pool of LPT (token0) and WETH as it stands at the chain's head, with every initialised tick that a sale of LPT can
 * cross, all read at one block. @throws UpstreamError
 */
export async function readPoolDepth(views: ViewReader): Promise<PoolDepth> {
  try {
    const head = await readHeader(views.rpc, "market", "latest");
    return await readAt(views, head.number);
  } catch (error) {
    if (!(error instanceof BlockGone)) throw error;
    throw new UpstreamError("market", "behind", "has no state of its own newest block");
  }
}

async function readAt(views: ViewReader, block: number): Promise<PoolDepth> {
  const { slot, liquidity, fee, spacing } = await views.readNamed(
    { slot: pool("slot0"), liquidity: pool("liquidity"), fee: pool("fee"), spacing: pool("tickSpacing") },
    block,
  );
  const [sqrtPriceX96, tick] = slot;
  if (spacing <= 0 || sqrtPriceX96 === 0n) {
    throw new UpstreamError("market", "nonsense", "answered a pool without a price");
  }
  const { places, end } = await readPlaces(views, { tick, spacing, block });
  const near = places.slice(0, MOST_TICKS);
  const found = await views.read(
    near.map((place) => viewCall(LPT_WETH_POOL, uniswapV3PoolAbi, "ticks", [place * spacing])),
    block,
  );
  const ticks = found.map((answer, position) => {
    if (answer === null) throw new UpstreamError("market", "nonsense", "does not answer its ticks");
    return { tick: (near[position] ?? 0) * spacing, liquidityNet: answer[1] };
  });
  const unread = places[MOST_TICKS];
  const knownDownTo = unread === undefined ? end : unread * spacing;
  return {
    block,
    feePips: BigInt(fee),
    tickSpacing: spacing,
    tick,
    sqrtPriceX96,
    liquidity,
    ticks,
    knownDownTo,
  };
}

/** Initialised ticks at or under the present one, in units of the spacing, highest first; `end` is where reading stopped. */
async function readPlaces(views: ViewReader, at: { tick: number; spacing: number; block: number }) {
  const { tick, spacing, block } = at;
  const present = Math.floor(tick / spacing);
  const firstWord = Math.floor(present / WORD);
  const lastWord = Math.max(Math.floor(MIN_TICK / spacing / WORD), firstWord - MOST_WORDS + 1);
  const words = Array.from({ length: firstWord - lastWord + 1 }, (_, down) => firstWord - down);
  const maps = await views.read(
    words.map((word) => viewCall(LPT_WETH_POOL, uniswapV3PoolAbi, "tickBitmap", [word])),
    block,
  );
  const places = maps.flatMap((bits, position) => {
    if (bits === null) throw new UpstreamError("market", "nonsense", "does not answer its bitmap of ticks");
    return placesIn(bits, (words[position] ?? 0) * WORD);
  });
  return {
    places: places.filter((place) => place <= present),
    end: Math.max(MIN_TICK, lastWord * WORD * spacing),
  };
}

function placesIn(bits: bigint, first: number): number[] {
  const all = Array.from({ length: WORD }, (_, down) => WORD - 1 - down);
  return all.filter((bit) => (bits >> BigInt(bit)) & 1n).map((bit) => first + bit);
}

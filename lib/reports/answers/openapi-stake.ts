import {
  amount,
  base,
  count,
  list,
  members,
  orNull,
  rate,
  roundsInYear,
  type Schema,
  told,
} from "./openapi-shapes";

const whole = { type: "string", pattern: "^-?\\d+$" };

/** The shape of the terms that the stake form works with. */
export const STAKE_SCHEMAS: Record<string, Schema> = {
  StakeTerms: members({
    ...base,
    issuance: told(
      "What steps inflation in the coming rounds, by the Minter's rule.",
      members({
        perRound: told("New LPT of the running round over the supply.", rate),
        change: told("By how much that steps from round to round.", rate),
        targetBondingRate: told("Under it inflation rises, over it falls.", rate),
        totalSupply: told("LPT, on both chains.", amount),
        activeStake: told("LPT active in the running round.", amount),
      }),
    ),
    nextTreasuryCutRate: told("What the treasury takes of rewards from the next round on.", rate),
    ...roundsInYear,
    prices: told(
      "Of now; null where they could not be read.",
      members({
        lptEth: told("ETH for one LPT.", orNull(rate)),
        ethUsd: told("Dollars for one ETH.", orNull(rate)),
        lptUsd: told("Dollars for one LPT.", orNull(rate)),
        timestamp: told("Unix seconds at which they were read.", orNull(count)),
      }),
    ),
    pool: told(
      "The Uniswap v3 pool of LPT (token0) and WETH, with what a sale of LPT can cross; null where it was not read.",
      orNull(
        members({
          block: told("The L2 block at which it was read.", count),
          fee: told("What a trade pays of what it brings in.", rate),
          tickSpacing: told("Initialised ticks are multiples of it.", count),
          tick: told("The present tick, as slot0 has it.", count),
          sqrtPriceX96: told("The square root of ETH for one LPT, in 64.96 fixed point.", whole),
          liquidity: told("In range at the present price, as the pool counts it.", whole),
          ticks: told(
            "Initialised ticks at or under the present one, highest first.",
            list(
              members({
                tick: told("Where liquidity begins or ends: the price there is 1.0001 to this power.", count),
                liquidityNet: told("What crossing it upwards adds to the liquidity in range.", whole),
              }),
            ),
          ),
          knownDownTo: told("No initialised tick is missing down to this one.", count),
        }),
      ),
    ),
  }),
};

import "server-only";
import { sources } from "../upstream/sources";
import type { IssuanceTerms } from "../yield/issuance-path";
import type { RoundsPerYear } from "../yield/rounds-per-year";
import { deadlineFromNow } from "./deadline";
import { issuanceTerms } from "./issuance-terms";
import { chainUnavailable, readJoined } from "./joined";
import { stampOf } from "./stamp";
import type { KnownOutcome, NetworkReport, Stamp } from "./types";

/** A Uniswap v3 pool of LPT (token0) and WETH, with the ticks that a sale of LPT can cross. */
export interface PoolTerms {
  block: number;
  feePips: bigint;
  tickSpacing: number;
  tick: number;
  sqrtPriceX96: bigint;
  liquidity: bigint;
  ticks: readonly { tick: number; liquidityNet: bigint }[];
  knownDownTo: number;
}

/** What the stake form works out a stake's next year and its sale from, by itself, as an amount is typed. */
export interface StakeTermsReport extends Stamp {
  issuance: IssuanceTerms;
  nextTreasuryCutP27: bigint;
  roundsPerYear: number;
  roundsPerYearBasis: RoundsPerYear["basis"];
  prices: NetworkReport["prices"];
  /** null: it was not read */
  pool: PoolTerms | null;
}

/** The network's terms for the coming year, those of compare, and the market's pool. */
export async function readStakeTerms(
  deadlineAt = deadlineFromNow(),
): Promise<KnownOutcome<StakeTermsReport>> {
  const depth = sources().poolDepth(deadlineAt);
  const joined = await readJoined(deadlineAt);
  if (joined === null) return chainUnavailable();
  const { snapshot, figures, basis } = joined;
  return {
    kind: "report",
    report: {
      ...stampOf(snapshot),
      issuance: issuanceTerms(snapshot),
      nextTreasuryCutP27: snapshot.treasury.nextRewardCutRateP27,
      roundsPerYear: basis.rounds.value,
      roundsPerYearBasis: basis.rounds.basis,
      prices: figures.prices,
      pool: (await depth).value,
    },
  };
}

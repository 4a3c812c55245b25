import { quotient } from "../units/perc";
import type { ChainSnapshot } from "../upstream/readings";
import { type IssuancePath, supplyGrowthForecast } from "../yield/issuance-path";
import { L1_BLOCK_SECONDS, type RoundsPerYear } from "../yield/rounds-per-year";
import type { NetworkReport, Stamp } from "./types";

/** The network's own figures, without the stamp. */
export type NetworkFigures = Omit<NetworkReport, keyof Stamp>;

/** What the contracts say of the network at one block, and what follows for the coming year. */
export function networkFigures(
  snapshot: ChainSnapshot,
  rounds: RoundsPerYear,
  path: IssuancePath,
): NetworkFigures {
  const { minter, treasury, activeStake, totalSupply } = snapshot;
  return {
    paused: snapshot.paused,
    round: roundClock(snapshot),
    inflation: {
      perRoundPpb: minter.inflationPpb,
      changePpb: minter.changePpb,
      targetBondingRatePpb: minter.targetBondingRatePpb,
    },
    supply: { total: totalSupply },
    mintable: minter.mintable,
    stake: { active: activeStake.current, bondingRate: quotient(activeStake.current, totalSupply) },
    treasury: { ...treasury },
    prices: prices(snapshot),
    supplyGrowthForecast: supplyGrowthForecast(path),
    roundsPerYear: rounds.value,
    roundsPerYearBasis: rounds.basis,
    unbondingPeriod: snapshot.unbondingPeriod,
  };
}

function roundClock({ round, block }: ChainSnapshot): NetworkReport["round"] {
  const { number, startBlock, length, initialized, locked } = round;
  const blocksLeft = Math.min(length, Math.max(0, startBlock + length - block.l1Number));
  const endsAt = block.timestamp + blocksLeft * L1_BLOCK_SECONDS;
  return { number, startBlock, length, initialized, locked, blocksLeft, endsAt };
}

function prices({ market: { lptEth, ethUsd }, block }: ChainSnapshot): NetworkReport["prices"] {
  const lptUsd = lptEth === null || ethUsd === null ? null : lptEth * ethUsd;
  return { lptEth, ethUsd, lptUsd, timestamp: lptEth === null && ethUsd === null ? null : block.timestamp };
}

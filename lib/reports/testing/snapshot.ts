import { PPM } from "../../units/perc";
import { WAD } from "../../units/wei";
import type { ChainOrchestrator, ChainSnapshot } from "../../upstream/readings";
import { addressOf } from "./address";

export const NOW_SECONDS = 1_790_000_000;
export const ROUND = 4_253;

/** An active orchestrator of long standing; whatever a test needs otherwise is given. */
export function anOrchestrator(index: number, other: Partial<ChainOrchestrator> = {}): ChainOrchestrator {
  return {
    address: addressOf(index),
    inPool: true,
    active: true,
    registered: true,
    totalStake: 1_000n * WAD,
    rewardCutPpm: 100_000n,
    feeSharePpm: PPM / 2n,
    lastRewardRound: ROUND - 1,
    lastFeeRound: 0,
    activationRound: 2_500,
    deactivationRound: null,
    ...other,
  };
}

/** A network of ten thousand LPT, half of it staked. */
export function aSnapshot(other: Partial<ChainSnapshot> = {}): ChainSnapshot {
  return {
    chainId: 42_161,
    block: { number: 480_000_000, l1Number: 24_000_000, timestamp: NOW_SECONDS },
    paused: false,
    round: {
      number: ROUND,
      startBlock: 23_999_000,
      length: 6_377,
      lockAmountPpm: 100_000n,
      initialized: true,
      locked: false,
      lastInitialized: ROUND,
    },
    minter: {
      inflationPpb: 560_500n,
      changePpb: 500n,
      targetBondingRatePpb: 500_000_000n,
      mintable: 5n * WAD,
      minted: 2n * WAD,
    },
    totalSupply: 10_002n * WAD,
    activeStake: { current: 5_000n * WAD, next: 5_000n * WAD },
    treasury: {
      lpt: 750n * WAD,
      eth: 0n,
      rewardCutRateP27: 10n ** 26n,
      nextRewardCutRateP27: 0n,
      ceiling: 750_000n * WAD,
    },
    unbondingPeriod: 7,
    poolSize: 100,
    orchestrators: [anOrchestrator(1), anOrchestrator(2, { totalStake: 3_000n * WAD })],
    market: { lptEth: 0.001, ethUsd: 3_000, ethUsdUpdatedAt: NOW_SECONDS - 60 },
    ...other,
  };
}

import { PPM } from "../../units/perc";
import { WAD } from "../../units/wei";
import type { Chronicle, CutChange } from "../../upstream/past-readings";
import type { PerformanceScores } from "../../upstream/performance-readings";
import type { PoolDepth } from "../../upstream/readings";
import { addressOf } from "./address";
import { aChronicle, daysAgo } from "./chronicle";
import type { Outside } from "./fake-sources";
import { aHistory, aPool } from "./history";
import { anOrchestrator, aSnapshot, ROUND } from "./snapshot";

/** A change of an orchestrator's cuts so many days ago; the shares are those that the orchestrator keeps, in percent. */
export function aCutChange(
  index: number,
  days: number,
  reward: [from: number, to: number],
  fee: [from: number, to: number] = [50, 50],
): CutChange {
  const terms = (rewardCut: number, feeCut: number) => ({
    rewardCutPpm: (BigInt(rewardCut) * PPM) / 100n,
    feeSharePpm: (BigInt(100 - feeCut) * PPM) / 100n,
  });
  return {
    ...daysAgo(days),
    orchestrator: addressOf(index),
    ...terms(reward[1], fee[1]),
    before: terms(reward[0], fee[0]),
  };
}

/** One proposal that closed and one that is still open, and the second orchestrator's vote on the first. */
const VOTED: Pick<Chronicle, "proposals" | "treasuryVotes"> = {
  proposals: [
    { id: "7", proposer: addressOf(3), description: "# Seven", voteStart: ROUND - 12, voteEnd: ROUND - 2 },
    { id: "8", proposer: addressOf(3), description: "# Eight", voteStart: ROUND - 3, voteEnd: ROUND + 7 },
  ],
  treasuryVotes: [
    { ...daysAgo(5), proposal: "7", voter: addressOf(2), support: "for", weight: WAD, reason: "" },
  ],
};

/** Test results of the second orchestrator, from transcoding alone. */
export function aPerformance(): PerformanceScores {
  const result = { orchestrator: addressOf(2), pipeline: null, model: null, successRate: 1 };
  const scores = [
    { ...result, region: "FRA", roundTripScore: 0.9, score: 0.875 },
    { ...result, region: "LAX", roundTripScore: 0.4, score: 0.5 },
  ];
  const rest = {
    regions: [],
    pipelines: [],
    missing: [],
    unasked: 0,
    dropped: 0,
    readAt: null,
    failure: null,
  };
  return { transcoding: { ...rest, scores }, ai: null };
}

/** A pool in which an LPT costs a thousandth of an ETH, its liquidity even over all prices. */
export function aDepth(): PoolDepth {
  return {
    block: 480_000_000,
    feePips: 3_000n,
    tickSpacing: 60,
    tick: -69_082,
    sqrtPriceX96: 2505414483750479311864138n * 1_000n,
    liquidity: 60_000n * WAD,
    ticks: [{ tick: -887_220, liquidityNet: 60_000n * WAD }],
    knownDownTo: -887_272,
  };
}

/** An outside of which everything is known: its second orchestrator has every warning but the edge, its first that one. */
export function everythingKnown(): Partial<Outside> {
  const second = anOrchestrator(2, {
    totalStake: 3_000n * WAD,
    rewardCutPpm: PPM,
    deactivationRound: ROUND + 1,
  });
  const outside = anOrchestrator(3, { inPool: false, active: false, totalStake: 990n * WAD });
  const rounds = Array.from({ length: 90 }, (_, back) => ROUND - 1 - back);
  const pools = rounds.map(
    (round) => [round, [aPool(1), aPool(2, round > ROUND - 4 ? { rewardTokens: null } : {})]] as const,
  );
  const cuts = [
    aCutChange(2, 200, [5, 6]),
    aCutChange(2, 150, [6, 5]),
    aCutChange(2, 120, [5, 10]),
    aCutChange(2, 40, [10, 100], [30, 50]),
  ];
  return {
    chain: aSnapshot({ poolSize: 2, orchestrators: [anOrchestrator(1), second, outside] }),
    history: aHistory({ pools: new Map(pools) }),
    chronicle: aChronicle({ cuts, ...VOTED }),
    performance: aPerformance(),
    depth: aDepth(),
  };
}

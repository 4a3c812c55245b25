import { PPM } from "../../units/perc";
import { WAD } from "../../units/wei";
import type { Chronicle, Course, EventPlace } from "../../upstream/past-readings";
import { addressOf } from "./address";
import { NOW_SECONDS, ROUND } from "./snapshot";

const DAY = 86_400;

/** Where an event stands that happened so many days before the snapshot. */
export function daysAgo(days: number): EventPlace {
  return {
    round: ROUND - Math.ceil(days),
    timestamp: NOW_SECONDS - days * DAY,
    transaction: `0x${String(days).replace(".", "a").padStart(64, "0")}`,
  };
}

/** A chronicle of nothing but what is given. */
export function aChronicle(other: Partial<Chronicle> = {}): Chronicle {
  return {
    block: { number: 479_999_900, timestamp: NOW_SECONDS - 25 },
    cuts: [],
    sets: [],
    misses: [],
    moves: [],
    proposals: [],
    treasuryVotes: [],
    polls: [],
    pollVotes: [],
    protocol: [],
    missing: [],
    ...other,
  };
}

/** A course of closed rounds, one a day, that ends before the running one. */
export function aCourse(rounds: number): Course {
  return {
    block: { number: 479_999_900, timestamp: NOW_SECONDS - 25 },
    rounds: Array.from({ length: rounds }, (_, place) => {
      const number = ROUND - rounds + place;
      return {
        number,
        startTimestamp: NOW_SECONDS - 20_000 - (ROUND - number) * DAY,
        inflationPpb: 500_000n,
        totalSupply: 10_000n * WAD,
        totalActiveStake: 5_000n * WAD,
        mintable: 5n * WAD,
      };
    }),
    days: [],
  };
}

/** One thing of each kind, the newest first: cut, move, join, pause, proposal, and a miss in the round before the last. */
export function anEventOfEach(): Chronicle {
  return aChronicle({
    cuts: [
      {
        ...daysAgo(0.5),
        orchestrator: addressOf(1),
        rewardCutPpm: PPM / 4n,
        feeSharePpm: PPM / 2n,
        before: { rewardCutPpm: PPM / 20n, feeSharePpm: (PPM * 7n) / 10n },
      },
      { ...daysAgo(60), orchestrator: addressOf(2), rewardCutPpm: 0n, feeSharePpm: PPM, before: null },
    ],
    moves: [
      {
        ...daysAgo(0.75),
        kind: "move",
        account: addressOf(9),
        amount: 61_000n * WAD,
        from: addressOf(1),
        to: addressOf(2),
      },
    ],
    sets: [{ ...daysAgo(4), orchestrator: addressOf(2), kind: "joined", effectiveRound: ROUND - 3 }],
    protocol: [{ ...daysAgo(20), kind: "paused", name: "" }],
    misses: [
      { orchestrator: addressOf(1), round: ROUND - 2 },
      { orchestrator: addressOf(2), round: ROUND - 2 },
    ],
    proposals: [
      {
        id: "7",
        proposer: addressOf(3),
        description: "# Fund the video team",
        voteStart: ROUND - 12,
        voteEnd: ROUND - 2,
      },
    ],
  });
}

import { PPM } from "../../units/perc";
import { WAD } from "../../units/wei";
import type { History, PoolFacts, RoundFacts } from "../../upstream/readings";
import { addressOf } from "./address";
import { NOW_SECONDS, ROUND } from "./snapshot";

const ROUND_SECONDS = 77_000;

/** A round that started on time, in a supply that grows by one LPT a round. */
export function aRound(number: number, other: Partial<RoundFacts> = {}): RoundFacts {
  return {
    number,
    initialized: true,
    startTimestamp: NOW_SECONDS - 20_000 - (ROUND - number) * ROUND_SECONDS,
    startBlock: null,
    totalSupply: (10_000n - BigInt(ROUND - number)) * WAD,
    totalActiveStake: 5_000n * WAD,
    ...other,
  };
}

export function aPool(index: number, other: Partial<PoolFacts> = {}): PoolFacts {
  return {
    orchestrator: addressOf(index),
    rewardTokens: WAD,
    fees: 0n,
    totalStake: 1_000n * WAD,
    rewardCutPpm: 100_000n,
    feeSharePpm: PPM / 2n,
    ...other,
  };
}

/** 201 closed rounds and the running one; in the last 90 both orchestrators were active and called. */
export function aHistory(other: Partial<History> = {}): History {
  const numbers = Array.from({ length: 202 }, (_, back) => ROUND - back);
  return {
    block: { number: 479_999_900, timestamp: NOW_SECONDS - 25 },
    rounds: numbers.map((number) => aRound(number)),
    pools: new Map(numbers.slice(1, 91).map((number) => [number, [aPool(1), aPool(2)]])),
    tickets: [],
    delegators: { byOrchestrator: new Map([[addressOf(1), 41]]), total: 77 },
    registered: [addressOf(1), addressOf(2)],
    ...other,
  };
}

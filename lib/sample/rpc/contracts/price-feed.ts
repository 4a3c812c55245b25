import { getAddress } from "viem";
import { chainlinkFeedAbi } from "../../../facts/abis/chainlink-feed";
import type { SampleChain } from "../../ledger";
import { byName } from "./answering";
import type { Contract } from "./contract";
import { priceAt } from "./price-at";
import { revertWith } from "./revert-data";

const HOUR = 3600;
const DECIMALS = 8n;
/** hourly rounds answered by the first aggregator, before the proxy moved on to a second: real feeds have several phases */
const FIRST_PHASE_ROUNDS = 4000;
const AGGREGATOR = getAddress(`0x${"feed".repeat(10)}`);

/**
 * The Chainlink ETH/USD proxy: one answer an hour since the market's first price. A round id is its aggregator's phase,
 * shifted by 64 bits, and the aggregator's own count from 1.
 */
export function priceFeed(chain: SampleChain): Contract {
  const origin = () => Math.floor((chain.prices[0]?.timestamp ?? 0) / HOUR) * HOUR;
  const latest = (now: bigint) => Math.floor((Number(now) - origin()) / HOUR);
  const data = (hour: number) => {
    const id = idOf(hour);
    const time = BigInt(origin() + hour * HOUR);
    return [id, answerAt(chain, Number(time)), time, time, id];
  };
  const known = (id: unknown, now: bigint) => {
    const hour = hourOf(id as bigint);
    if (hour === null || hour > latest(now)) throw revertWith("No data present");
    return hour;
  };
  return byName(chainlinkFeedAbi, {
    aggregator: () => AGGREGATOR,
    decimals: () => DECIMALS,
    description: () => "ETH / USD",
    version: () => 4n,
    phaseId: (_, { around }) => idOf(latest(around.timestamp)) >> 64n,
    latestRound: (_, { around }) => idOf(latest(around.timestamp)),
    latestRoundData: (_, { around }) => data(latest(around.timestamp)),
    latestAnswer: (_, { around }) => data(latest(around.timestamp))[1],
    latestTimestamp: (_, { around }) => data(latest(around.timestamp))[3],
    getRoundData: ([id], { around }) => data(known(id, around.timestamp)),
    getAnswer: ([id], { around }) => data(known(id, around.timestamp))[1],
    getTimestamp: ([id], { around }) => data(known(id, around.timestamp))[3],
  });
}

function idOf(hour: number): bigint {
  const phase = hour < FIRST_PHASE_ROUNDS ? 1n : 2n;
  const count = hour < FIRST_PHASE_ROUNDS ? hour : hour - FIRST_PHASE_ROUNDS;
  return (phase << 64n) + BigInt(count + 1);
}

function hourOf(id: bigint): number | null {
  const phase = id >> 64n;
  const count = id & ((1n << 64n) - 1n);
  if (count < 1n || count > 10_000_000n) return null;
  if (phase === 1n) return count <= BigInt(FIRST_PHASE_ROUNDS) ? Number(count) - 1 : null;
  return phase === 2n ? Number(count) - 1 + FIRST_PHASE_ROUNDS : null;
}

function answerAt(chain: SampleChain, timestamp: number): bigint {
  return BigInt(Math.round(priceAt(chain, timestamp).ethUsd * 10 ** Number(DECIMALS)));
}

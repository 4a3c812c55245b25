import { encodeAbiParameters, encodeEventTopics, type Hex } from "viem";
import { afterEach, describe, expect, it } from "vitest";
import { chainlinkFeedAbi } from "../../facts/abis/chainlink-feed";
import { roundsManagerAbi } from "../../facts/abis/rounds-manager";
import { uniswapV3PoolAbi } from "../../facts/abis/uniswap-v3-pool";
import { ETH_USD_FEED, LPT_WETH_POOL, PINNED } from "../../facts/contracts";
import { SnapshotReader } from "../chain/snapshot";
import { startServer, type TestServer } from "../testing/server";
import { ToyLivepeer, who } from "../testing/toy-livepeer";
import { viewsOver } from "../testing/wire";
import { FeedHistory } from "./feed-history";
import { lastSwapBefore } from "./past-swap";
import { startsFromLogs } from "./round-starts";

const servers: TestServer[] = [];

async function market() {
  const toy = new ToyLivepeer(1);
  const server = await startServer(toy.chain.answer);
  servers.push(server);
  return { toy, server, views: viewsOver([server.url]) };
}

/** A swap after which an LPT costs (numerator / 2^32)^2 ETH. */
function swap(blockNumber: number, numerator: bigint) {
  const types = ["int256", "int256", "uint160", "uint128", "int24"].map((type) => ({ type }));
  return {
    address: LPT_WETH_POOL,
    blockNumber,
    topics: encodeEventTopics({
      abi: uniswapV3PoolAbi,
      eventName: "Swap",
      args: { sender: who(1), recipient: who(2) },
    }) as Hex[],
    data: encodeAbiParameters(types, [1n, -1n, numerator << 64n, 1n, 0]),
  };
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((one) => one.close()));
});

describe("lastSwapBefore", () => {
  it("takes the nearest swap at or before the block, not one after it", async () => {
    const { toy, views } = await market();
    toy.chain.logs = [swap(500_000, 1n << 30n), swap(900_000, 1n << 31n), swap(900_001, 1n << 29n)];
    expect(await lastSwapBefore(views.rpc, 900_000)).toEqual({
      value: 0.25,
      timestamp: toy.chain.now - 25_000,
    });
    expect((await lastSwapBefore(views.rpc, 899_999))?.value).toBe(0.0625);
  });

  it("asks in smaller ranges where the node gives no larger ones", async () => {
    const { toy, views } = await market();
    toy.chain.longestRange = 2_000;
    toy.chain.logs = [swap(880_000, 1n << 31n)];
    expect((await lastSwapBefore(views.rpc, 900_000))?.value).toBe(0.25);
  });

  it("gives no price where nobody swapped for two days", async () => {
    const { toy, views } = await market();
    toy.chain.logs = [swap(10_000, 1n << 31n)];
    expect(await lastSwapBefore(views.rpc, 900_000)).toBeNull();
  });
});

describe("FeedHistory", () => {
  /** Two phases: 300 rounds an hour apart, and before them 50 a day apart. */
  async function feed() {
    const { toy, views, server } = await market();
    const phases = new Map([
      [2n, { rounds: 300, at: (n: number) => 1_788_000_000 + n * 3_600 }],
      [1n, { rounds: 50, at: (n: number) => 1_780_000_000 + n * 86_400 }],
    ]);
    const round = (id: bigint) => {
      const [phase, n] = [id >> 64n, Number(id & ((1n << 64n) - 1n))];
      const known = phases.get(phase);
      if (known === undefined || n < 1 || n > known.rounds) throw new Error("No data present");
      return [id, BigInt(n) * 10n ** 8n, 0n, BigInt(known.at(n)), id];
    };
    toy.chain.contracts.set(ETH_USD_FEED, {
      abi: chainlinkFeedAbi,
      views: { latestRoundData: () => round((2n << 64n) | 300n), getRoundData: round },
    });
    return { history: new FeedHistory(views), server };
  }

  it.each([
    [1_788_000_000 + 137 * 3_600, 137],
    [1_788_000_000 + 137 * 3_600 + 3_599, 137],
    [1_788_000_000 + 3_600, 1],
    [1_799_000_000, 300],
  ])("finds the last answer at or before %i", async (timestamp, value) => {
    const { history } = await feed();
    expect((await history.at(timestamp))?.value).toBe(value);
  });

  it("goes back into the phase before, whose length it is not told", async () => {
    const { history } = await feed();
    expect(await history.at(1_780_000_000 + 20 * 86_400 + 5)).toEqual({
      value: 20,
      timestamp: 1_780_000_000 + 20 * 86_400,
    });
    expect((await history.at(1_787_999_999))?.value).toBe(50);
  });

  it("has no price before the feed began", async () => {
    const { history } = await feed();
    expect(await history.at(1_700_000_000)).toBeNull();
  });

  it("needs few requests, and fewer for a neighbouring moment", async () => {
    const { history, server } = await feed();
    await history.at(1_788_000_000 + 137 * 3_600);
    const first = server.requests.length;
    await history.at(1_788_000_000 + 138 * 3_600);
    expect(first).toBeLessThan(8);
    expect(server.requests.length - first).toBeLessThan(first);
  });
});

describe("startsFromLogs", () => {
  const newRound = (round: number, blockNumber: number) => ({
    address: PINNED.RoundsManager,
    blockNumber,
    topics: encodeEventTopics({
      abi: roundsManagerAbi,
      eventName: "NewRound",
      args: { round: BigInt(round) },
    }) as Hex[],
    data: encodeAbiParameters([{ type: "bytes32" }], [`0x${"00".repeat(32)}`]),
  });

  it.each([Number.POSITIVE_INFINITY, 400_000])(
    "finds rounds' starts without a subgraph, in log ranges up to %d blocks",
    async (longestRange) => {
      const { toy, views } = await market();
      toy.chain.head = 400_000_000;
      const startOf = (round: number) => toy.chain.head - 48_000 - (4_000 - round) * 306_100;
      toy.chain.logs = [4_000, 3_999, 3_997].map((round) => newRound(round, startOf(round)));
      toy.chain.longestRange = longestRange;
      const snapshot = await new SnapshotReader(views, async () => []).read(null);
      const starts = await startsFromLogs(
        views.rpc,
        PINNED.RoundsManager,
        [4_000, 3_999, 3_998, 3_997],
        snapshot,
      );
      expect([...starts.keys()].sort()).toEqual([3_997, 3_999, 4_000]);
      expect(starts.get(3_999)).toEqual({
        round: 3_999,
        block: startOf(3_999),
        timestamp: Math.floor(toy.chain.now - (toy.chain.head - startOf(3_999)) / 4),
      });
    },
  );
});

import { encodeAbiParameters, encodeEventTopics } from "viem";
import { afterEach, describe, expect, it } from "vitest";
import { bondingManagerAbi } from "../../facts/abis/bonding-manager";
import { PINNED } from "../../facts/contracts";
import { startServer, type TestServer } from "../testing/server";
import { ToyLivepeer, who } from "../testing/toy-livepeer";
import { viewsOver } from "../testing/wire";
import { SnapshotReader } from "./snapshot";

const servers: TestServer[] = [];

async function network(count = 5) {
  const toy = new ToyLivepeer(count);
  const server = await startServer(toy.chain.answer);
  servers.push(server);
  const reader = (registered = [...toy.orchestrators.keys()]) =>
    new SnapshotReader(viewsOver([server.url]), async () => registered);
  return { toy, server, reader };
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((one) => one.close()));
});

const poolOf = (snapshot: { orchestrators: { address: string; inPool: boolean }[] }) =>
  snapshot.orchestrators.filter(({ inPool }) => inPool).map(({ address }) => address);

describe("SnapshotReader", () => {
  it("reads the present at one block", async () => {
    const { reader } = await network();
    const snapshot = await reader().read(null);
    expect(snapshot).toMatchObject({
      chainId: 42_161,
      block: { number: 1_000_000, l1Number: 24_001_000, timestamp: 1_790_000_000 },
      round: { number: 4_000, startBlock: 24_000_000, length: 6_377, initialized: true },
      treasury: { eth: 123n, rewardCutRateP27: 10n ** 26n, nextRewardCutRateP27: 0n },
      market: { lptEth: 0.25, ethUsd: 3_000, ethUsdUpdatedAt: 1_789_999_000 },
      poolSize: 100,
    });
    expect(snapshot.orchestrators).toHaveLength(5);
    expect(snapshot.orchestrators[0]?.deactivationRound).toBeNull();
  });

  it("finds the whole pool from nothing, and without a request for each member from then on", async () => {
    const { toy, server, reader } = await network(40);
    const one = reader([]);
    const first = await one.read(null);
    expect(poolOf(first)).toEqual(toy.pool);
    const before = server.requests.length;
    const [moved = who(0)] = toy.pool.splice(3, 1);
    toy.pool.unshift(moved);
    toy.add(who(99), 1n);
    expect(poolOf(await one.read(first)).sort()).toEqual([...toy.pool].sort());
    expect(server.requests.length - before).toBeLessThan(10);
  });

  it("keeps who left the pool but is active until the round ends, by its log, even right after a start", async () => {
    const { toy, reader } = await network();
    const [evicted = who(0)] = toy.pool.splice(4, 1);
    toy.chain.logs.push({
      address: PINNED.BondingManager,
      blockNumber: toy.chain.head - 50,
      topics: encodeEventTopics({
        abi: bondingManagerAbi,
        eventName: "TranscoderDeactivated",
        args: { transcoder: evicted },
      }) as `0x${string}`[],
      data: encodeAbiParameters([{ type: "uint256" }], [4_001n]),
    });
    const snapshot = await reader([]).read(null);
    expect(snapshot.orchestrators.find(({ address }) => address === evicted)).toMatchObject({
      inPool: false,
      active: true,
    });
  });

  it("does without logs where the node refuses them", async () => {
    const { toy, reader } = await network();
    toy.chain.longestRange = 0;
    expect((await reader([]).read(null)).orchestrators).toHaveLength(5);
  });

  it("gives the same without Multicall3", async () => {
    const [withIt, without] = [await network(), await network()];
    without.toy.chain.multicall = false;
    expect(await without.reader().read(null)).toEqual(await withIt.reader().read(null));
  });

  it("leaves prices unknown, and the rest as it is, when the market does not answer", async () => {
    const { toy, reader } = await network();
    toy.market = false;
    const snapshot = await reader().read(null);
    expect(snapshot.market).toEqual({ lptEth: null, ethUsd: null, ethUsdUpdatedAt: null });
    expect(snapshot.orchestrators).toHaveLength(5);
  });

  it("leaves the pool's places unknown, and the rest as it is, when the contract does not tell them", async () => {
    const { toy, reader } = await network();
    toy.places = null;
    const snapshot = await reader().read(null);
    expect(snapshot).toMatchObject({ poolSize: null, market: { lptEth: 0.25 } });
    expect(snapshot.orchestrators).toHaveLength(5);
    toy.chain.multicall = false;
    expect((await reader().read(null)).poolSize).toBeNull();
  });

  it("takes a newer head when the node lost the state of the first", async () => {
    const { toy, reader } = await network();
    const answer = toy.chain.answer;
    toy.chain.oldestState = toy.chain.head + 1;
    const views = viewsOver([
      await startServer((body) => {
        if (toy.chain.methods.includes("eth_call")) toy.chain.head = toy.chain.oldestState;
        return answer(body);
      }).then((server) => {
        servers.push(server);
        return server.url;
      }),
    ]);
    const snapshot = await new SnapshotReader(views, async () => []).read(null);
    expect(snapshot.block.number).toBe(1_000_001);
    await expect(reader([]).read(null)).resolves.toMatchObject({ block: { number: 1_000_001 } });
  });

  it("says so when the chain has no Livepeer on it", async () => {
    const { toy, reader } = await network();
    toy.chain.contracts.clear();
    await expect(reader().read(null)).rejects.toMatchObject({
      failure: { source: "chain", kind: "nonsense" },
    });
  });
});

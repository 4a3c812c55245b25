import { afterEach, describe, expect, it } from "vitest";
import { Database } from "../../store/database";
import { P27 } from "../../units/perc";
import { startServer, type TestServer } from "../testing/server";
import { ToyLivepeer, who } from "../testing/toy-livepeer";
import { viewsOver } from "../testing/wire";
import { FactorBook } from "./factor-book";
import { KeptScope } from "./kept-scope";
import { SnapshotReader } from "./snapshot";

const servers: TestServer[] = [];

async function network() {
  const toy = new ToyLivepeer(3);
  for (const round of [3_999, 3_990, 3_980]) {
    for (const n of [0, 1, 2]) toy.earnings.set(`${who(n)}/${round}`, [BigInt(round) * P27, 1n]);
  }
  const server = await startServer(toy.chain.answer);
  servers.push(server);
  const views = viewsOver([server.url]);
  const snapshots = new SnapshotReader(views, async () => []);
  const database = new Database(null);
  let changes = 0;
  const book = new FactorBook({
    views,
    addresses: snapshots.addresses,
    database,
    scope: new KeptScope(database, views, snapshots.addresses, null),
    networkNow: () => 5,
    onChange: () => {
      changes += 1;
    },
  });
  const snapshot = await snapshots.read(null);
  const at = { ...snapshot.block, round: snapshot.round.number };
  const read = (rounds: number[], ms = 20_000) =>
    book.read(snapshot.orchestrators, rounds, at, performance.now() + ms);
  return { toy, server, read, changes: () => changes };
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((one) => one.close()));
});

describe("FactorBook", () => {
  it("reads each closed round's factors once, however many ask, and never the running round's", async () => {
    const { toy, read } = await network();
    const readings = await Promise.all(Array.from({ length: 50 }, () => read([3_999, 3_995, 4_000])));
    expect(readings[0]).toMatchObject({ state: "ok", failure: null });
    const rounds = readings[0]?.value?.get(who(0));
    expect(rounds?.get(3_999)?.rewardFactorP27).toBe(3_999n * P27);
    expect(rounds?.get(3_995)?.rewardFactorP27).toBe(3_990n * P27);
    expect(rounds?.has(4_000)).toBe(false);
    const reads = toy.poolReads;
    await read([3_999, 3_995]);
    expect(toy.poolReads).toBe(reads);
  });

  it("needs no state of old blocks: an archive node is not required", async () => {
    const { toy, read } = await network();
    toy.chain.oldestState = toy.chain.head + 1;
    expect((await read([3_999])).state).toBe("ok");
  });

  it("gives what it has, with the failure beside it, when the chain goes away", async () => {
    const { server, read } = await network();
    await read([3_999]);
    server.trouble = "broken";
    const reading = await read([3_999, 3_990]);
    expect(reading).toMatchObject({ state: "stale", failure: { source: "chain", kind: "http" } });
    expect(reading.value?.get(who(0))?.has(3_999)).toBe(true);
    expect(reading.value?.get(who(0))?.has(3_990)).toBe(false);
  });

  it("answers at the deadline and has the factors for the next one", async () => {
    const { server, read } = await network();
    server.trouble = "slow";
    server.slowMs = 200;
    expect(await read([3_999], 20)).toMatchObject({
      value: null,
      state: "down",
      failure: { kind: "timeout" },
    });
    expect((await read([3_999], 20_000)).state).toBe("ok");
  });
});

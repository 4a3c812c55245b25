import { afterEach, describe, expect, it } from "vitest";
import { startServer, type TestServer } from "../testing/server";
import { ToyLivepeer, who } from "../testing/toy-livepeer";
import { viewsOver } from "../testing/wire";
import { DelegatorBook } from "./delegator";
import { SnapshotReader } from "./snapshot";

const servers: TestServer[] = [];

async function network() {
  const toy = new ToyLivepeer(2);
  const server = await startServer(toy.chain.answer);
  servers.push(server);
  const views = viewsOver([server.url]);
  const book = new DelegatorBook(views, new SnapshotReader(views, async () => []).addresses);
  const read = (options: { atLeastBlock?: number } = {}, ms = 20_000) =>
    book.read(who(7), options, performance.now() + ms);
  return { toy, server, read };
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((one) => one.close()));
});

describe("DelegatorBook", () => {
  it("gives the contract's pending stake and fees, and the locks that are still open", async () => {
    const { read } = await network();
    expect(await read()).toMatchObject({
      ok: true,
      value: {
        block: { number: 1_000_000 },
        status: "bonded",
        delegate: who(0),
        bondedAmount: 100n,
        pendingStake: 131n,
        pendingFees: 2n,
        unbondingLocks: [
          { id: 0, amount: 10n, withdrawRound: 4_005 },
          { id: 2, amount: 12n, withdrawRound: 4_005 },
        ],
      },
    });
  });

  it("asks the chain once for fifty visitors of the same account", async () => {
    const { toy, read } = await network();
    await Promise.all(Array.from({ length: 50 }, () => read()));
    expect(toy.chain.methods.filter((method) => method === "eth_getBlockByNumber")).toHaveLength(1);
  });

  it("waits for the block of a receipt, past what it read before", async () => {
    const { toy, read } = await network();
    await read();
    setTimeout(() => {
      toy.chain.head += 10;
    }, 100);
    expect(await read({ atLeastBlock: 1_000_005 })).toMatchObject({
      ok: true,
      value: { block: { number: 1_000_010 } },
    });
  });

  it("says that the chain is behind when that block does not come in time", async () => {
    const { read } = await network();
    expect(await read({ atLeastBlock: 2_000_000 }, 300)).toMatchObject({
      ok: false,
      failure: { kind: "behind" },
    });
  });

  it("gives a failure, not an exception, when the chain is down", async () => {
    const { server, read } = await network();
    server.trouble = "down";
    expect(await read()).toMatchObject({ ok: false, failure: { source: "chain", kind: "network" } });
  });
});

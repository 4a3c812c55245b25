import { afterEach, describe, expect, it } from "vitest";
import { startServer, type TestServer } from "../testing/server";
import { ToyLivepeer, who } from "../testing/toy-livepeer";
import { viewsOver } from "../testing/wire";
import { failureOf } from "../upstream-error";
import { MOST_ACCOUNTS, PendingStakes } from "./pending-stakes";
import { SnapshotReader } from "./snapshot";

const servers: TestServer[] = [];
const at = { number: 1_000_000, l1Number: 24_001_000, timestamp: 1_790_000_000, round: 4_000 };
const accounts = (count: number) => Array.from({ length: count }, (_, n) => who(n));

async function network() {
  const toy = new ToyLivepeer(2);
  const server = await startServer(toy.chain.answer);
  servers.push(server);
  const views = viewsOver([server.url]);
  const stakes = new PendingStakes(views, new SnapshotReader(views, async () => []).addresses);
  return { toy, server, stakes };
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((one) => one.close()));
});

describe("PendingStakes", () => {
  it("gives the contract's stake of each account, in few requests, and asks for none twice at one block", async () => {
    const { server, stakes } = await network();
    const found = await stakes.read(accounts(700), at);
    expect(found.size).toBe(700);
    expect(found.get(who(699))).toBe(131n);
    const before = server.requests.length;
    expect(before).toBeLessThan(6);
    await stakes.read(accounts(700), at);
    expect(server.requests).toHaveLength(before);
    expect((await stakes.read([who(1)], { ...at, number: at.number - 1 })).get(who(1))).toBe(131n);
    expect(server.requests.length).toBeGreaterThan(before);
  });

  it("asks once for many visitors at the same moment", async () => {
    const { server, stakes } = await network();
    await stakes.read([who(999)], at);
    const before = server.requests.length;
    const all = await Promise.all(Array.from({ length: 20 }, () => stakes.read(accounts(10), at)));
    expect(all.every(({ size }) => size === 10)).toBe(true);
    expect(server.requests).toHaveLength(before + 1);
  });

  it("leaves accounts past its bound unknown", async () => {
    const { stakes } = await network();
    const found = await stakes.read(accounts(MOST_ACCOUNTS + 1), at);
    expect(found.size).toBe(MOST_ACCOUNTS);
    expect(found.has(who(MOST_ACCOUNTS))).toBe(false);
  });

  it("fails when the chain is down, and can be asked again when it is back", async () => {
    const { server, stakes } = await network();
    server.trouble = "down";
    const failure = failureOf("chain", await stakes.read(accounts(3), at).catch((error: unknown) => error));
    expect(failure).toMatchObject({ source: "chain", kind: "network" });
    server.trouble = "none";
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await stakes.read(accounts(3), at)).size).toBe(3);
  });
});

import { namehash } from "viem";
import { afterEach, describe, expect, it } from "vitest";
import { ensRegistryAbi, ensResolverAbi } from "../../facts/abis/ens";
import { Database } from "../../store/database";
import { type Address, wireAddress, ZERO_ADDRESS } from "../../units/address";
import { ViewReader } from "../chain/view-reader";
import { startServer, type TestServer } from "../testing/server";
import { ToyChain } from "../testing/toy-chain";
import { who } from "../testing/toy-livepeer";
import { rpcOver } from "../testing/wire";
import { textRecords } from "./ens";
import { NameBook } from "./name-book";

const REGISTRY: Address = "0x00000000000C2E074eC69A0dFb2997BA6C7d2e1e";
const RESOLVER = who(500);
const servers: TestServer[] = [];

/** An L1 with hand-made reverse and forward records. */
async function ens(reverse: Record<Address, string>, forward: Record<string, Address>) {
  const chain = new ToyChain();
  const names = new Map(
    Object.entries(reverse).map(([address, name]) => [
      namehash(`${wireAddress(address as Address).slice(2)}.addr.reverse`),
      name,
    ]),
  );
  const owners = new Map(Object.entries(forward).map(([name, address]) => [namehash(name), address]));
  chain.contracts.set(REGISTRY, {
    abi: ensRegistryAbi,
    views: {
      resolver: (node: `0x${string}`) => (names.has(node) || owners.has(node) ? RESOLVER : ZERO_ADDRESS),
    },
  });
  chain.contracts.set(RESOLVER, {
    abi: ensResolverAbi,
    views: {
      name: (node: `0x${string}`) => names.get(node) ?? "",
      addr: (node: `0x${string}`) => owners.get(node) ?? ZERO_ADDRESS,
      text: (_: `0x${string}`, key: string) => (key === "url" ? "https://a.example" : ""),
    },
  });
  const server = await startServer(chain.answer);
  servers.push(server);
  const views = new ViewReader(rpcOver([server.url], "names"), "names");
  const book = new NameBook({
    views,
    database: new Database(null),
    scope: null,
    networkNow: () => Date.now(),
    onChange: () => undefined,
  });
  return { book, server, chain, views };
}

async function eventually(read: () => boolean): Promise<void> {
  while (!read()) await new Promise((resolve) => setTimeout(resolve, 5));
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((one) => one.close()));
});

describe("NameBook", () => {
  it("shows a name only when it points back to the address", async () => {
    const { book } = await ens(
      { [who(1)]: "good.eth", [who(2)]: "stolen.eth", [who(3)]: "unowned.eth" },
      { "good.eth": who(1), "stolen.eth": who(9) },
    );
    const all = [who(1), who(2), who(3), who(4)];
    expect(book.names(all).size).toBe(0);
    await eventually(() => book.names(all).size === 4);
    expect(book.names(all)).toEqual(
      new Map([
        [who(1), "good.eth"],
        [who(2), null],
        [who(3), null],
        [who(4), null],
      ]),
    );
  });

  it("refuses a name that is not in normal form, because it can look like another", async () => {
    const { book } = await ens({ [who(1)]: "Good.eth", [who(2)]: "a\u200bb.eth" }, { "good.eth": who(1) });
    await eventually(() => book.names([who(1), who(2)]).size === 2);
    expect([...book.names([who(1), who(2)]).values()]).toEqual([null, null]);
  });

  it("looks a hundred addresses up in a few requests and asks nothing again for a day", async () => {
    const { book, server } = await ens({ [who(1)]: "good.eth" }, { "good.eth": who(1) });
    const all = Array.from({ length: 100 }, (_, n) => who(n));
    await eventually(() => book.names(all).size === 100);
    expect(server.requests.length).toBeLessThanOrEqual(8);
    const before = server.requests.length;
    for (let visitor = 0; visitor < 50; visitor += 1) book.names(all);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(server.requests.length).toBe(before);
  });

  it("leaves names unknown, not absent, while the node is down", async () => {
    const { book, server } = await ens({ [who(1)]: "good.eth" }, { "good.eth": who(1) });
    server.trouble = "broken";
    book.names([who(1)]);
    await eventually(() => book.failure !== null);
    expect(book.names([who(1)]).has(who(1))).toBe(false);
    expect(book.failure).toMatchObject({ source: "names", kind: "http" });
  });

  it("resolves a name to its address, a nonsense one to none, and fails as a value", async () => {
    const { book, server } = await ens({}, { "good.eth": who(1) });
    const deadline = () => performance.now() + 20_000;
    expect(await book.resolve("GOOD.eth", deadline())).toEqual({ ok: true, value: who(1) });
    expect(await book.resolve("no such name", deadline())).toEqual({ ok: true, value: null });
    server.trouble = "down";
    expect(await book.resolve("other.eth", deadline())).toMatchObject({
      ok: false,
      failure: { source: "names" },
    });
  });

  it("reads text records and leaves empty ones out", async () => {
    const { views } = await ens({}, { "good.eth": who(1) });
    expect(await textRecords(views, "good.eth", ["url", "com.github"])).toEqual(
      new Map([["url", "https://a.example"]]),
    );
  });
});

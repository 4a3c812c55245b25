import { afterEach, describe, expect, it } from "vitest";
import { GuardedFetch } from "../http/guarded-fetch";
import { startServer, type TestServer, type Trouble } from "../testing/server";
import { PATIENT, QUICK } from "../testing/wire";
import { readPixelPrice } from "./pixel-price";
import { readPrices } from "./prices";

const WHO = "0xd8e8328501e9645d16cf49539efc04f734606ee4";
const E18 = 10n ** 18n;

let server: TestServer | null = null;
afterEach(() => server?.close());

async function read(answer: unknown, trouble: Trouble = "none", path = "") {
  server = await startServer(() => answer);
  server.trouble = trouble;
  const http = new GuardedFetch(fetch, [server.url]);
  return readPrices(http, `${server.url}${path}`, trouble === "slow" ? QUICK : PATIENT);
}

describe("a price for a pixel", () => {
  it.each<[string | number, bigint | null]>([
    ["1200", 1_200n * E18],
    [1_200, 1_200n * E18],
    [0, 0n],
    ["0.5", E18 / 2n],
    [2.25, (E18 * 9n) / 4n],
    [1e-7, 10n ** 11n],
    ["1.5e3", 1_500n * E18],
    ["0.0000000000000000019", 1n],
    ["123456789012345678901234567890", 123_456_789_012_345_678_901_234_567_890n * E18],
    [-1, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    ["0x10", null],
    ["1e99", null],
    ["", null],
    ["cheap", null],
  ])("%s", (value, expected) => expect(readPixelPrice(value)).toBe(expected));
});

describe("the pricing service", () => {
  it("is read row by row; rows that make no sense are left out and counted", async () => {
    const { prices, dropped } = await read([
      { Address: WHO, PricePerPixel: "1200", UpdatedAt: 1_790_000_000, ServiceURI: "https://x" },
      { Address: "0x12", PricePerPixel: 1 },
      { Address: WHO, PricePerPixel: -3 },
      {
        Address: "0x0000000000000000000000000000000000000007",
        PricePerPixel: 0.5,
        UpdatedAt: "2026-09-21T14:13:20Z",
      },
      { Address: "0x0000000000000000000000000000000000000008", PricePerPixel: 1, UpdatedAt: "lately" },
      null,
    ]);
    expect(prices.map(({ weiPerPixelP18, updatedAt }) => [weiPerPixelP18, updatedAt])).toEqual([
      [1_200n * E18, 1_790_000_000],
      [E18 / 2n, 1_790_000_000],
      [E18, null],
    ]);
    expect(dropped).toBe(3);
  });

  it("is found under its own address and under the whole one of the list", async () => {
    await read([], "none", "/orchestratorStats");
    expect(server?.requests[0]?.path).toBe("/orchestratorStats");
    await server?.close();
    await read([], "none", "/stats/");
    expect(server?.requests[0]?.path).toBe("/stats/orchestratorStats");
  });

  it.each<[unknown, Trouble, string]>([
    [{ error: "no" }, "none", "nonsense"],
    [[{ Address: "nobody" }], "none", "nonsense"],
    [[], "down", "network"],
    [[], "slow", "timeout"],
    [[], "broken", "http"],
    [[], "html", "nonsense"],
  ])("fails by kind: %j when it is %s", async (answer, trouble, kind) => {
    await expect(read(answer, trouble)).rejects.toMatchObject({ failure: { source: "pricing", kind } });
  });
});

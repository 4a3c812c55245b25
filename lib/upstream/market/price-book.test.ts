import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Database, type Scope } from "../../store/database";
import type { RoundPrice } from "../readings";
import { PriceBook } from "./price-book";
import type { RoundStart } from "./round-starts";

const scope: Scope = { network: "arbitrum-one", chainId: 42_161, source: "abc" };

function whole({ round, timestamp }: RoundStart): RoundPrice {
  return {
    round,
    lptEth: { value: round / 1e6, source: "swap", timestamp },
    ethUsd: { value: 3_000, source: "feed", timestamp },
    reason: null,
  };
}

function book(
  database: Database,
  price: (start: RoundStart) => Promise<RoundPrice> = async (start) => whole(start),
) {
  const asked: number[] = [];
  const prices = new PriceBook({
    database,
    scope: () => scope,
    starts: async (rounds) =>
      new Map(
        rounds
          .filter((round) => round !== 13)
          .map((round) => [round, { round, block: round, timestamp: round }]),
      ),
    price: (start) => {
      asked.push(start.round);
      return price(start);
    },
    pauseMs: 0,
    onChange: () => undefined,
  });
  return { prices, asked };
}

async function filled({ prices }: { prices: PriceBook }, rounds: number[]) {
  prices.prices(rounds);
  while (prices.progress().known < rounds.length) await new Promise((resolve) => setTimeout(resolve, 2));
  return prices.prices(rounds);
}

const rounds = Array.from({ length: 20 }, (_, n) => n + 1);

describe("PriceBook", () => {
  it("answers at once with what it knows, fills the rest newest first, and tells its progress", async () => {
    const one = book(new Database(null));
    expect(one.prices.prices(rounds).size).toBe(0);
    expect(one.prices.progress()).toEqual({ known: 0, wanted: 20 });
    const found = await filled(one, rounds);
    expect(found.get(20)?.lptEth?.value).toBe(0.00002);
    expect(one.asked).toEqual([...rounds].reverse().filter((round) => round !== 13));
  });

  it("asks for each round once, however many visitors want it", async () => {
    const one = book(new Database(null));
    for (let visitor = 0; visitor < 50; visitor += 1) one.prices.prices(rounds);
    await filled(one, rounds);
    one.prices.prices(rounds);
    expect(one.asked).toHaveLength(19);
  });

  it("says why a price is not known", async () => {
    const one = book(new Database(null), async ({ round }) => ({
      round,
      lptEth: null,
      ethUsd: null,
      reason: "nobody traded",
    }));
    const found = await filled(one, [12, 13]);
    expect(found.get(12)).toMatchObject({ lptEth: null, reason: "nobody traded" });
    expect(found.get(13)).toMatchObject({
      lptEth: null,
      ethUsd: null,
      reason: "The round's start is not known.",
    });
  });

  it("keeps whole pairs for good, and no half ones", async () => {
    const folder = await mkdtemp(join(tmpdir(), "bondwise-"));
    const url = `file:${join(folder, "prices.db")}`;
    const first = new Database(url);
    const half = async (start: RoundStart) =>
      start.round === 2 ? { ...whole(start), ethUsd: null } : whole(start);
    await filled(book(first, half), [1, 2]);
    await first.close();
    const second = new Database(url);
    const next = book(second);
    await filled(next, [1, 2]);
    expect(next.asked).toEqual([2]);
    await second.close();
    await rm(folder, { recursive: true });
  });
});

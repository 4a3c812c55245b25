import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { Database, type Scope } from "../../store/database";
import { UpstreamError } from "../upstream-error";
import type { SubgraphClient } from "./client";
import { NumberedBook } from "./numbered-book";

const row = v.object({ id: v.string(), worth: v.string() });
const scope: Scope = { network: "arbitrum-one", chainId: 42_161, source: "upstream" };

/** A book over a subgraph that fails where it is asked for a number, and how many numbers each question named. */
function book(database: Database) {
  const state = { fails: -1, worth: "1" };
  const asked: number[] = [];
  const ask = async (_: string, { ids }: { ids: string[] }) => {
    asked.push(ids.length);
    if (ids.includes(String(state.fails))) throw new UpstreamError("subgraph", "http", "failed");
    return { rows: ids.map((id) => ({ id, worth: state.worth })) };
  };
  const client = { ask } as unknown as SubgraphClient;
  return { state, asked, book: new NumberedBook({ client, database, kind: "n", document: "", row }) };
}

const span = { block: 10, first: 0, closedBelow: 4_000, end: 4_001, scope };

describe("a book of numbers", () => {
  it("keeps the groups that were answered when another one fails, and asks for that one alone", async () => {
    const { book: numbers, state, asked } = book(new Database(null));
    state.fails = 3_500;
    await expect(numbers.read(span)).rejects.toMatchObject({ failure: { kind: "http" } });
    state.fails = -1;
    asked.length = 0;
    expect(await numbers.read(span)).toHaveLength(4_001);
    expect(asked.reduce((sum, count) => sum + count, 0)).toBe(1_001);
  });

  it("has the database give back what it forgot, and compares it with the subgraph only once", async () => {
    const folder = await mkdtemp(join(tmpdir(), "bondwise-"));
    const database = new Database(`file:${join(folder, "kept.db")}`);
    const { book: numbers, asked } = book(database);
    await numbers.read(span);
    await database.flush();
    numbers.forget();
    asked.length = 0;
    expect(await numbers.read({ ...span, block: 9 })).toHaveLength(4_001);
    expect(asked).toEqual([1]);
    const next = book(database);
    expect(await next.book.read(span)).toHaveLength(4_001);
    expect(next.asked).toEqual([30, 1]);
    const other = book(database);
    other.state.worth = "2";
    expect(new Set((await other.book.read(span)).map(({ worth }) => worth))).toEqual(new Set(["2"]));
    await database.close();
    await rm(folder, { recursive: true });
  });
});

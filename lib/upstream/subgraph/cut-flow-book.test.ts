import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { Database } from "../../store/database";
import type { CutChange, CutFlow } from "../past-readings";
import { sampleSubgraph } from "../testing/sample-subgraph";
import { ChronicleReader } from "./chronicle";
import { CutFlowBook } from "./cut-flow-book";
import { PastReader } from "./past";

const AFTER = 30 * 86_400;
const shared = sampleSubgraph();

const folder = mkdtempSync(join(tmpdir(), "bondwise-"));
const scope = { network: "arbitrum-one", chainId: 42_161, source: "subgraph" };
afterAll(() => rmSync(folder, { recursive: true }));

/** A book, and when its look-ups are done. */
function aBook(other: { database?: Database; scope?: typeof scope } = {}) {
  let done = () => {};
  const over = new Promise<void>((resolve) => {
    done = resolve;
  });
  const options = { ...shared.options, ...other, networkNow: () => 0, onChange: () => done() };
  return { book: new CutFlowBook(options), over };
}

async function closedChanges(): Promise<CutChange[]> {
  const { value } = await new ChronicleReader(shared.options).read(null);
  const until = value.block.timestamp - AFTER;
  return value.cuts.filter(({ before, timestamp }) => before !== null && timestamp <= until).slice(-8);
}

it("tells of each change what an orchestrator's whole past tells, and asks once", async () => {
  const changes = await closedChanges();
  expect(changes.length).toBeGreaterThan(2);
  const { book, over } = aBook();
  expect(book.flows(changes).size).toBe(0);
  await over;
  const known = book.flows(changes);
  expect(known.size).toBe(changes.length);
  for (const change of changes) {
    const { value: past } = await new PastReader(shared.options, change.orchestrator).read(null);
    const pool = past.pools.find(({ round }) => round === change.round);
    const flow = past.moves
      .filter(({ timestamp: at }) => at >= change.timestamp && at < change.timestamp + AFTER)
      .reduce((sum, { amount, from, to }) => {
        const came = to === change.orchestrator ? amount : 0n;
        return sum + came - (from === change.orchestrator ? amount : 0n);
      }, 0n);
    const expected: CutFlow | null = pool === undefined ? null : { flow, stake: pool.totalStake };
    expect(known.get(change)).toEqual(expected);
  }
  const asked = shared.asked.filter(({ name }) => name === "CutFlow").length;
  book.flows(changes);
  expect(shared.asked.filter(({ name }) => name === "CutFlow")).toHaveLength(asked);
});

it("leaves a change alone whose 30 days are not over", async () => {
  const [change] = await closedChanges();
  if (change === undefined) throw new Error("the sample network changed no cut");
  const { book, over } = aBook();
  const running = { ...change, timestamp: change.timestamp + 10_000 * 86_400 };
  book.flows([running]);
  await over;
  expect(book.flows([running]).has(running)).toBe(false);
});

it("has the next start find what was told, and asks for nothing of it", async () => {
  const changes = await closedChanges();
  const url = `file:${join(folder, "kept.db")}`;
  const database = new Database(url);
  const first = aBook({ database, scope });
  first.book.flows(changes);
  await first.over;
  const told = first.book.flows(changes);
  await database.close();
  const asked = shared.asked.length;
  const again = new Database(url);
  const second = aBook({ database: again, scope });
  expect(second.book.flows(changes).size).toBe(0);
  await second.over;
  expect(second.book.flows(changes)).toEqual(told);
  expect(shared.asked).toHaveLength(asked);
  await again.close();
});

it("asks anew for what the database holds in no form that can be read", async () => {
  const changes = (await closedChanges()).slice(0, 1);
  const database = new Database(`file:${join(folder, "torn.db")}`);
  const [change] = changes;
  if (change === undefined) throw new Error("the sample network changed no cut");
  const { orchestrator, transaction, timestamp } = change;
  database.put(scope, `cut-flow/${orchestrator} ${transaction} ${timestamp}`, { flow: "lots", stake: 1 });
  await database.flush();
  const { book, over } = aBook({ database, scope });
  book.flows(changes);
  await over;
  expect(book.flows(changes).get(change)?.stake).toBeTypeOf("bigint");
  await database.close();
});

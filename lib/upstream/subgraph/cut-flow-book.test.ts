import { expect, it } from "vitest";
import type { CutChange, CutFlow } from "../past-readings";
import { sampleSubgraph } from "../testing/sample-subgraph";
import { ChronicleReader } from "./chronicle";
import { CutFlowBook } from "./cut-flow-book";
import { PastReader } from "./past";

const AFTER = 30 * 86_400;
const shared = sampleSubgraph();

/** A book, and when its look-ups are done. */
function aBook() {
  let done = () => {};
  const over = new Promise<void>((resolve) => {
    done = resolve;
  });
  return { book: new CutFlowBook({ ...shared.options, networkNow: () => 0, onChange: () => done() }), over };
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

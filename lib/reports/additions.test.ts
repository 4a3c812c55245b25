import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { runtime, setRuntime } from "../config/runtime";
import { parseRecording } from "../protocol/replay/recording";
import { recordingChain } from "../sample/recording/recording-chain";
import { deadlineOfAdditions } from "./deadline";
import { readJoined } from "./joined";
import { readOverview } from "./overview";
import { pretend } from "./testing/fake-sources";
import { readThrough } from "./testing/read-through";

const FILE = new URL("../protocol/__fixtures__/F1_random.json", import.meta.url);
const [scenario] = parseRecording(readFileSync(FILE, "utf8"));
if (scenario === undefined) throw new Error("the recording is empty");
const chain = recordingChain(scenario);

/** Far beyond what a busy machine needs, so that only a wait for additions can use it up. */
const PATIENCE_MS = 60_000;
const forEvents = (body: string) => /query Chronicle\b/.test(body);

let release = () => {};
afterEach(() => release());

/** A live network whose subgraph tells everything but events, and whose performance service keeps silent. */
function slowAdditions() {
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  readThrough(chain, { subgraph: true });
  const { config, fetch: answer, ...rest } = runtime();
  setRuntime({
    ...rest,
    config: { ...config, performanceUrl: "http://scores.test" },
    fetch: async (input, init) => {
      if (forEvents(String(init?.body)) || String(input).startsWith("http://scores.test")) await held;
      return answer(input, init);
    },
  });
}

describe("on a live network", () => {
  it("rows wait for history as long as it takes, and not for events and scores", async () => {
    slowAdditions();
    const asked = performance.now();
    const joined = await readJoined(asked + PATIENCE_MS);
    expect(performance.now() - asked).toBeLessThan(PATIENCE_MS / 2);
    expect(joined?.history?.pools.size).toBeGreaterThan(0);
    expect(joined?.basis.factors?.size).toBeGreaterThan(0);
    expect([joined?.basis.chronicle, joined?.basis.performance]).toEqual([null, null]);
    expect(joined?.rows.length).toBeGreaterThan(2);
  });

  it("the first page has its figures and course, and tells what changed with a later answer", async () => {
    slowAdditions();
    const asked = performance.now();
    const first = await readOverview(asked + PATIENCE_MS);
    expect(performance.now() - asked).toBeLessThan(PATIENCE_MS / 2);
    if (first.kind !== "report") throw new Error(first.kind);
    expect(first.report.recent.known).toBe(false);
    expect(first.report.course?.points.length).toBeGreaterThan(0);
    expect(first.report.top.length).toBeGreaterThan(2);
    release();
    await expect
      .poll(
        async () => {
          const later = await readOverview();
          return later.kind === "report" && later.report.recent.known;
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    expect((await readJoined())?.basis.chronicle).not.toBeNull();
  });
});

describe("what only adds to an answer", () => {
  it("is awaited 1.5 s of the 4 s on a live network, less where less is left, and all of it on the sample", () => {
    pretend();
    const now = performance.now();
    const after = deadlineOfAdditions(now + 3_800) - now;
    expect(after).toBeGreaterThanOrEqual(1_500);
    expect(after).toBeLessThan(3_800);
    expect(deadlineOfAdditions(now + 700)).toBe(now + 700);
    pretend({}, "sample");
    expect(deadlineOfAdditions(now + 3_800)).toBe(now + 3_800);
  });
});

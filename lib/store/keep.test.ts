import { describe, expect, it } from "vitest";
import type { Failure, Outcome } from "../upstream/outcome";
import { Keep, type KeepPolicy } from "./keep";

const POLICY: KeepPolicy = { freshMs: 10_000, patienceMs: 60_000, retryMs: 3_000 };
const LATE: Failure = { source: "chain", kind: "timeout", text: "late" };
const BROKEN: Failure = { source: "chain", kind: "network", text: "broken" };

/** A keep over loads that the test settles by hand, on clocks that the test moves. */
function kept(policy: Partial<KeepPolicy> = {}) {
  const time = { clock: 1_000, network: 500_000 };
  const loads: ((outcome: Outcome<{ value: string; block: number }>) => void)[] = [];
  let changes = 0;
  const keep = new Keep<string>({
    policy: { ...POLICY, ...policy },
    load: () => new Promise((resolve) => loads.push(resolve)),
    late: LATE,
    networkNow: () => time.network,
    clock: () => time.clock,
    onChange: () => {
      changes += 1;
    },
  });
  const pass = (ms: number) => {
    time.clock += ms;
    time.network += ms;
  };
  const settle = async (outcome: Outcome<{ value: string; block: number }>) => {
    loads.at(-1)?.(outcome);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const answer = (value: string) => settle({ ok: true, value: { value, block: 7 } });
  const fail = () => settle({ ok: false, failure: BROKEN });
  return { keep, loads, time, pass, settle, answer, fail, changes: () => changes };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const soon = (time: { clock: number }) => time.clock + 20;

describe("Keep", () => {
  it("asks once for fifty visitors who come at the same time", async () => {
    const { keep, loads, time, answer } = kept();
    const visitors = Array.from({ length: 50 }, () => keep.read(time.clock + 5_000));
    await answer("a");
    const readings = await Promise.all(visitors);
    expect(loads).toHaveLength(1);
    expect(new Set(readings.map(({ value }) => value))).toEqual(new Set(["a"]));
  });

  it("asks nobody while the value is fresh, and refreshes behind the back of whoever comes later", async () => {
    const { keep, loads, time, pass, answer } = kept();
    const first = keep.read(time.clock + 5_000);
    await answer("a");
    await first;
    pass(9_000);
    await keep.read(soon(time));
    expect(loads).toHaveLength(1);
    pass(2_000);
    expect((await keep.read(time.clock + 60_000)).value).toBe("a");
    expect(loads).toHaveLength(2);
    await answer("b");
    expect(keep.peek().value).toBe("b");
  });

  it("lets a visitor go at the deadline, names the source as late, and has the value for the next one", async () => {
    const { keep, time, answer } = kept();
    const reading = await keep.read(soon(time));
    expect(reading).toMatchObject({ value: null, state: "down", failure: LATE });
    await answer("a");
    expect(await keep.read(soon(time))).toMatchObject({ value: "a", state: "ok", failure: null, block: 7 });
  });

  it("shows the last good value with its age when a refresh fails, and heals", async () => {
    const { keep, loads, time, pass, answer, fail, changes } = kept();
    void keep.read(soon(time));
    await answer("a");
    const readAt = time.network;
    pass(11_000);
    void keep.read(soon(time));
    await fail();
    expect(keep.peek()).toEqual({ value: "a", state: "stale", block: 7, readAt, failure: BROKEN });
    expect(changes()).toBe(2);
    pass(4_000);
    void keep.read(soon(time));
    await answer("b");
    expect(keep.peek()).toMatchObject({ value: "b", state: "ok", failure: null });
    expect(loads).toHaveLength(3);
  });

  it("leaves a failing upstream alone for a few seconds, however many ask", async () => {
    const { keep, loads, time, pass, fail } = kept();
    void keep.read(soon(time));
    await fail();
    for (let visitor = 0; visitor < 50; visitor += 1) await keep.read(soon(time));
    expect(loads).toHaveLength(1);
    pass(POLICY.retryMs + 1);
    void keep.read(soon(time));
    expect(loads).toHaveLength(2);
  });

  it("leaves one that goes on failing alone for twice as long each time, up to a bound, and begins anew once it is back", async () => {
    const { keep, loads, time, pass, fail, answer } = kept({ longestRetryMs: 9_000 });
    const asksAfter = async (ms: number) => {
      const before = loads.length;
      pass(ms - 1);
      await keep.read(soon(time));
      expect(loads).toHaveLength(before);
      pass(1);
      void keep.read(soon(time));
      expect(loads).toHaveLength(before + 1);
    };
    void keep.read(soon(time));
    for (const rest of [3_000, 6_000, 9_000, 9_000]) {
      await fail();
      await asksAfter(rest);
    }
    await answer("a");
    pass(POLICY.freshMs);
    void keep.read(soon(time));
    await fail();
    await asksAfter(3_000);
  });

  it("lets the next visitors wait only shortly once an upstream is known to be slow or failing", async () => {
    const { keep, time, pass, fail } = kept();
    await keep.read(soon(time));
    pass(4_001);
    const slow = await Promise.race([keep.read(time.clock + 3_600_000), sleep(2_000).then(() => null)]);
    expect(slow?.failure).toEqual(LATE);
    await fail();
    pass(POLICY.retryMs + 1);
    const failing = await Promise.race([keep.read(time.clock + 3_600_000), sleep(2_000).then(() => null)]);
    expect(failing?.failure).toEqual(BROKEN);
  });

  it("makes visitors wait for a new value when the old one is past all patience", async () => {
    const { keep, time, pass, answer } = kept();
    void keep.read(soon(time));
    await answer("a");
    pass(POLICY.patienceMs + 1);
    const visitor = keep.read(time.clock + 5_000);
    await answer("b");
    expect((await visitor).value).toBe("b");
  });

  it("asks at once for a value of a later block, though the one it has is fresh", async () => {
    const { keep, loads, time, answer, settle } = kept();
    const first = keep.read(time.clock + 5_000);
    await answer("a");
    await first;
    expect((await keep.readAfter(6, time.clock + 5_000)).value).toBe("a");
    expect(loads).toHaveLength(1);
    const newer = keep.readAfter(7, time.clock + 5_000);
    await settle({ ok: true, value: { value: "b", block: 8 } });
    expect((await newer).value).toBe("b");
  });

  it("counts a jump of the network's clock as age", async () => {
    const { keep, time, answer } = kept();
    void keep.read(soon(time));
    await answer("a");
    time.network += 86_400_000;
    const visitor = keep.read(time.clock + 5_000);
    await answer("tomorrow");
    expect((await visitor).value).toBe("tomorrow");
  });
});

import { describe, expect, it } from "vitest";
import { DEFAULT_DIRECTORY, directoryHref, readDirectoryView, WINDOWS } from "@/lib/links/directory";
import { presetOf, presetsAt, presetView } from "@/lib/links/directory/presets";
import { WAD } from "@/lib/units/wei";
import { callsOf, rowWith } from "../testing/reports";
import { entriesOf } from "./from-row";
import { shownEntries } from "./order";

const steady = rowWith(1, { totalStake: 900n * WAD });
const young = rowWith(2, { totalStake: 800n * WAD, activationRound: 4_241, roundsActive: 12 });
const warned = rowWith(3, { totalStake: 700n * WAD, warnings: [{ kind: "unstable-cut", changes: 5 }] });
const missed = rowWith(4, { totalStake: 600n * WAD, rewardCalls: callsOf(`${"m".repeat(89)}x`) });
const growing = rowWith(5, {
  totalStake: 2_000n * WAD,
  stakeChange: { days7: 0n, days30: 1_000n * WAD },
  rewardCutPpm: 500_000n,
});
const poor = rowWith(6, { totalStake: 500n * WAD, fees: { days30: 0n, days90: 0n } });
const unread = rowWith(8, { totalStake: 300n * WAD, cuts: null });
const uncounted = rowWith(9, { totalStake: 200n * WAD, rewardCalls: null });
const gone = rowWith(7, { active: false, totalStake: 400n * WAD });
const entries = entriesOf([growing, steady, young, warned, missed, poor, unread, uncounted, gone], 4_253);

function shownBy(name: string): string[] {
  const preset = presetsAt(90).find((one) => one.name === name);
  if (preset === undefined) return expect.unreachable();
  return shownEntries(entries, presetView(DEFAULT_DIRECTORY, preset)).map(({ address }) => address);
}

describe("the presets", () => {
  it("are plain views, which a link says in full", () => {
    for (const window of WINDOWS)
      for (const preset of presetsAt(window)) {
        const view = presetView({ ...DEFAULT_DIRECTORY, window, q: "left behind" }, preset);
        const link = directoryHref(view);
        const again = readDirectoryView(new URLSearchParams(link.split("?")[1] ?? ""));
        expect(again).toEqual({ view, ignored: [] });
        expect(presetOf(again.view)?.name).toBe(preset.name);
      }
  });

  it("by yield leave out who was active for less than the window, and who is warned of", () => {
    const best = shownBy("Best real yield without surprises");
    expect(best).not.toContain(young.address);
    expect(best).not.toContain(warned.address);
    expect(best).toContain(steady.address);
    const seven = presetsAt(7).find(({ name }) => name.startsWith("Best"));
    if (seven === undefined) return expect.unreachable();
    const inSeven = shownEntries(entries, presetView({ ...DEFAULT_DIRECTORY, window: 7 }, seven));
    expect(inSeven.map(({ address }) => address)).toContain(young.address);
  });

  it("call reliable only who never missed a call", () => {
    expect(shownBy("Most reliable")).not.toContain(missed.address);
    expect(shownBy("Most reliable")).toContain(steady.address);
  });

  it("call growing only who grew by more than rewards bring", () => {
    expect(shownBy("Growing")[0]).toBe(growing.address);
    expect(shownBy("Growing")).not.toContain(gone.address);
  });

  it("leave out high cuts and who earned no fees", () => {
    const cheap = shownBy("Lowest cuts with fees");
    expect(cheap).not.toContain(growing.address);
    expect(cheap).not.toContain(poor.address);
    expect(cheap).toContain(steady.address);
  });

  it("find who is warned of", () => {
    expect(shownBy("With warnings")).toEqual([warned.address]);
  });

  it.each(["Best real yield without surprises", "Most reliable"])(
    "leave out of “%s” whose warnings are not all known",
    (name) => {
      expect(shownBy(name)).toContain(steady.address);
      expect(shownBy(name)).not.toContain(unread.address);
      expect(shownBy(name)).not.toContain(uncounted.address);
    },
  );

  it("take a known warning for one of perhaps more", () => {
    const partly = rowWith(10, { cuts: null, warnings: [{ kind: "keeps-all" }] });
    const within = (min: number | null, max: number | null) =>
      shownEntries(entriesOf([partly], 4_253), { ...DEFAULT_DIRECTORY, filters: { warnings: { min, max } } });
    expect(within(1, null)).toHaveLength(1);
    expect(within(null, 0)).toEqual([]);
    expect(within(null, 1)).toEqual([]);
  });

  it("keep columns, ticks and the account", () => {
    const view = { ...DEFAULT_DIRECTORY, columns: ["real"] as const, ticked: ["0x"], account: "a.eth" };
    for (const preset of presetsAt(90))
      expect(presetView(view, preset)).toMatchObject({ columns: ["real"], ticked: ["0x"], account: "a.eth" });
  });
});

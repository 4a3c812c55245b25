import { describe, expect, it } from "vitest";
import { PPM } from "../units/perc";
import { WAD } from "../units/wei";
import type { Chronicle } from "../upstream/past-readings";
import type { ChainOrchestrator } from "../upstream/readings";
import { readDirectory } from "./directory";
import { edgesOf } from "./edge-warnings";
import { addressOf } from "./testing/address";
import { aChronicle } from "./testing/chronicle";
import { type Outside, pretend } from "./testing/fake-sources";
import { aHistory, aPool } from "./testing/history";
import { aCutChange } from "./testing/known";
import { anOrchestrator, aSnapshot, NOW_SECONDS, ROUND } from "./testing/snapshot";
import { unknownWarnings } from "./warnings";

async function warnings(
  index: number,
  orchestrator: Partial<ChainOrchestrator>,
  other: Partial<Outside> = {},
) {
  pretend({ chain: aSnapshot({ orchestrators: [anOrchestrator(index, orchestrator)] }), ...other });
  const outcome = await readDirectory();
  if (outcome.kind !== "report") throw new Error(outcome.kind);
  return outcome.report.orchestrators[0]?.warnings;
}

/** A history in which the first orchestrator missed these of the last 90 rounds. */
function missing(missed: readonly number[]) {
  const rounds = Array.from({ length: 90 }, (_, back) => ROUND - 1 - back);
  const pool = (round: number) => aPool(1, missed.includes(round) ? { rewardTokens: null } : {});
  return aHistory({ pools: new Map(rounds.map((round) => [round, [pool(round)]])) });
}

const changing = (times: number): Chronicle =>
  aChronicle({ cuts: Array.from({ length: times }, (_, turn) => aCutChange(1, 300 - turn, [5, 6])) });

describe("an orchestrator is marked", () => {
  it("not at all where there is nothing odd", async () => {
    expect(await warnings(1, {})).toEqual([]);
  });

  it("when it is about to leave the active set", async () => {
    expect(await warnings(1, { deactivationRound: ROUND + 1 })).toEqual([
      { kind: "leaves", round: ROUND + 1 },
    ]);
    expect(await warnings(1, { active: false, deactivationRound: ROUND + 1 })).toEqual([]);
    expect(await warnings(1, { active: false, deactivationRound: ROUND })).toEqual([]);
  });

  it("when it keeps all rewards of a place that it has or will have", async () => {
    expect(await warnings(1, { rewardCutPpm: PPM })).toEqual([{ kind: "keeps-all" }]);
    expect(await warnings(1, { rewardCutPpm: PPM - 1n })).toEqual([]);
    expect(await warnings(1, { rewardCutPpm: PPM, active: false })).toEqual([{ kind: "keeps-all" }]);
    expect(await warnings(1, { rewardCutPpm: PPM, active: false, inPool: false })).toEqual([]);
  });

  it("from 3 missed calls on, with those of the last 6 rounds", async () => {
    const history = missing([ROUND - 1, ROUND - 6, ROUND - 7]);
    const marked = { kind: "missed", missed: 3, eligible: 90, missedOfLast6: 2 };
    expect(await warnings(1, {}, { history })).toEqual([marked]);
    expect(await warnings(1, {}, { history: missing([ROUND - 1, ROUND - 6]) })).toEqual([]);
  });

  it("from 4 changes of cuts in a year on", async () => {
    expect(await warnings(1, {}, { chronicle: changing(4) })).toEqual([{ kind: "unstable-cut", changes: 4 }]);
    expect(await warnings(1, {}, { chronicle: changing(3) })).toEqual([]);
  });

  it("by all that is told of its cuts, and not without warnings where that does not lead to its cuts of now", async () => {
    const row = async (chronicle: Chronicle | null) => {
      pretend({ chain: aSnapshot({ orchestrators: [anOrchestrator(1)] }), chronicle });
      const outcome = await readDirectory();
      if (outcome.kind !== "report") throw new Error(outcome.kind);
      const [first] = outcome.report.orchestrators;
      return first === undefined ? null : { warnings: first.warnings, unknown: unknownWarnings(first) };
    };
    const told = [...changing(3).cuts, aCutChange(1, 100, [6, 10])];
    expect(await row(aChronicle({ cuts: told }))).toEqual({
      warnings: [{ kind: "unstable-cut", changes: 4 }],
      unknown: [],
    });
    const unknown = ["cut-raised", "unstable-cut"];
    expect(await row(aChronicle({ cuts: told.slice(0, 3) }))).toEqual({ warnings: [], unknown });
    expect(await row(null)).toEqual({ warnings: [], unknown });
  });

  it("for nothing that a chronicle tells which is days behind", async () => {
    const late = { ...changing(4), block: { number: 1, timestamp: NOW_SECONDS - 7 * 6_377 * 12 - 1 } };
    expect(await warnings(1, {}, { chronicle: late })).toEqual([]);
  });
});

describe("the edge of the pool", () => {
  const one = (index: number, stake: number, other: Partial<ChainOrchestrator> = {}) =>
    anOrchestrator(index, { totalStake: BigInt(stake) * WAD, ...other });
  const out = { inPool: false, active: false };
  const ranks = (orchestrators: ChainOrchestrator[], poolSize: number | null = null) =>
    [...edgesOf({ orchestrators, poolSize })].map(([address, { rank, marginWei }]) => [
      address,
      rank,
      marginWei / WAD,
    ]);

  const pool = [one(1, 5_000), one(2, 1_010), one(3, 1_015), one(4, 1_019), one(5, 1_021)];

  it("is its last three places, less than 2 % above the first one outside", () => {
    expect(ranks([...pool, one(9, 1_000, out), one(8, 900, out)])).toEqual([
      [addressOf(4), 3, 19n],
      [addressOf(3), 4, 15n],
      [addressOf(2), 5, 10n],
    ]);
    expect(ranks([...pool, one(9, 994, out)])).toEqual([[addressOf(2), 5, 16n]]);
    expect(ranks([...pool, one(9, 990, out)])).toEqual([]);
  });

  it("is passed by one outside that has more already", () => {
    expect(ranks([one(1, 5_000), one(2, 1_000), one(9, 1_005, out)])).toEqual([[addressOf(2), 2, -5n]]);
  });

  it("knows the last places by who is in the next round's pool, active or not yet", () => {
    const evicted = one(2, 1_000, { inPool: false });
    expect(ranks([one(1, 5_000), one(3, 1_003, { active: false }), evicted])).toEqual([
      [addressOf(3), 2, 3n],
    ]);
  });

  it("is nowhere while the pool has fewer members than places, however close the one outside", () => {
    const waiting = [...pool, one(9, 1_009, out)];
    expect(ranks(waiting, 6)).toEqual([]);
    expect(ranks(waiting, 5)).toEqual(ranks(waiting));
    expect(ranks(waiting, 5)).toHaveLength(3);
    const left = one(7, 0, { inPool: false, registered: false });
    expect(ranks([...waiting, left], 5)).toHaveLength(3);
  });

  it("is nowhere while a place of the running round is free, or nobody with stake waits", () => {
    const left = one(7, 0, { inPool: false, registered: false });
    expect(ranks([...pool, left, one(9, 1_009, out)])).toEqual([]);
    expect(ranks([...pool, one(9, 1_009, { ...out, registered: false })])).toEqual([]);
    expect(ranks(pool)).toEqual([]);
  });
});

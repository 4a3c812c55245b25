import { describe, expect, it } from "vitest";
import { readDirectory } from "./directory";
import { readHealth } from "./health";
import { readNetwork } from "./network";
import { readOrchestrator } from "./orchestrator";
import { readOverview } from "./overview";
import { addressOf } from "./testing/address";
import { CHAIN_DOWN, pretend } from "./testing/fake-sources";
import { anOrchestrator, aSnapshot, ROUND } from "./testing/snapshot";

const absent = { subgraph: { state: "absent" as const, block: null, ageSeconds: null } };

describe("from the contracts alone", () => {
  it("says what the contracts tell and leaves the rest unknown, never zero", async () => {
    pretend({ history: null, states: absent });
    const outcome = await readDirectory();
    if (outcome.kind !== "report") throw new Error(outcome.kind);
    const [row] = outcome.report.orchestrators;
    expect(row).toMatchObject({ rewardCalls: null, delegators: null, fees: { days30: null, days90: null } });
    expect(row?.yield).toMatchObject({
      roundsPerYearBasis: "assumed",
      through: ROUND - 1,
      realised: { issuance: 0, nominal: 0, fees: null, real: null },
      unknown: {
        realised: null,
        realisedReal: "no-subgraph",
        fees: "no-subgraph",
        forecast: null,
        forecastFees: "no-subgraph",
      },
    });
    expect(row?.yield.forecast.nominal).toBeGreaterThan(0.1);
    expect(row?.yield.forecast).toMatchObject({ fees: null, callRatio: null });
    expect(outcome.report.medians).toMatchObject({
      delegators: null,
      rewardCallsMade: null,
      feesDays90: null,
    });
    expect(outcome.report.medians.unknown).toEqual({
      realised: null,
      realisedReal: "no-subgraph",
      forecast: null,
    });
    expect(outcome.report.sources.subgraph.state).toBe("absent");
  });

  it("calls only those windows of a newcomer too young that are longer than it has been active", async () => {
    const orchestrators = [anOrchestrator(1, { activationRound: ROUND - 20 })];
    pretend({ chain: aSnapshot({ orchestrators }), history: null, states: absent });
    const outcome = await readDirectory();
    if (outcome.kind !== "report") throw new Error(outcome.kind);
    const young = { realised: "too-young", real: "too-young", fees: "too-young" };
    expect(outcome.report.orchestrators[0]?.yield.unknown).toMatchObject({
      fees: "too-young",
      realisedByWindow: {
        7: { realised: null, real: "no-subgraph", fees: "no-subgraph" },
        30: young,
        90: young,
      },
      forecast: null,
      forecastFees: "no-subgraph",
    });
    expect(outcome.report.medians.unknown.realisedReal).toBe("too-young");
  });

  it("says of a forecast without fees whether the price or the stake is missing", async () => {
    const market = { lptEth: null, ethUsd: null, ethUsdUpdatedAt: null };
    pretend({ chain: aSnapshot({ market }) });
    const outcome = await readDirectory();
    if (outcome.kind !== "report") throw new Error(outcome.kind);
    expect(outcome.report.orchestrators[0]?.yield.unknown.forecastFees).toBe("no-price");
    const orchestrators = [anOrchestrator(1, { totalStake: 0n }), anOrchestrator(2, { active: false })];
    pretend({ chain: aSnapshot({ orchestrators }) });
    const second = await readDirectory();
    if (second.kind !== "report") throw new Error(second.kind);
    const reasons = second.report.orchestrators.map((row) => row.yield.unknown.forecastFees);
    expect(reasons.sort()).toEqual(["no-stake", "not-active"]);
  });

  it("gives the overview without what only history knows", async () => {
    pretend({ history: null, states: absent });
    const outcome = await readOverview();
    if (outcome.kind !== "report") throw new Error(outcome.kind);
    expect(outcome.report).toMatchObject({
      activeCount: 2,
      delegatorCount: null,
      fees: { days30: null, days90: null },
    });
  });

  it("does not call figures loading that are read already, nor known that are not", async () => {
    pretend({ history: null, factor: (_, round) => (round === ROUND - 91 ? null : 10n ** 27n) });
    const outcome = await readDirectory();
    if (outcome.kind !== "report") throw new Error(outcome.kind);
    const rates = outcome.report.orchestrators[0]?.yield;
    expect(rates?.unknown.realised).toBe("loading");
    expect(rates?.realisedByWindow[30].nominal).toBe(0);
  });
});

describe("a chain that never answered", () => {
  it("makes every report unavailable, with the reason", async () => {
    pretend({ chain: null, states: { chain: { state: "down", failure: CHAIN_DOWN } } });
    for (const read of [readDirectory, readOverview, readNetwork, () => readOrchestrator(addressOf(1))]) {
      const outcome = await read();
      if (outcome.kind !== "unavailable") throw new Error(outcome.kind);
      expect(outcome.failures).toEqual([CHAIN_DOWN]);
      expect(outcome.stamp.asOf.round).toBeNull();
    }
  });
});

describe("a chain that fell silent", () => {
  it("leaves the last figures with their age", async () => {
    pretend({ states: { chain: { state: "stale", ageSeconds: 900, failure: CHAIN_DOWN } } });
    const outcome = await readNetwork();
    if (outcome.kind !== "report") throw new Error(outcome.kind);
    expect(outcome.report.sources.chain).toMatchObject({ state: "stale", ageSeconds: 900 });
    expect(outcome.report.round).toMatchObject({ number: ROUND, blocksLeft: 5_377 });
  });

  it("has no price where none was read, and no dollar price without both", async () => {
    pretend({ chain: aSnapshot({ market: { lptEth: 0.001, ethUsd: null, ethUsdUpdatedAt: null } }) });
    const outcome = await readNetwork();
    if (outcome.kind !== "report") throw new Error(outcome.kind);
    expect(outcome.report.prices).toMatchObject({ lptEth: 0.001, ethUsd: null, lptUsd: null });
  });
});

describe("one orchestrator", () => {
  it("reads everything anew when the node has dropped the block, and says so when it drops that one too", async () => {
    const former = anOrchestrator(7, { active: false, registered: false, deactivationRound: 3_000 });
    const chain = aSnapshot();
    pretend({ chain, former, goneUntil: chain.block.number });
    const outcome = await readOrchestrator(addressOf(7));
    if (outcome.kind !== "report") throw new Error(outcome.kind);
    expect(outcome.report.asOf.l2Block).toBe(chain.block.number + 1);
    pretend({ chain, former, goneUntil: chain.block.number + 1 });
    expect(await readOrchestrator(addressOf(7))).toMatchObject({
      kind: "unavailable",
      failures: [{ source: "chain", kind: "behind" }],
    });
  });

  it("is found in the directory, or else asked for, or never was one", async () => {
    const former = anOrchestrator(7, { active: false, registered: false, deactivationRound: 3_000 });
    pretend({ former });
    const outcome = await readOrchestrator(addressOf(7));
    if (outcome.kind !== "report") throw new Error(outcome.kind);
    expect(outcome.report.orchestrator).toMatchObject({ deactivationRound: 3_000, stakeShare: null });
    expect((await readOrchestrator(addressOf(1))).kind).toBe("report");
    pretend();
    expect((await readOrchestrator(addressOf(7))).kind).toBe("unknown");
  });
});

describe("health", () => {
  it("is well without what is not configured, degraded by what fails", () => {
    pretend({ states: absent });
    expect(readHealth()).toMatchObject({ status: "ok", version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    pretend({ states: { names: { state: "down" } } });
    expect(readHealth().status).toBe("degraded");
  });
});

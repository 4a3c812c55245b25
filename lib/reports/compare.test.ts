import { describe, expect, it } from "vitest";
import { type CompareView, DEFAULT_COMPARE } from "../links/compare";
import { DEFAULT_PROFILE } from "../links/profile";
import { ZERO_ADDRESS } from "../units/address";
import { P27, PPM } from "../units/perc";
import { WAD } from "../units/wei";
import { failed } from "../upstream/outcome";
import type { DelegatorOnChain, StakeMoveAsked } from "../upstream/readings";
import { readCompare } from "./compare";
import type { CompareReport } from "./compare-types";
import { readProfile } from "./profile";
import { addressOf } from "./testing/address";
import { type Outside, pretend } from "./testing/fake-sources";
import { aHistory, aPool } from "./testing/history";
import { anOrchestrator, aSnapshot, ROUND } from "./testing/snapshot";

const BOTH: CompareView = { ...DEFAULT_COMPARE, chosen: [addressOf(2), addressOf(1)] };

const chain = aSnapshot({
  orchestrators: [
    anOrchestrator(1, { rewardCutPpm: 500_000n }),
    anOrchestrator(2, { totalStake: 3_000n * WAD, rewardCutPpm: 0n }),
    anOrchestrator(3, { active: false, inPool: false }),
  ],
});

async function read(view: CompareView, other: Partial<Outside> = {}): Promise<CompareReport> {
  pretend({ chain, ...other });
  const outcome = await readCompare(view);
  if (outcome.kind !== "report") throw new Error("expected a report");
  return outcome.report;
}

/** An account with 100 LPT at the first orchestrator. */
function holding(other: Partial<DelegatorOnChain> = {}): Outside["delegator"] {
  return async (address) => ({
    ok: true,
    value: {
      block: chain.block,
      round: ROUND,
      address,
      status: "bonded",
      delegate: addressOf(1),
      bondedAmount: 90n * WAD,
      fees: 0n,
      pendingStake: 100n * WAD,
      pendingFees: 0n,
      startRound: 4_000,
      lastClaimRound: 4_100,
      unbondingLocks: [],
      ...other,
    },
  });
}

const account = addressOf(77).toLowerCase();

describe("orchestrators side by side", () => {
  it("stand in the order of the link, each with its place by stake", async () => {
    const { compared, strangers, stake } = await read(BOTH);
    expect(compared.map(({ row, rank }) => [row.address, rank])).toEqual([
      [addressOf(2), 1],
      [addressOf(1), 2],
    ]);
    expect(strangers).toEqual([]);
    expect(stake).toEqual({ amount: 1_000n * WAD, from: "example" });
  });

  it("name what never was one", async () => {
    const { compared, strangers } = await read({ ...BOTH, chosen: [addressOf(1), addressOf(99)] });
    expect(compared).toHaveLength(1);
    expect(strangers).toEqual([addressOf(99)]);
  });

  it("say that one that is not active earns nothing that could be named", async () => {
    const { compared } = await read({ ...BOTH, chosen: [addressOf(3)] });
    expect(compared[0]).toMatchObject({ rank: null, unknown: "not-active", year: { lpt: null, eth: null } });
  });

  it("work with a typed amount and without an account", async () => {
    const { compared, stake, account: none, present } = await read({ ...BOTH, amount: "12.5" });
    expect(stake).toEqual({ amount: (25n * WAD) / 2n, from: "typed" });
    expect([none, present]).toEqual([null, null]);
    const [free, dear] = compared;
    expect(free?.year.lpt).toBeGreaterThan(dear?.year.lpt ?? 0n);
    expect(compared.map(({ days }) => days)).toEqual([null, null]);
  });

  it("leave fees out of all yields and medians where the link says so", async () => {
    const tickets = [
      {
        timestamp: chain.block.timestamp - 100,
        recipient: addressOf(2),
        sender: addressOf(9),
        faceValue: WAD,
      },
    ];
    const history = aHistory({ tickets });
    const counted = await read(BOTH, { history });
    const out = await read({ ...BOTH, fees: "out" }, { history });
    expect(counted.compared[0]?.year.eth).toBeGreaterThan(0n);
    expect(out.compared[0]?.year.eth).toBe(0n);
    expect(out.compared[0]?.year.lpt).toBe(counted.compared[0]?.year.lpt);
    const { forecast } = out.compared[0]?.row.yield ?? {};
    expect(forecast).toMatchObject({ fees: 0, nominal: forecast?.issuance });
    expect(out.medians.forecastFees).toBe(0);
  });
});

describe("one that leaves the active set with the round's end", () => {
  const leaving = aSnapshot({
    orchestrators: [
      anOrchestrator(1, { rewardCutPpm: 500_000n }),
      anOrchestrator(2, { rewardCutPpm: 0n, inPool: false, deactivationRound: ROUND + 1 }),
    ],
  });

  it("has no year, is not recommended, and moving there never pays", async () => {
    const { compared, recommendation } = await read(
      { ...BOTH, account },
      { chain: leaving, delegator: holding() },
    );
    expect(compared[0]).toMatchObject({ unknown: "leaves-set", year: { lpt: null, eth: null }, days: null });
    expect(compared[0]?.row.yield.forecast.real).not.toBeNull();
    expect(recommendation).toMatchObject({ kind: "stay", best: addressOf(1) });
  });

  it("is not stayed with", async () => {
    const delegator = holding({ delegate: addressOf(2) });
    const { compared, recommendation, present } = await read(
      { ...BOTH, account },
      { chain: leaving, delegator },
    );
    expect(present?.year.lpt).toBeNull();
    expect(compared[1]?.days).toBeGreaterThan(0);
    expect(recommendation).toEqual({ kind: "only", best: addressOf(1) });
  });
});

describe("an account's comparison", () => {
  it("takes what it has, and says what moving in this round forfeits", async () => {
    const report = await read({ ...BOTH, account }, { delegator: holding() });
    expect(report.stake).toEqual({ amount: 100n * WAD, from: "account" });
    expect(report.account).toMatchObject({ kind: "read", delegate: addressOf(1), isRewardCalled: false });
    // 5 LPT · 100 / 5,000 less a tenth for the treasury, half of it kept
    expect(report.present?.cost).toEqual({ rounds: 1, forfeited: (45n * WAD) / 1_000n });
    expect(report.compared[0]?.days).toBeGreaterThan(0);
    expect(report.compared[1]?.days).toBeNull();
  });

  it("counts the whole stake in what moving costs and when it pays, though less is thought of", async () => {
    const fees = { delegator: holding() };
    const whole = await read({ ...BOTH, account }, fees);
    const part = await read({ ...BOTH, account, amount: "1" }, fees);
    expect(part.stake.amount).toBe(WAD);
    expect(part.present?.cost).toEqual(whole.present?.cost);
    expect(part.compared[0]?.days).toBe(whole.compared[0]?.days);
    expect(part.compared[0]?.year.lpt).toBeLessThan(whole.compared[0]?.year.lpt ?? 0n);
    const more = await read({ ...BOTH, account, amount: "300" }, fees);
    expect(more.present?.cost).toEqual(whole.present?.cost);
    expect(more.compared[0]?.days).toBeLessThan(whole.compared[0]?.days ?? 0);
  });

  it("forfeits nothing once its delegate has called, nor while its stake does not count yet", async () => {
    const called = aSnapshot({
      orchestrators: [anOrchestrator(1, { lastRewardRound: ROUND }), anOrchestrator(2)],
    });
    const after = await read({ ...BOTH, account }, { chain: called, delegator: holding() });
    expect(after.account).toMatchObject({ isRewardCalled: true });
    expect(after.present?.cost).toEqual({ rounds: 0, forfeited: 0n });
    const pending = holding({ status: "pending", startRound: ROUND + 1 });
    const early = await read({ ...BOTH, account }, { delegator: pending });
    expect(early.present?.cost.rounds).toBe(0);
    const claimed = holding({ lastClaimRound: ROUND });
    const late = await read({ ...BOTH, account }, { delegator: claimed });
    expect(late.present?.cost.rounds).toBe(0);
  });

  it("knows where its stake is though that is not compared", async () => {
    const report = await read({ ...BOTH, chosen: [addressOf(2)], account }, { delegator: holding() });
    expect(report.present?.row.address).toBe(addressOf(1));
    expect(report.recommendation).toMatchObject({ here: addressOf(1) });
  });

  it("costs its own part alone where the chain does not give it", async () => {
    const report = await read({ ...BOTH, account });
    expect(report.account).toMatchObject({ kind: "failed" });
    expect(report.compared).toHaveLength(2);
    expect(report.stake.from).toBe("example");
  });

  it("thinks of an example where it has nothing", async () => {
    const delegator = holding({ status: "unbonded", delegate: null, pendingStake: 0n });
    const report = await read({ ...BOTH, account }, { delegator });
    expect(report.stake.from).toBe("example");
    expect(report.present).toBeNull();
  });
});

describe("what the transaction of a move costs", () => {
  it("is asked for each of the others, with the places that both will have, and enters the days", async () => {
    const asked: StakeMoveAsked[] = [];
    const gasOfMove: Outside["gasOfMove"] = async (move) => {
      asked.push(move);
      return { ok: true, value: { gas: 500_000n, gasPriceWei: 20_000_000n } };
    };
    const other = { delegator: holding(), gasOfMove };
    const { compared, recommendation } = await read({ ...BOTH, account }, other);
    const [there, here] = compared;
    expect(asked).toEqual([
      {
        account: addressOf(77),
        to: addressOf(2),
        old: { prev: addressOf(2), next: ZERO_ADDRESS },
        next: { prev: ZERO_ADDRESS, next: addressOf(1) },
      },
    ]);
    const wei = 10_000_000_000_000n;
    expect(there?.networkCost).toEqual({ kind: "known", gas: 500_000n, gasPriceWei: 20_000_000n, wei });
    expect(here?.networkCost).toBeNull();
    // 0.045 LPT are forfeited, and 0.00001 ETH are 0.01 LPT at 0.001 ETH
    const free = await read(
      { ...BOTH, account },
      { delegator: holding(), gasOfMove: async () => failed("chain", "timeout", "No answer.") },
    );
    expect((there?.days ?? 0) / (free.compared[0]?.days ?? 1)).toBeCloseTo(0.055 / 0.045, 9);
    expect(free.compared[0]?.networkCost).toEqual({ kind: "unknown", text: "No answer." });
    expect(recommendation.kind).toMatch(/move|stay|too-dear/);
  });

  it("is not asked where the contract refuses every move, and the reason is said", async () => {
    const paused = { ...chain, paused: true };
    const between = { ...chain, round: { ...chain.round, initialized: false } };
    for (const [state, text] of [
      [paused, /paused/],
      [between, /initialised/],
    ] as const) {
      const { compared } = await read({ ...BOTH, account }, { chain: state, delegator: holding() });
      expect(compared[0]?.networkCost).toMatchObject({
        kind: "unknown",
        text: expect.stringMatching(text),
      });
    }
  });

  it("is none for an orchestrator's own stake, which no advice moves", async () => {
    const own = { ...BOTH, account: addressOf(1).toLowerCase() };
    const { compared, present, recommendation } = await read(own, { delegator: holding() });
    expect(present?.isOwn).toBe(true);
    expect(compared.map(({ days }) => days)).toEqual([null, null]);
    expect(compared[0]?.networkCost).toMatchObject({ text: expect.stringMatching(/cannot be moved/) });
    expect(recommendation).not.toHaveProperty("here");
  });
});

describe("what a cut does, in a comparison", () => {
  it("is told of the first, or of the one named, as its profile tells it", async () => {
    const tried = { cut: "25", stake: "500", fees90: "2" };
    const first = await read({ ...BOTH, ...tried });
    expect(first.scenario?.row.address).toBe(addressOf(2));
    expect(first.scenario?.report?.tried?.terms).toEqual({
      rewardCutPpm: 250_000n,
      feeSharePpm: PPM / 2n,
      totalStake: 500n * WAD,
      fees90Days: 2n * WAD,
    });
    const named = await read({ ...BOTH, ...tried, who: addressOf(1) });
    const profile = await readProfile(addressOf(1), {
      ...DEFAULT_PROFILE,
      cut: "25",
      stake: "500",
      fees: "2",
    });
    expect(named.scenario?.report).toEqual(profile.kind === "report" && profile.report.scenario);
  });

  it("is none of one that is not active, nor without anybody", async () => {
    expect((await read({ ...BOTH, who: addressOf(3), chosen: [addressOf(3)] })).scenario?.report).toBeNull();
    expect((await read(DEFAULT_COMPARE)).scenario).toBeNull();
  });

  it("tries a stake of nobody but the one that the link means", async () => {
    const { scenario } = await read({
      ...BOTH,
      chosen: [addressOf(99), addressOf(1)],
      stake: "500",
      cut: "5",
    });
    expect(scenario?.row.address).toBe(addressOf(1));
    expect(scenario?.report?.tried?.terms).toMatchObject({ totalStake: 1_000n * WAD, rewardCutPpm: 50_000n });
  });
});

describe("what happened to those compared", () => {
  it("is told round by round: growth, cuts, stake, missed calls, fees", async () => {
    const pools = new Map(
      Array.from({ length: 90 }, (_, back) => {
        const round = ROUND - 1 - back;
        const missed = round === ROUND - 10 ? { rewardTokens: null } : {};
        return [round, [aPool(1, { fees: WAD, ...missed }), aPool(2, { rewardCutPpm: PPM })]] as const;
      }),
    );
    const history = aHistory({ pools });
    const { course } = await read(BOTH, { history });
    const [second, first] = course?.series ?? [];
    expect([course?.yields, course?.rounds.length]).toEqual(["nominal", 90]);
    expect(second?.realised.at(-1)).toBe(0);
    expect(first?.realised.slice(0, 29).every((value) => value === null)).toBe(true);
    // 29 of 30 rounds grew by 0.9 of a thousandth
    const rounds = (202 * 31_536_000) / (202 * 77_000);
    const issuance = 1.0009 ** ((29 / 30) * rounds) - 1;
    // half an ETH a round, 500 LPT at 0.001 ETH, over 1,000 LPT, in 30 rounds
    const fees = (1 + 15) ** (rounds / 30) - 1;
    expect((first?.realised.at(-1) ?? 0) / (issuance + fees)).toBeCloseTo(1, 9);
    const out = await read({ ...BOTH, fees: "out" }, { history });
    expect(out.course?.yields).toBe("issuance");
    expect(out.course?.series[1]?.realised.at(-1)).toBeCloseTo(issuance, 6);
    const unpriced = await read(BOTH, { history, price: () => null });
    expect(unpriced.course?.series[1]?.realised.at(-1)).toBeNull();
    expect(unpriced.course?.series[0]?.realised.at(-1)).toBe(0);
    expect(first?.missed.at(-1)).toBe(1);
    expect(first?.fees.at(-1)).toBe(90);
    expect(first?.stake.at(-1)).toBe(1_000);
    expect(second?.rewardCut.at(-1)).toBe(1);
  });

  it("is not known without a subgraph, and the present is all the same", async () => {
    const { course, compared } = await read(BOTH, { history: null, factor: () => P27 });
    expect(course).toBeNull();
    expect(compared[0]?.year.lpt).toBeGreaterThan(0n);
    expect(compared[0]?.year.eth).toBeNull();
  });
});

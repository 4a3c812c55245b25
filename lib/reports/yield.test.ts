import { describe, expect, it } from "vitest";
import { WAD, weiToNumber } from "../units/wei";
import type { Course } from "../upstream/past-readings";
import type { PoolFacts } from "../upstream/readings";
import { addressOf } from "./testing/address";
import { pretend, priceAt } from "./testing/fake-sources";
import { aHistory, aPool } from "./testing/history";
import { anOrchestrator, aSnapshot, NOW_SECONDS, ROUND } from "./testing/snapshot";
import { readYield } from "./yield";
import type { YieldReport } from "./yield-types";

async function read(): Promise<YieldReport> {
  const outcome = await readYield();
  if (outcome.kind !== "report") throw new Error("no report");
  return outcome.report;
}

/** A history whose pools are what a function says of each closed round. */
function historyOf(pools: (round: number) => PoolFacts[]) {
  const history = aHistory();
  return { ...history, pools: new Map([...history.pools.keys()].map((round) => [round, pools(round)])) };
}

/** Two years of rounds to a newest one, on time, in the supply of the made-up history: one LPT more at each start. */
function courseTo(newest: number): Course {
  const numbers = Array.from({ length: 820 }, (_, place) => newest - 819 + place);
  return {
    block: { number: 1, timestamp: NOW_SECONDS },
    days: [],
    rounds: numbers.map((number) => ({
      number,
      startTimestamp: NOW_SECONDS - 20_000 - (ROUND - number) * 77_000,
      inflationPpb: 1n,
      totalSupply: (9_999n - BigInt(ROUND - number)) * WAD,
      totalActiveStake: 5_000n * WAD,
      mintable: 5n * WAD,
    })),
  };
}

const own = (report: YieldReport, index: number) => {
  const found = report.orchestrators.find(({ address }) => address === addressOf(index));
  if (found === undefined) throw new Error("not listed");
  return found;
};

describe("the yield report", () => {
  it("takes cuts and missed calls off an orchestrator's benchmark, each round at its own", async () => {
    // 7.86 rounds begin in 7 days: seven closed ones; a reward cut of 20 % until the last three rounds, then 70 %
    const history = historyOf((round) => [
      aPool(1, {
        rewardTokens: round === ROUND - 2 ? null : 2n * WAD,
        rewardCutPpm: round >= ROUND - 3 ? 700_000n : 200_000n,
        fees: round === ROUND - 1 ? WAD / 10n : 0n,
      }),
    ]);
    pretend({ history });
    const report = await read();
    const week = own(report, 1).srb.windows[7];
    const gain = (4 * 1.6 + 2 * 0.6 + 50) / 7 / 1_000;
    expect(week?.rounds).toBe(7);
    expect(week?.rate).toBeCloseTo((1 + gain) ** report.roundsPerYear - 1, 9);
    const perDay = report.roundsPerYear / 365;
    expect(weiToNumber(week?.lptDay ?? 0n)).toBeCloseTo(((4 * 1.6 + 2 * 0.6) / 7) * perDay, 12);
    // 0.05 ETH at 0.001
    expect(weiToNumber(week?.ethDay ?? 0n)).toBeCloseTo((0.05 / 7) * perDay, 15);
    expect(weiToNumber(week?.ethDayInLpt ?? 0n)).toBeCloseTo((50 / 7) * perDay, 12);
    expect(week?.breakdown?.lpt).toBeCloseTo(7.6 / 57.6, 12);
  });

  it("adds all rewards and fees up for the network, before orchestrators' cuts, over the active stake", async () => {
    pretend({ history: historyOf(() => [aPool(1, { fees: WAD / 1_000n }), aPool(2)]) });
    const { networkYield, roundsPerYear } = await read();
    const month = networkYield.srb.windows[30];
    expect(month?.rounds).toBe(33);
    expect(month?.rate).toBeCloseTo((1 + 3 / 5_000) ** roundsPerYear - 1, 10);
    // one LPT a round, from 9,966 as the window's first round began to 9,999 after its last
    const supply = (9_999 / 9_966) ** (roundsPerYear / 33);
    expect(month?.real).toBeCloseTo((1 + (month?.rate ?? 0)) / supply - 1, 10);
  });

  it("tells delegated from self-staked tokens where an orchestrator's own stake is known", async () => {
    const past = { block: { number: 1, timestamp: 1 }, pools: [], moves: [], days: [], through: ROUND - 1 };
    const delegator = { startRound: 1, lastClaimRound: 1 };
    const mine = { address: addressOf(1), bondedAmount: 300n * WAD, ...delegator };
    pretend({ past: { ...past, delegators: [mine] } });
    const report = await read();
    expect(own(report, 1).srb).toMatchObject({
      selfStakedTokens: 300n * WAD,
      delegatedTokens: 700n * WAD,
      stakingWallets: 41,
    });
    expect(own(report, 2).srb).toMatchObject({ selfStakedTokens: null, delegatedTokens: null });
    expect(report.networkYield.srb).toMatchObject({ selfStakedTokens: null, stakingWallets: 77 });
    const both = [mine, { ...mine, address: addressOf(2), bondedAmount: WAD }];
    pretend({ past: { ...past, delegators: both } });
    expect((await read()).networkYield.srb).toMatchObject({
      selfStakedTokens: 301n * WAD,
      delegatedTokens: 3_699n * WAD,
    });
  });

  it("puts back what the treasury took of each round, not the running round's cut", async () => {
    // 5 LPT can be minted in a round; 1,000 of 5,000 LPT call, a fifth of it goes to the treasury in the last 3 rounds
    const history = historyOf((round) => [
      aPool(1, { rewardTokens: round > ROUND - 4 ? (WAD * 8n) / 10n : WAD }),
      aPool(2, { rewardTokens: null }),
    ]);
    const course = courseTo(ROUND - 1);
    pretend({ history, course });
    const { networkYield, roundsPerYear } = await read();
    const real = (gain: number) => (1 + gain) ** roundsPerYear / (9_999 / 9_966) ** (roundsPerYear / 33);
    const [net, gross] = [(30 + 3 * 0.8) / 33 / 5_000, 1 / 5_000];
    expect(networkYield.errors?.["treasury-cut"]).toBeCloseTo(real(gross) - real(net), 10);
    pretend({ history });
    expect((await read()).networkYield.errors?.["treasury-cut"]).toBeNull();
    pretend({ history: historyOf(() => [aPool(1)]), course });
    expect((await read()).networkYield.errors?.["treasury-cut"]).toBe(0);
  });

  it("gives one that is not bonded to itself no stake of its own", async () => {
    const leaving = anOrchestrator(1, { registered: false });
    pretend({ chain: aSnapshot({ orchestrators: [leaving] }) });
    expect(own(await read(), 1).srb).toMatchObject({ selfStakedTokens: 0n, delegatedTokens: 1_000n * WAD });
  });

  it("leaves out newcomers and those that are not active, and says why", async () => {
    const orchestrators = [
      anOrchestrator(1, { activationRound: ROUND - 10 }),
      anOrchestrator(2, { active: false, inPool: false }),
    ];
    pretend({ chain: aSnapshot({ orchestrators }) });
    const report = await read();
    expect(own(report, 1).srb.windows[7]).not.toBeNull();
    expect(own(report, 1).srb.unknown).toEqual({ 7: null, 30: "too-young" });
    expect(own(report, 2).srb).toMatchObject({
      printed: null,
      unknown: { 7: "not-active", 30: "not-active" },
    });
    expect(own(report, 2).definitions).toBeNull();
  });

  it("names the fee part unknown without a price, and the whole benchmark without a subgraph", async () => {
    pretend({
      history: historyOf(() => [aPool(1, { fees: WAD }), aPool(2)]),
      price: (round) => priceAt(round, null),
    });
    const { networkYield } = await read();
    expect(networkYield.srb.windows[7]).toMatchObject({ ethDayInLpt: null, breakdown: null });
    expect(networkYield.srb.windows[7]?.rate).toBeGreaterThan(0);
    pretend({ history: null });
    const alone = (await read()).networkYield;
    expect(alone.srb).toMatchObject({
      windows: { 7: null, 30: null },
      printed: null,
      stakingWallets: null,
      unknown: { 7: "no-subgraph", 30: "no-subgraph" },
    });
    expect([alone.errors, alone.trailing, alone.terms.callRatio]).toEqual([null, null, null]);
    expect(alone.definitions.compoundedApy).toBeGreaterThan(0);
  });

  it("holds the middle cut and call ratio for the network, and the next round's treasury cut", async () => {
    pretend({
      chain: aSnapshot({
        orchestrators: [
          anOrchestrator(1, { rewardCutPpm: 100_000n }),
          anOrchestrator(2, { rewardCutPpm: 300_000n }),
        ],
      }),
    });
    const { networkYield, roundsPerYear } = await read();
    expect(networkYield.terms).toMatchObject({ treasuryCut: 0, rewardCut: 0.2, callRatio: 1, roundsPerYear });
    const gain = (0.0005605 * 0.8) / (5_000 / 10_002);
    expect(networkYield.definitions.simpleApr).toBeCloseTo(gain * roundsPerYear, 12);
  });

  it("weighs the realised yield by stake beside its middle", async () => {
    const growth = (index: number) => (10n ** 27n * (1_000n + BigInt(index))) / 1_000n;
    pretend({
      factor: (address, round) =>
        round === ROUND - 1 ? growth(address === addressOf(1) ? 10 : 20) : 10n ** 27n,
    });
    const { realised } = (await read()).networkYield;
    expect(realised[90].count).toBe(2);
    const { median, weighted } = realised[90];
    // 1,000 and 3,000 LPT: three quarters of the way from the lower to the higher one
    const one = own(await read(), 1).yield.realised.issuance ?? 0;
    const two = own(await read(), 2).yield.realised.issuance ?? 0;
    expect(median.issuance).toBeCloseTo((one + two) / 2, 12);
    expect(weighted.issuance).toBeCloseTo((one + 3 * two) / 4, 12);
    expect(two).toBeGreaterThan(one);
  });

  it("multiplies the rounds of the last 365 days where their course is known", async () => {
    const course: Course = {
      block: { number: 1, timestamp: NOW_SECONDS },
      days: [],
      rounds: Array.from({ length: 366 }, (_, day) => ({
        number: 3_000 + day,
        startTimestamp: NOW_SECONDS - (365 - day) * 86_400,
        inflationPpb: 1n,
        totalSupply: (1_000n + BigInt(day)) * WAD,
        totalActiveStake: 500n * WAD,
        mintable: WAD,
      })),
    };
    pretend({ course });
    const { trailing } = (await read()).networkYield;
    expect(trailing?.rounds).toBe(365);
    expect(trailing?.nominal).toBeCloseTo(1.002 ** 365 - 1, 10);
  });

  it("ends the trailing year with the newest closed round, by the supply that the running one began with", async () => {
    const course = courseTo(ROUND - 1);
    pretend({ course });
    const { networkYield, through } = await read();
    expect(networkYield.trailing).toMatchObject({
      to: ROUND - 1,
      rounds: Math.ceil((365 * 86_400) / 77_000),
    });
    expect(networkYield.trailing?.to).toBe(through);
    const { rounds } = networkYield.trailing ?? { rounds: 0 };
    expect(networkYield.trailing?.supplyGrowth).toBeCloseTo(9_999 / (9_999 - rounds) - 1, 12);
    // a round that nobody has initialised yet began nowhere: the year ends now
    const waiting = aHistory();
    pretend({ course, history: { ...waiting, rounds: waiting.rounds.slice(1) } });
    expect((await read()).networkYield.trailing?.to).toBe(ROUND - 1);
    // the course may know a round as closed that history does not
    pretend({ course: courseTo(ROUND) });
    expect((await read()).networkYield.trailing?.to).toBe(ROUND - 1);
  });

  it("prints what the original definition prints from its own inputs", async () => {
    const tickets = [
      { timestamp: NOW_SECONDS - 1_000, recipient: addressOf(1), sender: addressOf(9), faceValue: 3n * WAD },
    ];
    pretend({ history: aHistory({ tickets }) });
    const report = await read();
    // 5 LPT a round may be minted; 3 ETH in 30 days at 0.001 are 100 LPT a day; 4,000 LPT are listed
    const rate = (((5 * 24) / ((6_377 * 12) / 3_600) + 100) / 4_000) * 365;
    expect(report.networkYield.srb.printed?.rate).toBeCloseTo(rate, 12);
    expect(report.networkYield.srb.printed?.real).toBeCloseTo(rate / 1.0005605 ** report.roundsPerYear, 9);
    // its own: 1 LPT a round, 10 % kept, half of the fees
    const mine = ((0.9 * 24) / ((6_377 * 12) / 3_600) + 50) / 1_000;
    expect(own(report, 1).srb.printed?.rate).toBeCloseTo(mine * 365, 12);
  });

  it("works everything out once for the same readings", async () => {
    pretend();
    const [first, second] = [await read(), await read()];
    expect(second.networkYield).toBe(first.networkYield);
  });

  it("is unavailable, naming the chain, when the chain never answered", async () => {
    pretend({ chain: null });
    expect((await readYield()).kind).toBe("unavailable");
  });
});

import { describe, expect, it } from "vitest";
import { P27 } from "../units/perc";
import { WAD } from "../units/wei";
import { readDirectory } from "./directory";
import { addressOf } from "./testing/address";
import { pretend, priceAt } from "./testing/fake-sources";
import { aHistory, aPool, aRound } from "./testing/history";
import { anOrchestrator, aSnapshot, NOW_SECONDS, ROUND } from "./testing/snapshot";

async function directory() {
  const outcome = await readDirectory();
  if (outcome.kind !== "report") throw new Error(outcome.kind);
  return outcome.report;
}

async function row(index: number) {
  const found = (await directory()).orchestrators.find(({ address }) => address === addressOf(index));
  if (found === undefined) throw new Error("not listed");
  return found;
}

const growing = (_: unknown, round: number) => P27 + (P27 * BigInt(round - ROUND + 100)) / 1_000n;

describe("the directory", () => {
  it("lists every registered or active orchestrator by stake, then by address", async () => {
    const orchestrators = [
      anOrchestrator(5),
      anOrchestrator(4),
      anOrchestrator(3, { active: false, registered: false, totalStake: 9_000n * WAD }),
      anOrchestrator(2, { active: false, inPool: false, totalStake: 2_000n * WAD }),
      anOrchestrator(1, { registered: false, totalStake: 10n * WAD }),
    ];
    pretend({ chain: aSnapshot({ orchestrators }) });
    const { orchestrators: rows } = await directory();
    expect(rows.map(({ address }) => address)).toEqual([2, 4, 5, 1].map(addressOf));
    expect(rows.map(({ stakeShare }) => stakeShare)).toEqual([null, 0.2, 0.2, 0.002]);
  });

  it("states realised yield over the same closed rounds for issuance, fees and supply", async () => {
    const pools = new Map([[ROUND - 1, [aPool(1, { fees: WAD })]]]);
    pretend({ factor: growing, history: aHistory({ pools }) });
    const { yield: rates } = await row(1);
    // factors at the ends of rounds 4252 and 4162: 1.099 and 1.009
    const power = rates.roundsPerYear / 90;
    expect(rates.roundsPerYearBasis).toBe("measured");
    expect(rates.roundsPerYear).toBeCloseTo((365 * 86_400) / 77_000, 9);
    expect(rates.realised.issuance).toBeCloseTo((1.099 / 1.009) ** power - 1, 12);
    // half an ETH at 0.001 is 500 LPT over 1,000
    expect(rates.realised.fees).toBeCloseTo(1.5 ** power - 1, 9);
    // supply 9,909 at the end of round 4162, with which round 4163 starts, and 9,999 at the end of round 4252
    const real = (1 + (rates.realised.nominal ?? 0)) / (9_999 / 9_909) ** power - 1;
    expect(rates.realised.real).toBeCloseTo(real, 12);
    expect(rates.realisedByWindow[7].issuance).toBeCloseTo(
      (1.099 / 1.092) ** (rates.roundsPerYear / 7) - 1,
      12,
    );
  });

  it("leaves out of the supply's growth what the running round has minted so far", async () => {
    const history = aHistory();
    const running = aRound(ROUND, { totalSupply: 20_000n * WAD });
    for (const rounds of [history.rounds.slice(1), [running, ...history.rounds.slice(1)]]) {
      pretend({ history: { ...history, rounds } });
      const { realisedByWindow, roundsPerYear } = (await row(1)).yield;
      expect(realisedByWindow[90].real).toBeCloseTo((9_909 / 9_999) ** (roundsPerYear / 90) - 1, 12);
      expect(realisedByWindow[7].real).toBeCloseTo((9_992 / 9_999) ** (roundsPerYear / 7) - 1, 12);
    }
  });

  it("counts reward calls over closed rounds with a pool, the running one never", async () => {
    const numbers = [4_251, 4_252].map((number) => [number, [aPool(1, { rewardTokens: null })]] as const);
    pretend({ history: aHistory({ pools: new Map([[4_250, [aPool(1)]], ...numbers]) }) });
    const { rewardCalls, yield: rates } = await row(1);
    const strip = `${"-".repeat(87)}mxx`;
    expect(rewardCalls).toEqual({
      window: 90,
      eligible: 3,
      made: 1,
      last30: { eligible: 3, made: 1 },
      strip,
    });
    expect(rates.forecast.callRatio).toBeCloseTo(1 / 3, 15);
  });

  it("sums tickets over windows that end at the block it speaks of", async () => {
    const ticket = (age: number, faceValue: bigint) => ({
      timestamp: NOW_SECONDS - age,
      recipient: addressOf(1),
      sender: addressOf(9),
      faceValue,
    });
    const day = 86_400;
    const tickets = [
      ticket(90 * day + 1, 1_000n),
      ticket(90 * day, 100n),
      ticket(30 * day, 10n),
      ticket(0, 1n),
      ticket(-1, 5n),
    ];
    pretend({ history: aHistory({ tickets }) });
    expect((await row(1)).fees).toEqual({ days30: 11n, days90: 111n });
    expect((await row(2)).fees).toEqual({ days30: 0n, days90: 0n });
  });

  it("counts delegators, and none where none is known to be bonded", async () => {
    pretend();
    expect([(await row(1)).delegators, (await row(2)).delegators]).toEqual([41, 0]);
  });

  it("follows a lagging history to its newest closed round", async () => {
    const pools = new Map([4_249, 4_250].map((number) => [number, [aPool(1)]]));
    const rounds = [4_251, 4_250, 4_249].map((number) => aRound(number));
    pretend({ factor: growing, history: aHistory({ pools, rounds }) });
    const { yield: rates, rewardCalls } = await row(1);
    expect(rates.through).toBe(4_250);
    expect(rewardCalls?.strip.slice(-2)).toBe("mm");
    expect(rates.realised.issuance).toBeCloseTo((1.097 / 1.007) ** (rates.roundsPerYear / 90) - 1, 12);
  });

  it("does not take a round that nobody initialised for a missing one", async () => {
    const history = aHistory();
    const pools = new Map([...history.pools].filter(([round]) => round !== ROUND - 1));
    const rounds = history.rounds.filter(({ number }) => number !== ROUND - 1);
    pretend({ history: { ...history, pools, rounds } });
    const { yield: rates, rewardCalls } = await row(1);
    expect(rates.through).toBe(ROUND - 1);
    expect(rewardCalls?.strip.slice(-2)).toBe("m-");
  });

  it("is joined again only when something new arrived", async () => {
    const state = pretend();
    const first = (await directory()).orchestrators;
    expect((await directory()).orchestrators).toBe(first);
    state.version += 1;
    expect((await directory()).orchestrators).not.toBe(first);
  });

  it("names a newcomer, an inactive one, a missing price and one that is still looked up", async () => {
    const orchestrators = [
      anOrchestrator(1, { activationRound: ROUND - 20 }),
      anOrchestrator(2, { active: false }),
      anOrchestrator(3, { active: false, activationRound: 0 }),
    ];
    const price = (round: number) => (round === ROUND - 3 ? null : priceAt(round, 0.001));
    pretend({ chain: aSnapshot({ orchestrators }), price });
    const newcomer = (await row(1)).yield;
    expect(newcomer.realised.nominal).toBeNull();
    expect(newcomer.unknown.realised).toBe("too-young");
    expect(newcomer.realisedByWindow[7].nominal).toBe(0);
    const inactive = (await row(2)).yield;
    expect(inactive.unknown).toMatchObject({ forecast: "not-active", fees: "loading", realised: null });
    expect([inactive.forecast.nominal, inactive.realised.fees]).toEqual([null, null]);
    expect((await row(3)).yield.unknown.realised).toBe("not-active");
    pretend({ price: (round) => priceAt(round, null) });
    expect((await row(2)).yield.unknown.fees).toBe("no-price");
  });

  it("has medians over the active ones, unknown figures left out", async () => {
    const orchestrators = [
      anOrchestrator(1, { rewardCutPpm: 0n }),
      anOrchestrator(2, { rewardCutPpm: 200_000n, activationRound: ROUND - 1 }),
      anOrchestrator(3, { rewardCutPpm: 1_000_000n, active: false }),
    ];
    pretend({ chain: aSnapshot({ orchestrators }) });
    const { medians } = await directory();
    expect(medians).toMatchObject({ count: 2, rewardCutPpm: 100_000n, realisedNominal: 0 });
  });
});

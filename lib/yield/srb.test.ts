import { describe, expect, it } from "vitest";
import { P27 } from "../units/perc";
import { WAD } from "../units/wei";
import { compounded } from "./definitions";
import { growthARound, livepeerSrb, type SrbRound } from "./srb";
import { hoursPerRound, printedSrb } from "./srb-printed";
import { roundsOfDays } from "./srb-window";

/** The network on 2026-04-04: 31,459 LPT a round to 26.93 M staked, inflation 610,000 ppb. */
const APRIL = { lpt: 31_459n * WAD, eth: 0n, stake: 26_928_750n * WAD, lptEth: null };
/** What a supply does over so many rounds that each add 610,000 ppb. */
const grown = (rounds: number) => ({
  start: P27,
  end: BigInt(Math.round(1.00061 ** rounds * 1e15)) * 10n ** 12n,
});
const TERMS = { roundsPerYear: 409.1, supply: grown(2) };

const percent = (value: number | null | undefined) => Math.round((value ?? Number.NaN) * 1_000) / 10;
const round = (other: Partial<SrbRound> = {}): SrbRound => ({
  lpt: 10n * WAD,
  eth: WAD / 100n,
  stake: 10_000n * WAD,
  lptEth: 0.001,
  ...other,
});

describe("LivepeerSRB", () => {
  it("of 2026-04-04 is 61.2 %, real 25.6 %, and with a treasury cut of 10 % 53.7 % and 19.8 %", () => {
    const gross = livepeerSrb([APRIL, APRIL], TERMS);
    expect([percent(gross?.rate), percent(gross?.real)]).toEqual([61.2, 25.6]);
    const net = livepeerSrb([{ ...APRIL, lpt: (APRIL.lpt * 9n) / 10n }], { ...TERMS, supply: grown(1) });
    expect([percent(net?.rate), percent(net?.real)]).toEqual([53.7, 19.8]);
  });

  it("as printed on that day is 48.1 % and its real rate 37.5 %", () => {
    const printed = printedSrb({
      lptPerRound: 31_459,
      eth30Days: null,
      lptEth: null,
      stake: 26_928_750,
      roundLength: 6_377,
      yearlyInflation: compounded(610e-6, 409.1),
    });
    expect([percent(printed?.rate), percent(printed?.real)]).toEqual([48.1, 37.5]);
    expect(hoursPerRound(6_377)).toBeCloseTo(21.257, 3);
    expect(Math.abs((31_458.82 * 24) / hoursPerRound(6_377) - 35_518)).toBeLessThan(1);
  });

  it("states both parts by the day and how they divide", () => {
    // 10 LPT and 0.01 ETH = 10 LPT a round, then a round with nothing: 5 and 5 a round
    const srb = livepeerSrb([round(), round({ lpt: 0n, eth: 0n })], {
      roundsPerYear: 730,
      supply: { start: WAD, end: WAD },
    });
    expect(srb).toMatchObject({
      rounds: 2,
      lptDay: 10n * WAD,
      // 0.01 ETH, not the 10 LPT it was worth
      ethDay: WAD / 100n,
      ethDayInLpt: 10n * WAD,
      breakdown: { lpt: 0.5, eth: 0.5 },
    });
    expect(srb?.rate).toBeCloseTo(1.001 ** 730 - 1, 10);
    expect(srb?.real).toBeCloseTo(srb?.rate ?? Number.NaN, 12);
  });

  it("keeps every wei of an amount and rounds its mean down", () => {
    const wei = 12_345_678_901_234_567_890_123_456_789n;
    const terms = { roundsPerYear: 365, supply: null };
    const three = [round({ lpt: wei, eth: 0n }), round({ lpt: 0n, eth: 0n }), round({ lpt: 1n, eth: 0n })];
    expect(livepeerSrb(three, terms)?.lptDay).toBe((wei + 1n) / 3n);
    expect((wei + 1n) % 3n).not.toBe(0n);
    // 409.1 rounds a year over 365 days, and a third of a wei of LPT for each wei of ETH at 3 ETH
    expect(livepeerSrb([round({ lpt: wei })], TERMS)?.lptDay).toBe((wei * 4_091n) / 3_650n);
    expect(livepeerSrb([round({ eth: wei, lptEth: 3 })], terms)?.ethDayInLpt).toBe(wei / 3n);
    expect(livepeerSrb([round({ eth: wei, lptEth: 3 })], terms)?.ethDay).toBe(wei);
  });

  it("weighs each round by its own stake and price", () => {
    const rounds = [round({ eth: 0n }), round({ stake: 20_000n * WAD, lptEth: 0.002 })];
    // 0.001, then (10 + 5) / 20,000
    expect(livepeerSrb(rounds, TERMS)?.rate).toBeCloseTo(compounded((0.001 + 0.00075) / 2, 409.1), 12);
  });

  it("says nothing of fees whose price is not known, and needs none where there were no fees", () => {
    const srb = livepeerSrb([round({ lptEth: null })], TERMS);
    expect([srb?.ethDayInLpt, srb?.breakdown]).toEqual([null, null]);
    expect(srb?.ethDay).toBeGreaterThan(0n);
    expect(srb?.rate).toBeCloseTo(compounded(0.001, 409.1), 12);
    expect(livepeerSrb([round({ eth: 0n, lptEth: null })], TERMS)?.ethDayInLpt).toBe(0n);
    expect(livepeerSrb([], TERMS)).toBeNull();
  });

  it("sets the rate against what the supply did in the same rounds", () => {
    // one LPT a thousand in each of two rounds, while the supply added three a thousand in both together
    const rounds = [round({ eth: 0n }), round({ eth: 0n })];
    const srb = livepeerSrb(rounds, { roundsPerYear: 400, supply: { start: 1_000n, end: 1_003n } });
    expect(srb?.real).toBeCloseTo(1.001 ** 400 / 1.003 ** 200 - 1, 12);
    expect(livepeerSrb(rounds, { roundsPerYear: 400, supply: null })).toMatchObject({ real: null });
  });

  it("says what a supply grew by a round, and nothing of one that is not there", () => {
    expect(growthARound({ start: 100n, end: 121n }, 2)).toBeCloseTo(0.1, 14);
    expect(growthARound({ start: 100n, end: 100n }, 7)).toBe(0);
    for (const supply of [null, { start: 0n, end: 5n }, { start: 5n, end: 0n }])
      expect(growthARound(supply, 2)).toBeNull();
    expect(growthARound({ start: 100n, end: 121n }, 0)).toBeNull();
  });

  it("counts a round nobody initialised, which gave nothing and had no stake", () => {
    const none = round({ lpt: 0n, eth: 0n, stake: 0n, lptEth: null });
    const srb = livepeerSrb([round({ eth: 0n }), none], { roundsPerYear: 400, supply: null });
    expect(srb).toMatchObject({ rounds: 2, ethDay: 0n });
    expect(srb?.rate).toBeCloseTo(1.0005 ** 400 - 1, 12);
  });

  it("is below 0 in real terms where the stake earned nothing", () => {
    const srb = livepeerSrb([round({ lpt: 0n, eth: 0n })], { ...TERMS, supply: grown(1) });
    expect(srb?.rate).toBe(0);
    expect(srb?.real).toBeLessThan(-0.2);
    expect(srb?.breakdown).toBeNull();
  });

  it("as printed cannot be below 0, and is not known without stake", () => {
    const idle = { lptPerRound: 0, eth30Days: 0, lptEth: 0.001, roundLength: 6_377, yearlyInflation: 0.3 };
    expect(printedSrb({ ...idle, stake: 1 })).toEqual({ rate: 0, real: 0 });
    expect(printedSrb({ ...idle, stake: 0 })).toBeNull();
    // 3 ETH in 30 days at 0.001: 100 LPT a day over 36,500
    expect(printedSrb({ ...idle, stake: 36_500, eth30Days: 3 })?.rate).toBeCloseTo(1, 12);
  });
});

describe("the rounds of some days", () => {
  const starts = Array.from({ length: 40 }, (_, number) => ({ number, startTimestamp: number * 77_000 }));

  it("are those that began in them", () => {
    // 7 days are 7.85 rounds of 77,000 s, 30 days 33.7
    expect(roundsOfDays(starts, 38, 39 * 77_000, 7)).toEqual({ first: 32, last: 38 });
    expect(roundsOfDays(starts, 38, 39 * 77_000, 30)).toEqual({ first: 6, last: 38 });
  });

  it("include one that nobody initialised between others", () => {
    const missed = starts.map((start) => (start.number === 35 ? { ...start, startTimestamp: null } : start));
    expect(roundsOfDays(missed, 38, 39 * 77_000, 7)).toEqual({ first: 32, last: 38 });
  });

  it("may be none", () => {
    expect(roundsOfDays(starts, 38, 90 * 77_000, 7)).toBeNull();
    expect(roundsOfDays([], 38, 90, 7)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { PPB, PPM, percOf } from "../units/perc";
import { WAD } from "../units/wei";
import { annualise, realYield } from "./annualise";
import { type BillRound, printedBill, treasuryCutOf, yieldBill } from "./yield-bill";

const ROUNDS_A_YEAR = 409.1;

/** A round of 1,000 of 10,000 staked LPT, in which 8 LPT can be minted. */
function aRound(round: number, other: Partial<BillRound> & { called?: boolean } = {}): BillRound {
  const { called = true, ...rest } = other;
  const base = {
    round,
    mintable: 8n * WAD,
    activeStake: 10_000n * WAD,
    totalStake: 1_000n * WAD,
    rewardCutPpm: 100_000n,
    treasuryCut: 0.1,
    ...rest,
  };
  const share = percOf(base.mintable, base.totalStake, base.activeStake, PPB);
  const net = share - (share * BigInt(Math.round(base.treasuryCut * 1e6))) / PPM;
  return { ...base, rewardTokens: called ? net : null };
}

function realisedOf(rounds: readonly BillRound[], fees: number | null = 0.01, supply: number | null = 0.25) {
  const factor = rounds.reduce((product, { rewardTokens, rewardCutPpm, totalStake }) => {
    if (rewardTokens === null) return product;
    return product * (1 + (Number(rewardTokens) / Number(totalStake)) * (1 - Number(rewardCutPpm) / 1e6));
  }, 1);
  const issuance = annualise(factor - 1, rounds.length, ROUNDS_A_YEAR);
  const nominal = issuance + (fees ?? 0);
  return { issuance, fees, nominal, real: supply === null ? null : realYield(nominal, supply) };
}

const seven = (other: (round: number) => Parameters<typeof aRound>[1]) =>
  Array.from({ length: 7 }, (_, index) => aRound(4_246 + index, other(index)));

function billOf(rounds: readonly BillRound[], realised = realisedOf(rounds)) {
  const bill = yieldBill(7, rounds, realised, ROUNDS_A_YEAR);
  if (bill === null) throw new Error("no bill");
  return bill;
}

describe("a yield bill", () => {
  it("goes down in the order in which the contract takes, and ends at the realised yield", () => {
    const rounds = seven((index) => ({ called: index !== 3 }));
    const bill = billOf(rounds);
    expect(bill.untouched).toBeCloseTo(annualise(1.0008 ** 7 - 1, 7, ROUNDS_A_YEAR), 10);
    expect(bill.afterTreasury).toBeCloseTo(annualise(1.00072 ** 7 - 1, 7, ROUNDS_A_YEAR), 10);
    expect(bill.afterMissed).toBeCloseTo(annualise(1.00072 ** 6 - 1, 7, ROUNDS_A_YEAR), 10);
    expect(bill.issuance).toBeCloseTo(annualise(1.000648 ** 6 - 1, 7, ROUNDS_A_YEAR), 10);
    expect(bill).toMatchObject({ eligible: 7, missed: 1, treasuryCut: { low: 0.1, high: 0.1 } });
    expect(bill.missedCost).toBeCloseTo(1.000648 ** 7 - 1.000648 ** 6, 10);
  });

  it("names the span of cuts that changed within the window", () => {
    const bill = billOf(
      seven((index) => ({ treasuryCut: index < 3 ? 0 : 0.1, rewardCutPpm: index < 5 ? 50_000n : 950_000n })),
    );
    expect(bill.treasuryCut).toEqual({ low: 0, high: 0.1 });
    expect(bill.rewardCutPpm).toEqual({ low: 50_000n, high: 950_000n });
  });

  it("takes nothing where nothing was taken, and all of it where all was kept", () => {
    const generous = billOf(seven(() => ({ treasuryCut: 0, rewardCutPpm: 0n })));
    expect(generous.untouched).toBeCloseTo(generous.issuance, 12);
    expect(generous.missedCost).toBe(0);
    const keeping = billOf(seven(() => ({ rewardCutPpm: PPM })));
    expect(keeping.issuance).toBe(0);
    expect(keeping.afterMissed).toBeGreaterThan(0.2);
  });

  it("is none where it had no pool, or where the rounds are not those of the factor", () => {
    const rounds = seven(() => ({}));
    expect(yieldBill(7, [], realisedOf(rounds), ROUNDS_A_YEAR)).toBeNull();
    expect(yieldBill(7, rounds.slice(3), realisedOf(rounds), ROUNDS_A_YEAR)).toBeNull();
  });

  it("adds up in print, whatever the figures", () => {
    for (let seed = 1; seed < 400; seed += 1) {
      const random = (salt: number) => Math.abs(Math.sin(seed * 12.9898 + salt * 78.233) * 43758.5453) % 1;
      const rounds = seven((index) => ({
        mintable: BigInt(Math.round(random(index) * 2e19)),
        treasuryCut: Math.round(random(index + 9) * 1e6) / 1e6,
        rewardCutPpm: BigInt(Math.round(random(index + 19) * 1e6)),
        called: random(index + 29) > 0.2,
      }));
      const bill = billOf(rounds, realisedOf(rounds, random(50) * 0.3, random(51)));
      const print = printedBill(bill);
      const { untouched, treasury, missed, rewardCut, fees, nominal, dilution, real } = print;
      expect(untouched + treasury + missed + rewardCut + (fees ?? 0)).toBe(nominal);
      expect(nominal + (dilution ?? 0)).toBe(real);
      expect(nominal).toBe(Math.round(bill.nominal * 1_000));
      for (const taken of [treasury, missed, rewardCut]) expect(taken).toBeLessThanOrEqual(0);
      expect(Math.abs(rewardCut - (bill.issuance - bill.afterMissed) * 1_000)).toBeLessThanOrEqual(1);
    }
  });

  it("leaves out what is not known", () => {
    const rounds = seven(() => ({}));
    const print = printedBill(billOf(rounds, realisedOf(rounds, null, null)));
    expect(print).toMatchObject({ fees: null, dilution: null, real: null });
    expect(print.untouched + print.treasury + print.missed + print.rewardCut).toBe(print.nominal);
  });
});

describe("the treasury's cut of a round", () => {
  it("is what lies between the minted share and what was booked", () => {
    const { mintable, activeStake, totalStake, rewardTokens } = aRound(1);
    expect(
      treasuryCutOf({ mintable, activeStake, totalStake, rewardTokens: rewardTokens ?? 0n }),
    ).toBeCloseTo(0.1, 12);
    expect(treasuryCutOf({ mintable, activeStake, totalStake: 0n, rewardTokens: 0n })).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { ratesBeforeCuts } from "./before-cuts";

describe("rates before cuts", () => {
  it("are those of the formulas", () => {
    const [i, P, N] = [0.0005605, 0.52216, 409.1];
    const rates = ratesBeforeCuts(i, P, N);
    expect(rates?.nominal).toBeCloseTo((1 + i / P) ** N - 1, 12);
    expect(rates?.real).toBeCloseTo(((1 + i / P) / (1 + i)) ** N - 1, 12);
    expect(rates?.dilution).toBeCloseTo(1 - 1 / (1 + i) ** N, 12);
  });

  it("leave a staker's share as it is where everybody stakes, and all at nothing without issuance", () => {
    expect(ratesBeforeCuts(0.001, 1, 400)?.real).toBe(0);
    expect(ratesBeforeCuts(0, 0.5, 400)).toEqual({ nominal: 0, real: 0, dilution: 0 });
  });

  it("are not known where nothing is staked", () => {
    expect(ratesBeforeCuts(0.001, 0, 400)).toBeNull();
  });
});

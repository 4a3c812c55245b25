import { describe, expect, it } from "vitest";
import { parseDecimal, priceFromNumber, printDecimal, ratio } from "./decimal";

describe("decimals", () => {
  it.each([
    [0n, 18, "0"],
    [1n, 18, "0.000000000000000001"],
    [-1_500_000_000_000_000_000n, 18, "-1.5"],
    [10n ** 20n, 18, "100"],
    [12_345n, 0, "12345"],
  ])("prints %d at %d decimals as %s", (value, scale, text) => {
    expect(printDecimal(value, scale)).toBe(text);
  });

  it("keeps 34 significant digits, as BigDecimal does", () => {
    expect(printDecimal(12_345_678_901_234_567_890_123_456_789_012_345_678n, 36)).toBe(
      "12.34567890123456789012345678901234",
    );
    expect(printDecimal(ratio(1n, 3n), 34)).toBe(`0.${"3".repeat(34)}`);
  });

  it.each([
    ["12.5", { value: 1250n, exact: true }],
    ["1e2", { value: 10_000n, exact: true }],
    ["0.005", { value: 0n, exact: false }],
    ["-0.005", { value: -1n, exact: false }],
    [".5", { value: 50n, exact: true }],
    ["", null],
    ["1,5", null],
  ])("reads %s at two decimals, rounding down", (text, expected) => {
    expect(parseDecimal(text, 2)).toEqual(expected);
  });

  it("takes a market price over without a double's noise", () => {
    expect(printDecimal(priceFromNumber(0.1 + 0.2), 18)).toBe("0.3");
  });
});

import { describe, expect, it } from "vitest";
import { WAD, weiToDecimal } from "../units/wei";
import { readTypedAmount } from "./amount";

const wei = (text: string) => {
  const read = readTypedAmount(text, "LPT");
  return read.kind === "amount" ? read.wei : read;
};
const why = (text: string) => {
  const read = readTypedAmount(text, "LPT");
  return read.kind === "refused" ? read.why : read;
};

describe("a typed amount", () => {
  it.each([
    ["1", WAD],
    ["0", 0n],
    [" 12.5 ", (25n * WAD) / 2n],
    [".5", WAD / 2n],
    ["5.", 5n * WAD],
    ["007", 7n * WAD],
    ["0.000000000000000001", 1n],
    ["123456789012345678.123456789012345678", 123456789012345678123456789012345678n],
    ["0.1000000000000000000000", WAD / 10n],
    ["1,234.5", (2469n * WAD) / 2n],
    ["1,234,567", 1_234_567n * WAD],
    ["1 234", 1_234n * WAD],
    ["1\u202f234\u202f567.25", (4_938_269n * WAD) / 4n],
    ["1'234", 1_234n * WAD],
  ])("%j is exact to the wei", (text, expected) => {
    expect(wei(text)).toBe(expected);
  });

  it("comes back from its printed form without a wei lost", () => {
    for (const amount of [1n, 11_194_680_000_000_000_001n, 2n ** 256n - 1n, 10n ** 30n + 7n]) {
      expect(wei(weiToDecimal(amount))).toBe(amount);
    }
  });

  it("is empty before anything is typed", () => {
    expect(readTypedAmount("  ", "ETH")).toEqual({ kind: "empty" });
  });

  it.each([
    ["1,234", "can be read as 1234 or as 1.234"],
    ["1,5", "separated by a point"],
    ["0,001", "separated by a point"],
    ["0,000,001", "separated by a point"],
    ["0 001", "separated by a point"],
    ["1.234,5", "separated by a point"],
    ["12,34.5", "groups of three"],
    ["1,234 567", "groups of three"],
    ["1.2.3", "one decimal point"],
    ["-1", "negative"],
    ["−1", "negative"],
    ["1e18", "digits and one decimal point"],
    ["0x10", "digits and one decimal point"],
    ["١", "digits and one decimal point"],
    [".", "at least one digit"],
    ["0.0000000000000000001", "18 decimals; this amount has 19"],
    [`1${"0".repeat(60)}`, "more than a contract can count"],
    ["1".repeat(200), "longer than any amount"],
  ])("%j is refused in words", (text, words) => {
    expect(why(text)).toContain(words);
  });
});

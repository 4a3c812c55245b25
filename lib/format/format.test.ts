import { describe, expect, it } from "vitest";
import { PPB, PPM } from "../units/perc";
import { WAD } from "../units/wei";
import { printAmount, printEth, printExact, printToken, printTokenShort } from "./amount";
import { dropZeros, printFixed, printNonzero, printPlace, printShort, printWhole, withSign } from "./number";
import { printPercent, printShare } from "./percent";
import { printStranger, shortAddress } from "./text";
import { printDate, printDuration, printMoment } from "./time";

describe("numbers", () => {
  it.each([
    [printWhole(4253), "4,253"],
    [printWhole(-1_000), "−1,000"],
    [
      [1, 2, 3, 4, 11, 12, 13, 21, 92, 111, 1_003].map(printPlace).join(" "),
      "1st 2nd 3rd 4th 11th 12th 13th 21st 92nd 111th 1,003rd",
    ],
    [printFixed(15, 1), "15.0"],
    [printFixed(-21.24, 1), "−21.2"],
    [printFixed(-0.01, 1), "0.0"],
    [dropZeros("13,140.0"), "13,140"],
    [dropZeros("409.1"), "409.1"],
    [dropZeros("1,000"), "1,000"],
    [printNonzero(0, 1), "0"],
    [printNonzero(0.04, 1), "0.04"],
    [printNonzero(-0.0312, 1), "−0.03"],
    [printNonzero(0.05, 1), "0.1"],
    [printShort(26_928_750), "26.93M"],
    [printShort(999_700), "1.00M"],
    [printShort(412_345), "412k"],
    [printShort(-99_999), "−99,999"],
    [printShort(2_500_000_000), "2.50B"],
    [withSign("88k"), "+88k"],
    [withSign("−88k"), "−88k"],
    [withSign("0"), "0"],
  ])("%s", (printed, expected) => expect(printed).toBe(expected));
});

describe("per cent", () => {
  it.each([
    [printPercent(0.14531), "14.5"],
    [printPercent(-0.2124), "−21.2"],
    [printPercent(0), "0"],
    [printPercent(0.0258, 2), "2.58"],
    [printPercent(0.00004), "0.004"],
    [printPercent(1.9e40), "> 99,999"],
    [printPercent(999.99), "99,999.0"],
    [printShare(150_000n, PPM), "15"],
    [printShare(2_500n, PPM), "0.25"],
    [printShare(1_000_000n, PPM), "100"],
    [printShare(1n, PPM), "0.0001"],
    [printShare(560_500n, PPB), "0.05605"],
    [printShare(-500n, PPB), "−0.00005"],
    [printShare(10n ** 26n, 10n ** 27n), "10"],
    [printShare(0n, PPM), "0"],
  ])("%s", (printed, expected) => expect(printed).toBe(expected));
});

describe("amounts", () => {
  const odd = 4_500_312n * WAD + 500_000_000_000_000_001n;
  it.each([
    [printAmount(odd, 0), "4,500,313"],
    [printAmount(-odd, 2), "−4,500,312.50"],
    [printExact(odd), "4,500,312.500000000000000001"],
    [printExact(-WAD), "−1"],
    [printToken(0n), "0"],
    [printToken(18_424_000_000_000_000_000n), "18.42"],
    [printToken(1_230_000_000_000_000n), "0.001"],
    [printToken(1n), "0.000000000000000001"],
    [printToken(999n * WAD), "999.00"],
    [printEth(4_348_049_123_207_551n), "0.0043"],
    [printEth(-18_424_000_000_000_000_000n), "−18.4240"],
    [printEth(2_582_043_901n), "0.000000003"],
    [printEth(12_345n * WAD), "12,345"],
    [printTokenShort(26_928_750n * WAD), "26.93M"],
    [printTokenShort(WAD / 2n), "0.50"],
  ])("%s", (printed, expected) => expect(printed).toBe(expected));

  it("keeps digits that a double would lose", () => {
    expect(printExact(123_456_789_012_345_678_901_234_567_890n)).toBe("123,456,789,012.34567890123456789");
  });
});

describe("time", () => {
  it.each([
    [printDuration(4.9), "4 s"],
    [printDuration(-3), "0 s"],
    [printDuration(41 * 60 + 59), "41 min"],
    [printDuration(7 * 3600 + 42 * 60), "7 h 42 min"],
    [printDuration(2 * 3600), "2 h"],
    [printDuration(86_400 + 3600), "1 day 1 h"],
    [printDuration(6 * 86_400 + 5 * 3600), "6 days 5 h"],
    [printDate(1_782_897_240), "1 July 2026"],
    [printMoment(1_782_897_240), "1 July 2026 09:14 UTC"],
  ])("%s", (printed, expected) => expect(printed).toBe(expected));
});

describe("strangers' text", () => {
  it("shows what would turn or hide the text around it", () => {
    expect(printStranger("safe\u202Eevil\u200B.eth")).toBe("safe⟨U+202E⟩evil⟨U+200B⟩.eth");
  });
  it("leaves other scripts alone", () => {
    expect(printStranger("مرحبا 東京 café")).toBe("مرحبا 東京 café");
  });
  it("cuts by characters, never in half of one, and repairs lone surrogates", () => {
    expect(printStranger("😀😀😀", 2)).toBe("😀😀…");
    expect(printStranger("\ud800")).toBe("\ufffd");
  });
  it("shortens an address to both its ends", () => {
    expect(shortAddress("0x40feAb2bDFcF41Fb9A1A8bE0A6B0e6d9B9AC3a76")).toBe("0x40fe…3a76");
  });
});

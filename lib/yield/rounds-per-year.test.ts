import { describe, expect, it } from "vitest";
import { roundsPerYear } from "./rounds-per-year";

const rounds = (count: number, seconds: number) =>
  Array.from({ length: count }, (_, i) => ({
    number: 5_000 - i,
    startTimestamp: 2_000_000_000 - i * seconds,
  }));

describe("rounds in a year", () => {
  it("are measured over the newest 200 rounds", () => {
    const history = [...rounds(201, 77_000), { number: 4_000, startTimestamp: 1 }];
    expect(roundsPerYear(history, 6_377)).toEqual({ value: (365 * 86_400) / 77_000, basis: "measured" });
  });

  it("survive rounds that nobody initialised", () => {
    const history = rounds(201, 77_000).map((round) =>
      round.number < 4_805 ? { ...round, startTimestamp: null } : round,
    );
    expect(roundsPerYear(history, 6_377).basis).toBe("measured");
  });

  it("are assumed from the round's length where history is short or absent", () => {
    const assumed = { value: (365 * 86_400) / (6_377 * 12), basis: "assumed" };
    expect(roundsPerYear([], 6_377)).toEqual(assumed);
    expect(roundsPerYear(rounds(50, 60), 6_377)).toEqual(assumed);
  });
});

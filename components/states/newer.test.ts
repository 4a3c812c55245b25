import { describe, expect, it } from "vitest";
import { momentOf, newerWords } from "./newer";

const page = { round: 4253, timestamp: 1_000_000 };

describe("newer data", () => {
  it("is a new round, or figures five minutes newer", () => {
    expect(newerWords(page, { round: 4254, timestamp: 1_000_010 })).toBe(
      "Round 4,254 has begun. This page shows round 4,253.",
    );
    expect(newerWords(page, { round: 4253, timestamp: 1_000_600 })).toBe(
      "This page is 10 min older than the newest figures.",
    );
  });

  it("is nothing to speak of within five minutes, nor when the newest answer knows less", () => {
    expect(newerWords(page, { round: 4253, timestamp: 1_000_299 })).toBeNull();
    expect(newerWords(page, { round: null, timestamp: null })).toBeNull();
    expect(newerWords(page, { round: 4252, timestamp: 999_000 })).toBeNull();
  });

  it("is anything at all where the page had nothing", () => {
    const nothing = { round: null, timestamp: null };
    expect(newerWords(nothing, { round: 1, timestamp: 5 })).toBe("Figures that were missing are there now.");
    expect(newerWords(nothing, nothing)).toBeNull();
  });

  it("is read from the API's answer, whatever comes back", () => {
    expect(momentOf({ asOf: { round: 7, timestamp: 9 } })).toEqual({ round: 7, timestamp: 9 });
    expect(momentOf({ asOf: { round: "7" } })).toEqual({ round: null, timestamp: null });
    for (const nonsense of [null, "<html>", [], { asOf: 3 }, {}]) expect(momentOf(nonsense)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { type Candidate, recommend } from "./recommend";

/** Noise of 0.01 against any other of these: half a range of 0.01 each way of one, and no missed calls. */
function candidate(address: string, real: number | null, swing = 0, days: number | null = null): Candidate {
  const realised = { 7: 0.1, 30: 0.1 + swing, 90: 0.1 };
  return { address, real, days, realised, issuance: 0, eligible: 90 };
}

describe("a recommendation without a present place", () => {
  it("names the best where it leads by more than the noise", () => {
    const said = recommend([candidate("a", 0.1), candidate("b", 0.15, 0.02)], null);
    expect(said).toMatchObject({ kind: "best", best: "b", over: "a" });
    expect(said).toHaveProperty("difference", expect.closeTo(0.05, 12));
    expect(said).toHaveProperty("noise", expect.closeTo(0.01, 12));
  });

  it("says that they are alike within the noise, and which", () => {
    const said = recommend([candidate("a", 0.145), candidate("b", 0.15, 0.02), candidate("c", 0.1)], null);
    expect(said).toMatchObject({ kind: "alike", best: "b", alike: ["a"] });
  });

  it("tells nobody apart whose past is too short", () => {
    const young = { ...candidate("a", 0.5), realised: { 7: 0.5, 30: null, 90: null } };
    expect(recommend([young, candidate("b", 0.1)], null)).toMatchObject({ kind: "alike", noise: null });
  });

  it("compares only what is known", () => {
    expect(recommend([candidate("a", null), candidate("b", null)], null)).toEqual({ kind: "unknown" });
    expect(recommend([candidate("a", null), candidate("b", 0.1)], null)).toEqual({ kind: "only", best: "b" });
  });
});

describe("a recommendation from a present place", () => {
  it("stays where that is the best, and where the best is within the noise", () => {
    const here = candidate("a", 0.15);
    expect(recommend([here, candidate("b", 0.1)], "a")).toMatchObject({ kind: "stay", best: "a" });
    expect(recommend([here, candidate("b", 0.155, 0.02, 1)], "a")).toMatchObject({ kind: "stay", best: "b" });
  });

  it("moves for more than the noise where that pays within a year", () => {
    const here = candidate("a", 0.1);
    expect(recommend([here, candidate("b", 0.15, 0.02, 30)], "a")).toMatchObject({ kind: "move", days: 30 });
    expect(recommend([here, candidate("b", 0.15, 0.02, 366)], "a")).toMatchObject({ kind: "too-dear" });
    expect(recommend([here, candidate("b", 0.15, 0.02, null)], "a")).toMatchObject({ kind: "too-dear" });
  });

  it("leaves one whose forecast is not known out, as if it were with none of them", () => {
    const said = recommend([candidate("a", null), candidate("b", 0.1)], "a");
    expect(said).toEqual({ kind: "only", best: "b" });
  });
});

import { describe, expect, it } from "vitest";
import { reactions } from "./reactions";
import { spreadOf } from "./spread";

describe("how delegators reacted", () => {
  it("takes the middle and the quartiles of net flow over stake, for rises and falls apart", () => {
    const { up, down } = reactions([
      { orchestrator: "a", direction: "up", flow: -10n, stake: 100n },
      { orchestrator: "a", direction: "up", flow: -30n, stake: 100n },
      { orchestrator: "b", direction: "up", flow: 50n, stake: 100n },
      { orchestrator: "b", direction: "down", flow: 20n, stake: 50n },
      { orchestrator: "a", direction: "mixed", flow: -50n, stake: 50n },
    ]);
    expect(up).toMatchObject({ cases: 3, orchestrators: 2, median: -0.1, lost: 2 });
    expect(up.quartiles?.[0]).toBeCloseTo(-0.2, 12);
    expect(up.quartiles?.[1]).toBeCloseTo(0.2, 12);
    expect(down).toEqual({ cases: 1, orchestrators: 1, median: 0.4, quartiles: [0.4, 0.4], lost: 0 });
  });

  it("leaves out a change without stake, and knows nothing of none", () => {
    const { up } = reactions([{ orchestrator: "a", direction: "up", flow: 1n, stake: 0n }]);
    expect(up).toEqual({ cases: 0, orchestrators: 0, median: null, quartiles: null, lost: 0 });
  });
});

describe("a spread", () => {
  it("is least, quartiles, middle and most, and how many lie below a value", () => {
    const spread = spreadOf([4, 1, null, 3, 2, 5]);
    expect(spread).toEqual({ count: 5, least: 1, first: 2, median: 3, third: 4, most: 5 });
    expect(spreadOf([null])).toBeNull();
  });
});

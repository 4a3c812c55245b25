import { expect, it } from "vitest";
import { readDirectory } from "./directory";
import { pretend } from "./testing/fake-sources";
import { anOrchestrator, aSnapshot } from "./testing/snapshot";
import { withoutFees } from "./without-fees";

it("leaves issuance alone of every yield, against the same supply growth", async () => {
  pretend({ chain: aSnapshot({ orchestrators: [anOrchestrator(1)] }) });
  const outcome = await readDirectory();
  const row = outcome.kind === "report" ? outcome.report.orchestrators[0] : undefined;
  if (row === undefined) throw new Error("expected a row");
  const realised = { nominal: 0.5, issuance: 0.4, fees: 0.1, real: 0.2 };
  const unknown = { nominal: null, issuance: null, fees: null, real: null };
  const by = { 7: unknown, 30: realised, 90: realised };
  const bare = withoutFees({ ...row, yield: { ...row.yield, realised, realisedByWindow: by } }).yield;
  // the supply grew by 1.5 / 1.2
  expect(bare.realised).toEqual({
    nominal: 0.4,
    issuance: 0.4,
    fees: 0,
    real: expect.closeTo(1.4 / 1.25 - 1, 12),
  });
  expect(bare.realisedByWindow[7]).toEqual(unknown);
  expect(bare.forecast.callRatio).toBe(row.yield.forecast.callRatio);
});

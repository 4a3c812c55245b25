import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseRecording, type Scenario } from "../protocol/replay/recording";
import { P27 } from "../units/perc";
import { growthOf } from "./realised";

const FOLDER = fileURLToPath(new URL("../protocol/__fixtures__/", import.meta.url));
const scenarios = readdirSync(FOLDER).flatMap((file) => parseRecording(readFileSync(FOLDER + file, "utf8")));

/** An account as a round left it in the real contracts. */
interface Position {
  address: string;
  delegateAddress: string;
  bondedAmount: string;
  lastClaimRound: string;
  pendingStake: string;
}

interface Pooled {
  address: string;
  earningsPool: { cumulativeRewardFactor: string };
}

/** Reward factors at the end of each round; a zero means that none was written, so the last one written holds. */
function factorsOf({ rounds }: Scenario): Map<string, bigint> {
  const factors = new Map<string, bigint>();
  const last = new Map<string, bigint>();
  for (const { round, orchestrators = [] } of rounds) {
    for (const { address, earningsPool } of orchestrators as unknown as Pooled[]) {
      const written = BigInt(earningsPool.cumulativeRewardFactor);
      if (written > 0n) last.set(address, written);
      factors.set(`${address}/${round}`, last.get(address) ?? P27);
    }
  }
  return factors;
}

/** Pairs of one account's positions, so many rounds apart, between which it did nothing. */
function* stillPairs({ rounds }: Scenario, apart: number) {
  const at = new Map(
    rounds.map(({ round, delegators = [] }) => [round, delegators as unknown as Position[]] as const),
  );
  for (const [round, positions] of at) {
    for (const start of positions) {
      const end = at.get(round + BigInt(apart))?.find(({ address }) => address === start.address);
      const alone = start.delegateAddress !== start.address && BigInt(start.bondedAmount) > 10n ** 18n;
      const still = end?.bondedAmount === start.bondedAmount && end.lastClaimRound === start.lastClaimRound;
      const settled = BigInt(start.lastClaimRound) < round && end?.delegateAddress === start.delegateAddress;
      if (end !== undefined && alone && still && settled) yield { round, start, end };
    }
  }
}

/** How far two growths lie apart, in wei of each whole token, without a double in between. */
function exactDifference([a = 0n, b = 0n]: readonly bigint[], [c = 0n, d = 0n]: readonly bigint[]): number {
  const apart = (b * c - d * a) * P27;
  return Math.abs(Number(apart / (a * c))) / 1e9;
}

describe("realised issuance in the recordings of the real contracts", () => {
  // no recording is long enough for the window of 90; past 17 rounds too few accounts stood still
  it.each(Array.from({ length: 17 }, (_, more) => more + 1))(
    "over %i rounds is what a delegator who did nothing has more",
    (window) => {
      let compared = 0;
      for (const scenario of scenarios) {
        const factors = factorsOf(scenario);
        for (const { round, start, end } of stillPairs(scenario, window)) {
          const from = factors.get(`${start.delegateAddress}/${round}`);
          const to = factors.get(`${start.delegateAddress}/${round + BigInt(window)}`);
          if (from === undefined || to === undefined) continue;
          const grown = growthOf(BigInt(start.pendingStake), BigInt(end.pendingStake)) ?? Number.NaN;
          const difference = Math.abs((growthOf(from, to) ?? Number.NaN) - grown) * 1e18;
          // two wei of each whole token, and what a double near the figure can hold
          expect(difference).toBeLessThanOrEqual(2 + grown * 1e18 * Number.EPSILON);
          expect(
            exactDifference([from, to], [start.pendingStake, end.pendingStake].map(BigInt)),
          ).toBeLessThan(2);
          compared += 1;
        }
      }
      expect(compared).toBeGreaterThan(20);
    },
  );
});

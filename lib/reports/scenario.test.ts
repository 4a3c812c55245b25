import { describe, expect, it } from "vitest";
import { DEFAULT_PROFILE, type ProfileView } from "../links/profile";
import { PPM } from "../units/perc";
import { WAD } from "../units/wei";
import type { CutChange } from "../upstream/past-readings";
import { readProfile } from "./profile";
import type { ScenarioReport } from "./scenario-types";
import { addressOf } from "./testing/address";
import { aChronicle, daysAgo } from "./testing/chronicle";
import { type Outside, pretend } from "./testing/fake-sources";
import { anOrchestrator, aSnapshot, ROUND } from "./testing/snapshot";

const NOW = aSnapshot().block;
/** The first holds 100 of its 1,000 LPT itself, the second 500 of its 3,000. */
const past: Outside["past"] = {
  block: { number: 1, timestamp: 1 },
  through: ROUND - 1,
  pools: [],
  moves: [],
  delegators: [
    { address: addressOf(1), bondedAmount: 100n * WAD, startRound: 1, lastClaimRound: 1 },
    { address: addressOf(2), bondedAmount: 500n * WAD, startRound: 1, lastClaimRound: 1 },
  ],
  days: [],
};

async function read(view: Partial<ProfileView> = {}, other: Partial<Outside> = {}): Promise<ScenarioReport> {
  pretend({ past, ...other });
  const outcome = await readProfile(addressOf(1), { ...DEFAULT_PROFILE, ...view });
  if (outcome.kind !== "report" || outcome.report.scenario === null) throw new Error("expected a scenario");
  return outcome.report.scenario;
}

function change(index: number, days: number, from: bigint, to: bigint): CutChange {
  const feeSharePpm = PPM / 2n;
  const before = { rewardCutPpm: from, feeSharePpm };
  return { ...daysAgo(days), orchestrator: addressOf(index), rewardCutPpm: to, feeSharePpm, before };
}

describe("a scenario of an orchestrator", () => {
  it("stands beside today, and takes from the link only what that names", async () => {
    const { today, tried, peers } = await read({ cut: "25", stake: "500" });
    expect(today.terms).toMatchObject({ rewardCutPpm: 100_000n, totalStake: 1_000n * WAD });
    expect(tried?.terms).toMatchObject({
      rewardCutPpm: 250_000n,
      feeSharePpm: PPM / 2n,
      totalStake: 500n * WAD,
      fees90Days: 0n,
    });
    expect(peers).toBe(2);
    expect(today.place).toBe(1);
    expect(tried?.place).toBe(2);
    expect((await read()).tried).toBeNull();
  });

  it("says what the orchestrator can spend, against the others", async () => {
    const { today, costs, spendLess } = await read();
    // 1,000 LPT grow by more than 100 of them do, and a dollar price is known
    expect(today.own?.usd).toBeGreaterThan(0);
    expect(costs).toMatchObject({ count: 2, least: today.own?.usd });
    expect(spendLess).toBe(0);
    const bare = await read(
      {},
      { chain: aSnapshot({ market: { lptEth: null, ethUsd: null, ethUsdUpdatedAt: null } }) },
    );
    expect([bare.costs, bare.spendLess]).toEqual([null, null]);
  });

  it("finds the stake that it could lose after a rise", async () => {
    const { breakEven } = await read({ cut: "50" });
    expect(breakEven?.change).toBeLessThan(0n);
    expect((await read()).breakEven).toBeNull();
  });

  it("is none where it is not active", async () => {
    pretend({ chain: aSnapshot({ orchestrators: [anOrchestrator(1, { active: false })] }) });
    const outcome = await readProfile(addressOf(1), DEFAULT_PROFILE);
    expect(outcome).toMatchObject({ kind: "report", report: { scenario: null } });
  });
});

describe("how delegators reacted", () => {
  const chronicle = aChronicle({
    cuts: [
      change(1, 200, 0n, 100_000n),
      change(2, 100, 100_000n, 50_000n),
      change(2, 60, 50_000n, 500_000n),
      change(1, 10, 100_000n, 200_000n),
    ],
  });

  it("rests on changes whose 30 days are over, and says how many are still asked for", async () => {
    const lost = { flow: -200n * WAD, stake: 1_000n * WAD };
    const came = { flow: 30n * WAD, stake: 1_000n * WAD };
    const told = (round: number) => (round === ROUND - 100 ? came : round === ROUND - 60 ? lost : undefined);
    const { network, waiting } = await read({}, { chronicle, cutFlow: told });
    expect(network?.up).toMatchObject({ cases: 1, median: -0.2, lost: 1 });
    expect(network?.down).toMatchObject({ cases: 1, median: 0.03, lost: 0 });
    expect(waiting).toBe(1);
  });

  it("is told of its own by its whole past", async () => {
    const at = NOW.timestamp - 199 * 86_400;
    const moved = {
      round: ROUND - 199,
      timestamp: at,
      transaction: "0x1",
      kind: "unbond",
      account: addressOf(9),
    } as const;
    const own = await read(
      {},
      {
        chronicle,
        past: {
          ...(past as NonNullable<Outside["past"]>),
          pools: [
            {
              round: ROUND - 200,
              rewardTokens: 0n,
              fees: 0n,
              totalStake: 400n * WAD,
              rewardCutPpm: 0n,
              feeSharePpm: 0n,
            },
          ],
          moves: [{ ...moved, amount: 100n * WAD, from: addressOf(1), to: null }],
        },
      },
    );
    expect(own.own?.up).toMatchObject({ cases: 1, median: -0.25, lost: 1 });
    expect(own.own?.down.cases).toBe(0);
  });
});

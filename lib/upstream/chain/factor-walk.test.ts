import { describe, expect, it } from "vitest";
import { P27 } from "../../units/perc";
import type { ChainOrchestrator } from "../readings";
import { who } from "../testing/toy-livepeer";
import { factorsAt, type ReadPools } from "./factor-walk";

function orchestrator(fields: Partial<ChainOrchestrator>): ChainOrchestrator {
  return {
    address: who(1),
    inPool: true,
    active: true,
    registered: true,
    totalStake: 1n,
    rewardCutPpm: 0n,
    feeSharePpm: 0n,
    lastRewardRound: 0,
    lastFeeRound: 0,
    activationRound: 100,
    deactivationRound: null,
    ...fields,
  };
}

/** Earnings pools of one orchestrator: written ones by round, zero elsewhere, and how many were read. */
function pools(written: Record<number, { reward?: bigint; fee?: bigint }>) {
  let reads = 0;
  const read: ReadPools = async (keys) => {
    reads += keys.length;
    return keys.map(({ round }) => ({
      reward: written[round]?.reward ?? 0n,
      fee: written[round]?.fee ?? 0n,
    }));
  };
  return { read, reads: () => reads };
}

async function at(round: number, one: ChainOrchestrator, read: ReadPools) {
  return (await factorsAt(round, [one], read)).get(one.address);
}

describe("factorsAt", () => {
  it("takes both factors from their own last rounds, without a search, when those are not later", async () => {
    const { read, reads } = pools({ 200: { reward: 2n * P27 }, 150: { fee: 7n } });
    const factors = await at(300, orchestrator({ lastRewardRound: 200, lastFeeRound: 150 }), read);
    expect(factors).toEqual({ rewardFactorP27: 2n * P27, feeFactorP27: 7n });
    expect(reads()).toBe(2);
  });

  it("walks back over rounds in which nothing was written, each factor on its own", async () => {
    const { read } = pools({
      400: { reward: 9n, fee: 9n },
      290: { reward: 3n },
      180: { reward: 2n, fee: 5n },
    });
    const factors = await at(300, orchestrator({ lastRewardRound: 400, lastFeeRound: 400 }), read);
    expect(factors).toEqual({ rewardFactorP27: 3n, feeFactorP27: 5n });
  });

  it("never takes a zero for a factor of 1 that is not there: an orchestrator never rewarded has exactly 1", async () => {
    const { read } = pools({ 400: { reward: 9n } });
    expect(await at(300, orchestrator({ lastRewardRound: 400 }), read)).toEqual({
      rewardFactorP27: P27,
      feeFactorP27: 0n,
    });
    expect(await at(300, orchestrator({}), read)).toEqual({ rewardFactorP27: P27, feeFactorP27: 0n });
  });

  it("does not know a fee factor whose round is too far back, rather than taking it for 0", async () => {
    const { read, reads } = pools({ 4000: { reward: 9n, fee: 9n }, 3899: { reward: 5n }, 2000: { fee: 5n } });
    const rare = orchestrator({ lastRewardRound: 4_000, lastFeeRound: 4_000 });
    expect(await at(3_900, rare, read)).toEqual({ rewardFactorP27: 5n, feeFactorP27: null });
    expect(reads()).toBeLessThan(400);
  });

  it("finds the factor of an earlier term of one that left and came back", async () => {
    const { read } = pools({ 1400: { reward: 9n }, 700: { reward: 4n } });
    const returned = orchestrator({ lastRewardRound: 1_400, activationRound: 1_200 });
    expect((await at(1_300, returned, read))?.rewardFactorP27).toBe(4n);
  });
});

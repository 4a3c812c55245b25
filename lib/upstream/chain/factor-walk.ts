import type { Address } from "../../units/address";
import { P27 } from "../../units/perc";
import type { ChainOrchestrator, FactorsAtRound } from "../readings";

/** An earnings pool's two factors as stored; zero means "not written in that round". */
export interface StoredFactors {
  reward: bigint;
  fee: bigint;
}

/** Which earnings pool to read. */
export interface PoolKey {
  orchestrator: Address;
  round: number;
}

export type ReadPools = (keys: readonly PoolKey[]) => Promise<readonly StoredFactors[]>;

const BATCHES = [4, 16, 64, 256];
/** An orchestrator that left and came back has a newer activationRound than its factors: so far the walk goes past it. */
const PAST_ACTIVATION = 1_024;
/** A reward factor is searched to the end, because it is written in nearly every round; fees can be years apart. */
const FEE_BATCHES = 4;

interface Walk {
  orchestrator: ChainOrchestrator;
  reward: bigint | null;
  fee: bigint | null;
  /** the next round to read, going back */
  cursor: number;
  floor: number;
}

/**
 * Factors as they stood at the end of a closed round (contracts: latest factors of a pool). The last rewarded round's
 * pool holds the reward factor where that round is not later, lastFeeRound's the fee factor; else pools are read
 * backwards, in growing batches, until one was written. Where none was, the reward factor is 1 and the fee factor 0;
 * the search for a fee factor is given up after some 340 rounds, and then it is null.
 */
export async function factorsAt(
  round: number,
  orchestrators: readonly ChainOrchestrator[],
  readPools: ReadPools,
): Promise<Map<Address, FactorsAtRound>> {
  const walks = orchestrators.map((orchestrator): Walk => {
    const { lastRewardRound, lastFeeRound, activationRound } = orchestrator;
    return {
      orchestrator,
      reward: lastRewardRound === 0 ? P27 : null,
      fee: lastFeeRound === 0 ? 0n : null,
      cursor: round,
      floor: Math.max(1, activationRound - PAST_ACTIVATION),
    };
  });
  await readDirectly(round, walks, readPools);
  for (let step = 0; ; step += 1) {
    const feesToo = step < FEE_BATCHES;
    const open = walks.filter(
      ({ reward, fee, cursor, floor }) => (reward === null || (fee === null && feesToo)) && cursor >= floor,
    );
    if (open.length === 0) break;
    await walkBack(open, BATCHES[Math.min(step, BATCHES.length - 1)] ?? 1, readPools);
  }
  return new Map(
    walks.map(({ orchestrator, reward, fee, cursor, floor }) => [
      orchestrator.address,
      { rewardFactorP27: reward ?? P27, feeFactorP27: fee ?? (cursor < floor ? 0n : null) },
    ]),
  );
}

async function readDirectly(round: number, walks: readonly Walk[], readPools: ReadPools): Promise<void> {
  const wanted = walks.flatMap((walk) => {
    const { address, lastRewardRound, lastFeeRound } = walk.orchestrator;
    const keys: { walk: Walk; part: "reward" | "fee"; key: PoolKey }[] = [];
    if (walk.reward === null && lastRewardRound <= round) {
      keys.push({ walk, part: "reward", key: { orchestrator: address, round: lastRewardRound } });
    }
    if (walk.fee === null && lastFeeRound <= round) {
      keys.push({ walk, part: "fee", key: { orchestrator: address, round: lastFeeRound } });
    }
    return keys;
  });
  if (wanted.length === 0) return;
  const stored = await readPools(wanted.map(({ key }) => key));
  for (const [position, { walk, part }] of wanted.entries()) {
    const value = stored[position]?.[part] ?? 0n;
    // Written, so that a zero is the factor: of 1 for rewards, of none for fees that were all kept.
    walk[part] = part === "reward" && value === 0n ? P27 : value;
  }
}

async function walkBack(open: readonly Walk[], batch: number, readPools: ReadPools): Promise<void> {
  const wanted = open.flatMap((walk) => {
    const length = Math.min(batch, walk.cursor - walk.floor + 1);
    const rounds = Array.from({ length }, (_, back) => walk.cursor - back);
    walk.cursor -= length;
    return rounds.map((round) => ({ walk, key: { orchestrator: walk.orchestrator.address, round } }));
  });
  const stored = await readPools(wanted.map(({ key }) => key));
  for (const [position, { walk }] of wanted.entries()) {
    const { reward, fee } = stored[position] ?? { reward: 0n, fee: 0n };
    if (walk.reward === null && reward > 0n) walk.reward = reward;
    if (walk.fee === null && fee > 0n) walk.fee = fee;
  }
}

import { P27, PPM, percOf } from "../../../units/perc";
import type { DelegatorRow, PoolRow } from "../rows/stake-rows";
import type { Store } from "../store/store";

interface Track {
  /** pools read so far */
  read: number;
  rounds: number[];
  factors: bigint[];
}

/**
 * Cumulative reward factors (1e27) after each reward, from the rows alone: what BondingManager.pendingStake tells the
 * mapping when delegators vote in a poll. A pool's total stake is the one at its round's start, as the contract's is.
 */
export class RewardFactors {
  private readonly tracks = new Map<string, Track>();

  constructor(private readonly store: Store) {}

  /** wei; a delegator's bond with the rewards since its last claim. An orchestrator's own commission is left out. */
  pendingStake(delegator: DelegatorRow): bigint {
    if (delegator.delegate === null) return delegator.bondedAmount;
    const track = this.track(delegator.delegate.id);
    const start = factorAt(track, delegator.lastClaimRound);
    return percOf(delegator.bondedAmount, track.factors.at(-1) ?? P27, start, P27);
  }

  /** Reads on through an orchestrator's pools; the newest may still be rewarded. */
  private track(id: string): Track {
    const track = this.tracks.get(id) ?? { read: 0, rounds: [], factors: [] };
    this.tracks.set(id, track);
    const pools = this.store.pools.index("delegate")?.rows(id) ?? [];
    for (; track.read < pools.length; track.read++) {
      const pool = pools[track.read] as PoolRow;
      if (pool.rewardTokens === null && track.read === pools.length - 1) break;
      if (pool.rewardTokens !== null && pool.totalStake > 0n) reward(track, pool, pool.rewardTokens);
    }
    return track;
  }
}

/** The factor that BondingManager.updateTranscoderWithRewards writes into the round's earnings pool. */
function reward(track: Track, pool: PoolRow, amount: bigint): void {
  const before = track.factors.at(-1) ?? P27;
  const toDelegators = amount - (amount * pool.rewardCut) / PPM;
  track.rounds.push(pool.round.number);
  track.factors.push(before + percOf(before, toDelegators, pool.totalStake, P27));
}

/** The factor at the end of a round. */
function factorAt({ rounds, factors }: Track, round: number): bigint {
  let index = rounds.length - 1;
  while (index >= 0 && (rounds[index] as number) > round) index--;
  return factors[index] ?? P27;
}

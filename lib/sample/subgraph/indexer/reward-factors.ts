import { P27, PPM, percOf } from "../../../units/perc";
import type { DelegatorRow, PoolRow } from "../rows/stake-rows";

interface Track {
  rounds: number[];
  factors: bigint[];
}

/**
 * Cumulative reward factors (1e27) after each reward, from the events alone: what BondingManager.pendingStake tells the
 * mapping when delegators vote in a poll. A pool's total stake is the one at its round's start, as the contract's is.
 */
export class RewardFactors {
  private readonly tracks = new Map<string, Track>();

  rewarded(pool: PoolRow, amount: bigint): void {
    if (pool.totalStake === 0n) return;
    const track = this.trackOf(pool.delegate.id);
    const before = track.factors.at(-1) ?? P27;
    const toDelegators = amount - (amount * pool.rewardCut) / PPM;
    track.rounds.push(pool.round.number);
    track.factors.push(before + percOf(before, toDelegators, pool.totalStake, P27));
  }

  /** wei; a delegator's bond with the rewards since its last claim. An orchestrator's own commission is left out. */
  pendingStake(delegator: DelegatorRow): bigint {
    if (delegator.delegate === null) return delegator.bondedAmount;
    const track = this.trackOf(delegator.delegate.id);
    const start = factorAt(track, delegator.lastClaimRound);
    return percOf(delegator.bondedAmount, track.factors.at(-1) ?? P27, start, P27);
  }

  private trackOf(id: string): Track {
    let track = this.tracks.get(id);
    if (track === undefined) {
      track = { rounds: [], factors: [] };
      this.tracks.set(id, track);
    }
    return track;
  }
}

/** The factor at the end of a round. */
function factorAt({ rounds, factors }: Track, round: number): bigint {
  let index = rounds.length - 1;
  while (index >= 0 && (rounds[index] as number) > round) index--;
  return factors[index] ?? P27;
}

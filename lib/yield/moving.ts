import { P27, PPM, percOf } from "../units/perc";
import { weiToNumber } from "../units/wei";

/** Where a stake stands in the running round, and what the round gives. */
export interface PresentPlace {
  /** wei of LPT, pendingStake */
  stake: bigint;
  /** its delegate is active in the running round, it counts there already, and it has not claimed in this round */
  isEarning: boolean;
  /** its delegate has called reward in the running round */
  isRewardCalled: boolean;
  rewardCutPpm: bigint;
  /** of the running round */
  treasuryCutP27: bigint;
  /** wei of LPT that the running round can mint; 0 where nobody has initialised it */
  mintable: bigint;
  /** wei of LPT active in the running round */
  activeStake: bigint;
}

/** What moving a stake now costs. */
export interface MovingCost {
  /** rounds in which it earns nothing: the running one, where its reward has not been called */
  rounds: 0 | 1;
  /** wei of LPT that it would have got in them, if reward were called */
  forfeited: bigint;
}

/**
 * What is lost by moving in the running round. Bonding elsewhere claims first, and a claim before reward() takes no part
 * in that round's reward (LIP-36): the next start is the factor that already holds it. Once reward is called nothing is
 * lost, because the stake counts with the new orchestrator from the next round on and there is no wait between.
 */
export function movingCost(place: PresentPlace): MovingCost {
  if (!place.isEarning || place.isRewardCalled || place.activeStake === 0n)
    return { rounds: 0, forfeited: 0n };
  const share = percOf(place.mintable, place.stake, place.activeStake, P27);
  const net = share - (share * place.treasuryCutP27) / P27;
  return { rounds: 1, forfeited: net - (net * place.rewardCutPpm) / PPM };
}

/** What moving brings and costs, in wei; a null part is not known and counts for nothing. */
export interface MovingBalance {
  /** what the stake earns in a year there less what it earns here */
  gainLpt: bigint;
  gainEth: bigint | null;
  forfeited: bigint;
  /** wei of ETH for the transaction */
  networkCost: bigint | null;
  /** ETH for one LPT; null: not known, and ETH then counts for nothing */
  lptEth: number | null;
}

/**
 * Days until what moving costs is earned back by what it brings.
 * @returns 0 where it costs nothing that is known; null where it brings nothing, and so never pays
 */
export function daysUntilPaid(balance: MovingBalance): number | null {
  const { gainLpt, gainEth, forfeited, networkCost, lptEth } = balance;
  const inLpt = (eth: bigint | null) =>
    eth === null || lptEth === null || lptEth <= 0 ? 0 : weiToNumber(eth) / lptEth;
  const gain = weiToNumber(gainLpt) + inLpt(gainEth);
  if (gain <= 0) return null;
  return ((weiToNumber(forfeited) + inLpt(networkCost)) / gain) * 365;
}

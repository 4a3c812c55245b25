import { PAGE_SIZE } from "../links/profile";
import { PPM, quotient, toFraction } from "../units/perc";
import { weiToNumber } from "../units/wei";
import type { OrchestratorPast } from "../upstream/past-readings";
import { sources } from "../upstream/sources";
import type { ProfileBasis } from "./profile-basis";
import type { DelegatorLine, DelegatorPage } from "./profile-types";

/**
 * One page of its delegators by stake, largest first, each with what the contract answers as its stake now; the stakes
 * of the other pages, which only order them, are grown from their last claim by the orchestrator's own pools.
 * @returns null where its past is not known
 */
export async function delegatorPage(
  profile: ProfileBasis,
  asked: number,
  deadlineAt: number,
): Promise<DelegatorPage | null> {
  const { past, row, snapshot } = profile;
  if (past === null) return null;
  const ordered = orderOf(past, row.address, weiToNumber(row.totalStake));
  const pages = Math.max(1, Math.ceil(ordered.length / PAGE_SIZE));
  const page = Math.min(asked, pages);
  const shown = ordered.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const at = { ...snapshot.block, round: snapshot.round.number };
  const accounts = shown.map(({ delegator }) => delegator.address);
  const stakes = accounts.length === 0 ? null : await sources().pendingStakes(accounts, at, deadlineAt);
  const names = sources().names(accounts);
  const total = weiToNumber(row.totalStake);
  const lines = shown.map(({ delegator: { address, bondedAmount, startRound } }): DelegatorLine => {
    const pendingStake = stakes?.ok ? (stakes.value.get(address) ?? null) : null;
    return {
      address,
      name: names.get(address) ?? null,
      pendingStake,
      bondedAmount,
      share: pendingStake === null ? null : quotient(pendingStake, row.totalStake),
      startRound,
      own: address === row.address,
    };
  });
  const five = ordered.slice(0, 5).reduce((sum, { stake }) => sum + stake, 0);
  return {
    lines,
    total: ordered.length,
    page,
    pages,
    ownIncluded: past.delegators.some(({ address }) => address === row.address),
    largestFive: total === 0 ? null : Math.min(1, five / total),
    failure: stakes?.ok === false ? stakes.failure : null,
  };
}

type Delegator = OrchestratorPast["delegators"][number];

interface Ordered {
  delegator: Delegator;
  /** LPT, about */
  stake: number;
}

const ordered = new WeakMap<OrchestratorPast, { total: number; order: Ordered[] }>();

function orderOf(past: OrchestratorPast, own: string, total: number): Ordered[] {
  const known = ordered.get(past);
  if (known?.total === total) return known.order;
  const growth = growthSince(past);
  let others = 0;
  const order = past.delegators.map((delegator): Ordered => {
    const stake = weiToNumber(delegator.bondedAmount) * growth(delegator.lastClaimRound);
    if (delegator.address !== own) others += stake;
    return { delegator, stake };
  });
  // its own stake also holds the reward cuts that it has not claimed: the rest of the whole
  for (const entry of order)
    if (entry.delegator.address === own) entry.stake = Math.max(entry.stake, total - others);
  order.sort((a, b) => b.stake - a.stake || (a.delegator.address < b.delegator.address ? -1 : 1));
  ordered.set(past, { total, order });
  return order;
}

/** By how much a stake that was last claimed in a round has grown since, from the orchestrator's pools. */
function growthSince({ pools }: OrchestratorPast): (claimed: number) => number {
  const rounds: number[] = [];
  const products: number[] = [];
  let product = 1;
  for (const { round, rewardTokens, rewardCutPpm, totalStake } of pools) {
    const rate = rewardTokens === null ? 0 : (quotient(rewardTokens, totalStake) ?? 0);
    product *= 1 + rate * (1 - toFraction(rewardCutPpm, PPM));
    rounds.push(round);
    products.push(product);
  }
  return (claimed) => {
    let low = 0;
    let high = rounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rounds[middle] ?? 0) <= claimed) low = middle + 1;
      else high = middle;
    }
    return product / (products[low - 1] ?? 1);
  };
}

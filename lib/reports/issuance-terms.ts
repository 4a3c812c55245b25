import type { ChainSnapshot } from "../upstream/readings";
import type { IssuanceTerms } from "../yield/issuance-path";

/** What the Minter's rule needs, from a snapshot. */
export function issuanceTerms({ minter, activeStake, totalSupply }: ChainSnapshot): IssuanceTerms {
  const { inflationPpb, changePpb, targetBondingRatePpb } = minter;
  return { inflationPpb, changePpb, targetBondingRatePpb, activeStake: activeStake.current, totalSupply };
}

import { PPB } from "../../../units/perc";

/**
 * Minter.getGlobalTotalSupply() as it was at an event, in wei. It is followed from Mint and Burn, backwards from what the
 * contract says now; a push of L1's share, which leaves no event, shows at the next round in what may be minted.
 */
export class Supply {
  private total = 0n;

  get current(): bigint {
    return this.total;
  }

  /** @param now what the contract says after the events to come, @param net what those events mint less what they burn */
  anchor(now: bigint, net: bigint): void {
    this.total = now - net;
  }

  add(amount: bigint): void {
    this.total += amount;
  }

  /** Minter.setCurrentRewardTokens: mintable = floor(supply · inflation / 1e9). */
  check(mintable: bigint, inflationPpb: bigint): void {
    if (inflationPpb === 0n || (this.total * inflationPpb) / PPB === mintable) return;
    this.total = (mintable * PPB + inflationPpb - 1n) / inflationPpb;
  }
}

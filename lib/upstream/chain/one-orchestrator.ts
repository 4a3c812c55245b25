import { BoundedMap } from "../../store/bounded-map";
import type { Address } from "../../units/address";
import type { BlockStamp, ChainOrchestrator } from "../readings";
import { UpstreamError } from "../upstream-error";
import type { Addresses } from "./addresses";
import { readOrchestrators } from "./orchestrators";
import { BlockGone, type ViewReader } from "./view-reader";

const MOST = 500;

/** Orchestrators that a snapshot does not list, one by one and shared by all who ask at the same block. */
export class OneOrchestrator {
  private readonly asked = new BoundedMap<string, Promise<ChainOrchestrator | null>>(MOST);

  constructor(
    private readonly views: ViewReader,
    private readonly addresses: Addresses,
  ) {}

  /** null: that address never was one @throws UpstreamError */
  read(address: Address, at: BlockStamp): Promise<ChainOrchestrator | null> {
    const key = `${address}/${at.number}`;
    const known = this.asked.get(key);
    if (known !== undefined) return known;
    const asking = this.readAt(address, at.number);
    this.asked.set(key, asking);
    asking.catch(() => this.asked.delete(key));
    return asking;
  }

  private async readAt(address: Address, block: number): Promise<ChainOrchestrator | null> {
    try {
      const { BondingManager } = (await this.addresses.at(block)).addresses;
      const [one] = await readOrchestrators(this.views, BondingManager, [address], new Set(), block);
      return one === undefined || neverWas(one) ? null : one;
    } catch (error) {
      if (!(error instanceof BlockGone)) throw error;
      throw new UpstreamError("chain", "behind", "no longer has the block that was asked for");
    }
  }
}

/** A delegate that never became an orchestrator has stake and registration at most, or nothing at all. */
function neverWas({
  activationRound,
  lastRewardRound,
  rewardCutPpm,
  feeSharePpm,
  registered,
}: ChainOrchestrator): boolean {
  return (
    activationRound === 0 && lastRewardRound === 0 && rewardCutPpm === 0n && feeSharePpm === 0n && !registered
  );
}

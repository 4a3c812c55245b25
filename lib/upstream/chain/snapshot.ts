import { settledOr } from "../../store/keep";
import type { Address } from "../../units/address";
import type { ChainSnapshot } from "../readings";
import { UpstreamError } from "../upstream-error";
import { Addresses } from "./addresses";
import { type Header, readHeader } from "./blocks";
import { Departures, rewardedLately } from "./departures";
import { readOrchestrators } from "./orchestrators";
import { readPool } from "./pool";
import { type Present, readPresent } from "./present";
import { BlockGone, type ViewReader } from "./view-reader";

const L1_BLOCK_SECONDS = 12;
/** The snapshot waits no longer than this for the logs of those who left the pool. */
const DEPARTURES_MS = 1_500;

/** Reads the chain's present, all of it at one block. */
export class SnapshotReader {
  readonly addresses: Addresses;
  private readonly departures: Departures;

  constructor(
    private readonly views: ViewReader,
    /** addresses the subgraph knows as registered; empty without one; never rejects */
    private readonly registered: () => Promise<readonly Address[]>,
  ) {
    this.addresses = new Addresses(views);
    this.departures = new Departures(views.rpc);
  }

  /** @throws UpstreamError */
  async read(previous: ChainSnapshot | null): Promise<ChainSnapshot> {
    try {
      return await this.readOnce(previous);
    } catch (error) {
      if (!(error instanceof BlockGone)) throw error;
    }
    try {
      return await this.readOnce(previous);
    } catch (error) {
      if (!(error instanceof BlockGone)) throw error;
      throw new UpstreamError("chain", "behind", "has no state of its own newest block");
    }
  }

  private async readOnce(previous: ChainSnapshot | null): Promise<ChainSnapshot> {
    const asking = this.registered();
    const head = await readHeader(this.views.rpc, "chain", "latest");
    const deployment = await this.addresses.at(head.number);
    const { BondingManager } = deployment.addresses;
    const before = previous?.orchestrators.map(({ address }) => address) ?? [];
    const reading = readPresent(this.views, deployment, head.number);
    const [{ l1Block, ...present }, registered, pool, left] = await Promise.all([
      reading,
      asking,
      asking
        .then((known) => this.guesses([...before, ...known], BondingManager, head))
        .then((guesses) => readPool(this.views, BondingManager, guesses, head.number)),
      reading.then((now) => this.departed(now, BondingManager, head)),
    ]);
    const members = [...new Set([...pool, ...before, ...registered, ...left])];
    const all = await readOrchestrators(this.views, BondingManager, members, new Set(pool), head.number);
    return {
      chainId: deployment.chainId,
      block: { number: head.number, l1Number: l1Block, timestamp: head.timestamp },
      ...present,
      orchestrators: all.filter(({ active, registered, inPool }) => active || registered || inPool),
    };
  }

  /** Who left the pool in this round, as far as the logs tell in time. */
  private async departed(
    { l1Block, round }: Present,
    bondingManager: Address,
    head: Header,
  ): Promise<readonly Address[]> {
    const ageSeconds = Math.max(0, l1Block - round.startBlock) * L1_BLOCK_SECONDS;
    await settledOr(this.departures.update(bondingManager, round.number, ageSeconds, head), DEPARTURES_MS);
    return this.departures.known(round.number);
  }

  private async guesses(
    known: readonly Address[],
    bondingManager: Address,
    head: Header,
  ): Promise<Address[]> {
    return known.length > 0 ? [...new Set(known)] : rewardedLately(this.views.rpc, bondingManager, head);
  }
}

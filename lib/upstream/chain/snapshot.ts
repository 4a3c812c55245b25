import { settledOr } from "../../store/keep";
import type { Address } from "../../units/address";
import type { ChainSnapshot } from "../readings";
import { UpstreamError } from "../upstream-error";
import { Addresses } from "./addresses";
import { type Header, readHeader } from "./blocks";
import { Departures, rewardedLately } from "./departures";
import { readOrchestrators } from "./orchestrators";
import { readPool } from "./pool";
import { readPresent } from "./present";
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
    /** addresses the subgraph knows as registered; empty without one */
    private readonly registered: () => readonly Address[],
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
    const head = await readHeader(this.views.rpc, "chain", "latest");
    const deployment = await this.addresses.at(head.number);
    const { BondingManager } = deployment.addresses;
    const before = previous?.orchestrators.map(({ address }) => address) ?? [];
    const [{ l1Block, ...present }, pool] = await Promise.all([
      readPresent(this.views, deployment, head.number),
      this.guesses(before, BondingManager, head).then((guesses) =>
        readPool(this.views, BondingManager, guesses, head.number),
      ),
    ]);
    const roundAge = Math.max(0, l1Block - present.round.startBlock) * L1_BLOCK_SECONDS;
    await settledOr(
      this.departures.update(BondingManager, present.round.number, roundAge, head),
      DEPARTURES_MS,
    );
    const left = this.departures.known(present.round.number);
    const members = [...new Set([...pool, ...before, ...this.registered(), ...left])];
    const all = await readOrchestrators(this.views, BondingManager, members, new Set(pool), head.number);
    return {
      chainId: deployment.chainId,
      block: { number: head.number, l1Number: l1Block, timestamp: head.timestamp },
      ...present,
      orchestrators: all.filter(({ active, registered, inPool }) => active || registered || inPool),
    };
  }

  private async guesses(
    before: readonly Address[],
    bondingManager: Address,
    head: Header,
  ): Promise<Address[]> {
    const guesses = [...new Set([...before, ...this.registered()])];
    return guesses.length > 0 ? guesses : rewardedLately(this.views.rpc, bondingManager, head);
  }
}

import { bondingManagerAbi } from "../../facts/abis/bonding-manager";
import { BoundedMap } from "../../store/bounded-map";
import type { Address } from "../../units/address";
import type { BlockStamp } from "../readings";
import { UpstreamError } from "../upstream-error";
import type { Addresses } from "./addresses";
import { viewCall } from "./call";
import { BlockGone, type ViewReader } from "./view-reader";

/** The most accounts that are read for one question; those after them stay unknown. */
export const MOST_ACCOUNTS = 5_000;
const MOST_KEPT = 20_000;

/** Stakes with their pending rewards at a block, kept, because a block's state does not change. */
export class PendingStakes {
  private readonly kept = new BoundedMap<string, bigint>(MOST_KEPT);
  /** what is being asked now, so that whoever asks for the same waits for it */
  private readonly asking = new Map<string, Promise<void>>();

  constructor(
    private readonly views: ViewReader,
    private readonly addresses: Addresses,
  ) {}

  forget(): void {
    this.kept.clear();
  }

  /** Wei by account; one that the contract refuses is missing. @throws UpstreamError */
  async read(
    accounts: readonly Address[],
    at: BlockStamp & { round: number },
  ): Promise<ReadonlyMap<Address, bigint>> {
    const asked = accounts.slice(0, MOST_ACCOUNTS);
    const key = (account: Address) => `${at.number}/${account}`;
    const missing = asked.filter(
      (account) => this.kept.get(key(account)) === undefined && !this.asking.has(key(account)),
    );
    if (missing.length > 0) {
      const asking = this.fill(missing, at).finally(() => {
        for (const account of missing) this.asking.delete(key(account));
      });
      for (const account of missing) this.asking.set(key(account), asking);
    }
    await Promise.all(new Set(asked.map((account) => this.asking.get(key(account)))));
    const stakes = new Map<Address, bigint>();
    for (const account of asked) {
      const stake = this.kept.get(key(account));
      if (stake !== undefined) stakes.set(account, stake);
    }
    return stakes;
  }

  private async fill(
    accounts: readonly Address[],
    { number, round }: BlockStamp & { round: number },
  ): Promise<void> {
    const answers = await this.ask(accounts, number, round);
    for (const [position, account] of accounts.entries()) {
      const stake = answers[position] ?? null;
      if (stake !== null) this.kept.set(`${number}/${account}`, stake);
    }
  }

  private async ask(
    accounts: readonly Address[],
    block: number,
    round: number,
  ): Promise<readonly (bigint | null)[]> {
    try {
      const { BondingManager } = (await this.addresses.at(block)).addresses;
      const calls = accounts.map((account) =>
        viewCall(BondingManager, bondingManagerAbi, "pendingStake", [account, BigInt(round)]),
      );
      return await this.views.read(calls, block);
    } catch (error) {
      if (!(error instanceof BlockGone)) throw error;
      throw new UpstreamError("chain", "behind", "no longer has the block that was asked for");
    }
  }
}

import * as v from "valibot";
import { bondingManagerAbi } from "../../facts/abis/bonding-manager";
import type { Database, Scope } from "../../store/database";
import { addressFromWire } from "../../units/address";
import type { ChainSnapshot } from "../readings";
import type { Addresses } from "./addresses";
import { readHeader } from "./blocks";
import { viewCall } from "./call";
import { RpcError } from "./rpc-error";
import { BlockGone, type ViewReader } from "./view-reader";

const KEY = "anchor";
const CHECK_AGAIN_MS = 600_000;

/** What only this chain can answer: a block of its past, and an earnings pool of a round that was closed by then. */
const anchorShape = v.object({
  block: v.object({ number: v.number(), hash: v.string(), timestamp: v.number() }),
  pool: v.object({ orchestrator: v.string(), round: v.number(), figures: v.string() }),
});
type Anchor = v.InferOutput<typeof anchorShape>;

/**
 * Under which name the chain's figures are kept, once it is certain that the chain is the one they were read from: an
 * anchor is kept beside them and must still hold. A local chain started anew fails that test.
 */
export class KeptScope {
  private scope: Scope | null = null;
  private checkedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly database: Database,
    private readonly views: ViewReader,
    private readonly addresses: Addresses,
    /** null: nothing is kept */
    private readonly base: Omit<Scope, "chainId"> | null,
  ) {}

  /** null until the chain is checked, and where nothing is to be kept. */
  get current(): Scope | null {
    return this.scope;
  }

  /**
   * Compares the chain with the anchor, every ten minutes, and moves the anchor on.
   * @returns false where another chain answers: what is known of the old one is to be forgotten, and was dropped here
   * @throws UpstreamError where the chain cannot be asked about the anchor
   */
  async check(snapshot: ChainSnapshot): Promise<boolean> {
    if (this.base === null || performance.now() - this.checkedAt < CHECK_AGAIN_MS) return true;
    const scope = { ...this.base, chainId: snapshot.chainId };
    const agreement = await this.agreement(scope);
    this.checkedAt = performance.now();
    this.scope = agreement === "behind" ? null : scope;
    if (agreement === "behind") return true;
    if (agreement === "other") await this.database.drop(scope);
    // Without a newer anchor the older one still tells.
    const anchor = await this.anchorOf(snapshot).catch(() => null);
    if (anchor !== null) this.database.put(scope, KEY, anchor);
    return agreement === "same";
  }

  private async agreement(scope: Scope): Promise<"same" | "other" | "behind"> {
    const kept = v.safeParse(anchorShape, (await this.database.read(scope, [KEY])).get(KEY));
    if (!kept.success) return "same";
    const { block, pool } = kept.output;
    try {
      const [header, figures] = await Promise.all([
        readHeader(this.views.rpc, "chain", block.number),
        this.figuresOf(pool.orchestrator, pool.round),
      ]);
      const same =
        header.hash === block.hash && header.timestamp === block.timestamp && figures === pool.figures;
      return same ? "same" : "other";
    } catch (error) {
      if (error instanceof BlockGone || error instanceof RpcError) return "behind";
      throw error;
    }
  }

  /** null where the chain has no orchestrator or no closed round to witness it */
  private async anchorOf({ block, round, orchestrators }: ChainSnapshot): Promise<Anchor | null> {
    const [first] = orchestrators;
    if (first === undefined || round.number === 0) return null;
    const [header, figures] = await Promise.all([
      readHeader(this.views.rpc, "chain", block.number),
      this.figuresOf(first.address, round.number - 1),
    ]);
    return {
      block: { number: header.number, hash: header.hash, timestamp: header.timestamp },
      pool: { orchestrator: first.address, round: round.number - 1, figures },
    };
  }

  private async figuresOf(orchestrator: string, round: number): Promise<string> {
    const { BondingManager } = (await this.addresses.at("latest")).addresses;
    const args = [addressFromWire(orchestrator), BigInt(round)] as const;
    const pool = viewCall(BondingManager, bondingManagerAbi, "getTranscoderEarningsPoolForRound", args);
    const [figures] = await this.views.read([pool], "latest");
    return (figures ?? []).join("/");
  }
}

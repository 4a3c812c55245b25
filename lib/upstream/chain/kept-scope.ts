import * as v from "valibot";
import type { Database, Scope } from "../../store/database";
import type { ChainSnapshot } from "../readings";
import { readHeader } from "./blocks";
import type { Rpc } from "./rpc";
import { RpcError } from "./rpc-error";
import { BlockGone } from "./view-reader";

const ANCHOR = "anchor";
const anchorShape = v.object({ number: v.number(), hash: v.string() });
const ANCHOR_AGAIN_MS = 600_000;

/**
 * Under which name the chain's figures are kept, once it is certain that the chain is the one they were read from: a
 * block's hash is kept beside them and must still be the chain's. A local chain started anew fails that test.
 */
export class KeptScope {
  private scope: Scope | null = null;
  private checked = false;
  private anchoredAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly database: Database,
    private readonly rpc: Rpc,
    /** null: nothing is kept */
    private readonly base: Omit<Scope, "chainId"> | null,
  ) {}

  /** null until the chain is checked, and where nothing is to be kept. */
  get current(): Scope | null {
    return this.scope;
  }

  /** @throws UpstreamError where the chain cannot be asked about the kept block */
  async check(snapshot: ChainSnapshot): Promise<void> {
    if (this.base === null) return;
    if (!this.checked) {
      const scope = { ...this.base, chainId: snapshot.chainId };
      const agreement = await this.agreement(scope);
      if (agreement === "other") await this.database.drop(scope);
      this.checked = true;
      this.scope = agreement === "behind" ? null : scope;
    }
    if (this.scope === null || performance.now() - this.anchoredAt < ANCHOR_AGAIN_MS) return;
    this.anchoredAt = performance.now();
    // Without a newer anchor the older one still tells.
    const header = await readHeader(this.rpc, "chain", snapshot.block.number).catch(() => null);
    if (header !== null) this.database.put(this.scope, ANCHOR, { number: header.number, hash: header.hash });
  }

  private async agreement(scope: Scope): Promise<"same" | "other" | "behind"> {
    const kept = v.safeParse(anchorShape, (await this.database.read(scope, [ANCHOR])).get(ANCHOR));
    if (!kept.success) return "same";
    try {
      const { hash } = await readHeader(this.rpc, "chain", kept.output.number);
      return hash === kept.output.hash ? "same" : "other";
    } catch (error) {
      if (error instanceof BlockGone || error instanceof RpcError) return "behind";
      throw error;
    }
  }
}

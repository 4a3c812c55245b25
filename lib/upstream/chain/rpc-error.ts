/** A JSON-RPC node's own refusal of one call: an answer, not a failure of the upstream. */
export class RpcError extends Error {
  override readonly name = "RpcError";
  constructor(
    readonly code: number,
    /** the node's words; for matching only, never for people: they can quote an address with a key */
    readonly reason: string,
  ) {
    super("the node refused the call");
  }

  /** The block asked for is not (or no longer) in this node's state: pruned, reorganised, or not yet there. */
  get blockGone(): boolean {
    return /missing trie node|(header|block|state) (is )?(not found|not available|unavailable)|unknown block|historical state/i.test(
      this.reason,
    );
  }

  /** The range or the number of logs asked for is more than this node gives at once. */
  get tooManyLogs(): boolean {
    return /range|too many|limit|more than|results|response size|query returned/i.test(this.reason);
  }

  get rateLimited(): boolean {
    if (/reverted/i.test(this.reason)) return false;
    return (
      this.code === 429 ||
      this.code === -32_005 ||
      /too many requests|rate.?limit|request limit|capacity|throttl/i.test(this.reason)
    );
  }

  /** An internal error of the node, which another node may not have; some say this of a revert too. */
  get nodeFault(): boolean {
    return this.code === -32_603 && !/revert/i.test(this.reason);
  }
}

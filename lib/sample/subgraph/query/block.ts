import { hashOf, numberOfHash } from "../../chain/hashes";
import type { SampleChain } from "../../ledger";
import { QueryError } from "./query-error";

/** Made up in the form of a deployment's id, because graph-node names it in its errors. */
export const DEPLOYMENT = "QmSampLeNetworkSampLeNetworkSampLeNetworkSampL";

/** The block a field is answered at. */
export interface BlockView {
  number: number;
  /** null where the caller named a number, as graph-node then looks no hash up */
  hash: string | null;
  latest: boolean;
}

/** The `block` argument. @throws QueryError for a block that is not indexed, pruned or unknown, in graph-node's words */
export function blockView(chain: SampleChain, earliest: number, argument: unknown): BlockView {
  const head = chain.head().number;
  const { number, hash, number_gte: atLeast } = (argument ?? {}) as Record<string, unknown>;
  if (typeof hash === "string") {
    const found = numberOfHash("block", chain.chainId, hash);
    if (found === null || found > head) {
      throw new QueryError("Failed to decode `block.hash` value: `no block with that hash found`");
    }
    return { number: queryable(found, head, earliest), hash, latest: found === head };
  }
  if (typeof number === "number") {
    return { number: queryable(number, head, earliest), hash: null, latest: number === head };
  }
  if (typeof atLeast === "number" && atLeast > head) throw notYet("block.number_gte", head, atLeast);
  return { number: head, hash: hashOf("block", chain.chainId, head), latest: true };
}

function queryable(number: number, head: number, earliest: number): number {
  if (number > head) throw notYet("block.number", head, number);
  if (number >= earliest) return number;
  throw new QueryError(
    `Failed to decode \`block.number\` value: \`subgraph ${DEPLOYMENT} only has data starting at block number ${earliest} and data for block number ${number} is therefore not available\``,
  );
}

function notYet(argument: string, head: number, number: number): QueryError {
  return new QueryError(
    `Failed to decode \`${argument}\` value: \`subgraph ${DEPLOYMENT} has only indexed up to block number ${head} and data for block number ${number} is therefore not yet available\``,
  );
}

import * as v from "valibot";
import type { SourceName } from "../outcome";
import { UpstreamError } from "../upstream-error";
import type { Rpc } from "./rpc";
import { RpcError } from "./rpc-error";
import { BlockGone, toHex } from "./view-reader";

/** A header as far as it is needed. */
export interface Header {
  /** L2 */
  number: number;
  hash: string;
  /** unix seconds */
  timestamp: number;
}

export const quantity = v.pipe(v.string(), v.regex(/^0x[0-9a-f]+$/i), v.transform(Number), v.safeInteger());
const headerShape = v.object({ number: quantity, hash: v.string(), timestamp: quantity });

/** @throws UpstreamError, BlockGone where the node has no such block */
export async function readHeader(rpc: Rpc, source: SourceName, block: number | "latest"): Promise<Header> {
  const tag = block === "latest" ? block : toHex(block);
  const answer = await rpc.request("eth_getBlockByNumber", [tag, false]).catch((error: unknown) => {
    if (error instanceof RpcError && error.blockGone) throw new BlockGone();
    throw error;
  });
  if (answer === null) throw new BlockGone();
  return parsed(source, headerShape, answer);
}

export async function readChainId(rpc: Rpc, source: SourceName): Promise<number> {
  return parsed(source, quantity, await rpc.request("eth_chainId", []));
}

/** @throws UpstreamError of kind "nonsense" where the answer has not the shape */
export function parsed<S extends v.GenericSchema>(
  source: SourceName,
  shape: S,
  answer: unknown,
): v.InferOutput<S> {
  const result = v.safeParse(shape, answer);
  if (result.success) return result.output;
  throw new UpstreamError(source, "nonsense", "answered something that cannot be read");
}

const LONGEST_SEARCH = 40;

/**
 * The last block at or before a moment, by interpolation between headers, bisecting where that gets stuck.
 * Blocks carry their own time, so no block rate has to be assumed. null: the moment lies before block 0.
 */
export async function lastBlockAt(
  timestamp: number,
  head: Header,
  read: (block: number) => Promise<Header>,
): Promise<Header | null> {
  if (head.timestamp <= timestamp) return head;
  let after = head;
  let reach = 4096;
  let before: Header | null = null;
  while (before === null) {
    const guess = await read(Math.max(0, head.number - reach));
    if (guess.timestamp <= timestamp) before = guess;
    else if (guess.number === 0) return null;
    else {
      const rate = (head.number - guess.number) / Math.max(1, head.timestamp - guess.timestamp);
      const needed = Math.ceil((head.timestamp - timestamp) * rate * 1.1);
      after = guess;
      reach = Math.max(reach * 2, needed);
    }
  }
  for (let step = 0; after.number - before.number > 1 && step < LONGEST_SEARCH; step += 1) {
    const span = after.number - before.number;
    const share = (timestamp - before.timestamp + 1) / (after.timestamp - before.timestamp);
    const interpolated = Math.floor(span * Math.min(1, Math.max(0, share)));
    const offset = step % 3 === 2 ? Math.floor(span / 2) : interpolated;
    const guess = await read(before.number + Math.min(span - 1, Math.max(1, offset)));
    if (guess.timestamp <= timestamp) before = guess;
    else after = guess;
  }
  return before;
}

import * as v from "valibot";
import { RpcError } from "./rpc-error";

/** One call of a batch, with those who wait for it. */
export interface RpcCall {
  method: string;
  params: readonly unknown[];
}

const errorShape = v.object({ code: v.number(), message: v.string() });
const entryShape = v.object({
  id: v.nullish(v.union([v.number(), v.string()])),
  result: v.optional(v.unknown()),
  error: v.nullish(errorShape),
});
const answerShape = v.union([v.array(entryShape), entryShape]);

/** The body of a request: one call plain, several as a batch; ids are positions. */
export function requestBody(calls: readonly RpcCall[]): string {
  const entries = calls.map(({ method, params }, id) => ({ jsonrpc: "2.0", id, method, params }));
  return JSON.stringify(entries.length === 1 ? entries[0] : entries);
}

/**
 * A node's answer by position: a result, or the node's refusal of that call.
 * @returns null where the answer is no JSON-RPC answer to these calls
 * @throws RpcError when a batch was refused as a whole
 */
export function readAnswer(answer: unknown, count: number): (unknown | RpcError)[] | null {
  const parsed = v.safeParse(answerShape, answer);
  if (!parsed.success) return null;
  const entries = Array.isArray(parsed.output) ? parsed.output : [parsed.output];
  const single = entries[0];
  if (!Array.isArray(parsed.output) && count > 1) {
    if (single?.error) throw new RpcError(single.error.code, single.error.message);
    return null;
  }
  const results: (unknown | RpcError)[] = new Array(count);
  let filled = 0;
  for (const [position, entry] of entries.entries()) {
    const id = count === 1 ? position : Number(entry.id ?? Number.NaN);
    if (!(Number.isInteger(id) && id >= 0 && id < count) || id in results) return null;
    if (entry.error) results[id] = new RpcError(entry.error.code, entry.error.message);
    else if (entry.result !== undefined) results[id] = entry.result;
    else return null;
    filled += 1;
  }
  return filled === count ? results : null;
}

import type { SampleLog } from "../../ledger";
import type { ChainView } from "../chain-view";
import { INVALID_PARAMS, type Methods, RpcError } from "../json-rpc";
import { badArgument, Params, readAddress } from "../params";
import type { Hex } from "../quantity";
import { printLog, topic0Of, topicsOf } from "./log-printing";

/** Public endpoints answer at most so many logs … */
export const RESULT_LIMIT = 10_000;
/** … and look through at most so many L2 blocks, a day and a half. Nitro itself has no such limit, providers in front of it do. */
export const RANGE_LIMIT = 500_000;
const LIMIT_EXCEEDED = -32005;

/** For each position the topics that match, or null for any. */
type TopicFilter = readonly (ReadonlySet<string> | null)[];

export function logMethods(view: ChainView): Methods {
  return {
    eth_getLogs: (list) => {
      const filter = new Params(list).atMost(1).object(0);
      const range = readRange(view, filter);
      const addresses = readAddresses(filter.address);
      const topics = readTopics(filter.topics);
      if (range === null) return [];
      const { from, to } = view.index.logsBetween(range.first, range.last);
      const found: number[] = [];
      for (let index = from; index < to; index++) {
        const log = view.chain.ledger.logs[index] as SampleLog;
        if (addresses !== null && !addresses.has(log.address)) continue;
        if (!topicsMatch(log, topics)) continue;
        if (found.length === RESULT_LIMIT) {
          throw new RpcError(LIMIT_EXCEEDED, `query returned more than ${RESULT_LIMIT} results`);
        }
        found.push(index);
      }
      return found.map((index) => printLog(view, index));
    },
  };
}

function readRange(
  view: ChainView,
  { fromBlock, toBlock, blockHash }: Readonly<Record<string, unknown>>,
): { first: number; last: number } | null {
  const head = view.head().number;
  if (blockHash !== undefined && blockHash !== null) {
    if (fromBlock !== undefined || toBlock !== undefined) {
      throw badArgument(0, "cannot specify both BlockHash and FromBlock/ToBlock, choose one or the other");
    }
    const block = view.byHash(String(blockHash).toLowerCase() as Hex);
    if (block === null) throw new RpcError(-32000, "unknown block");
    return { first: block.number, last: block.number };
  }
  const first = endOf(view, fromBlock, head);
  const last = Math.min(endOf(view, toBlock, head), head);
  if (first > head) return null;
  if (first > last) throw new RpcError(-32000, "invalid block range params");
  if (last - first >= RANGE_LIMIT) {
    throw new RpcError(INVALID_PARAMS, `range ${last - first + 1} exceeds limit of ${RANGE_LIMIT}`);
  }
  return { first, last };
}

function endOf(view: ChainView, value: unknown, head: number): number {
  if (value === undefined || value === null) return head;
  return view.byTagValue(value, 0)?.number ?? Number.MAX_SAFE_INTEGER;
}

function readAddresses(value: unknown): ReadonlySet<string> | null {
  if (value === undefined || value === null) return null;
  const list = Array.isArray(value) ? value : [value];
  return list.length === 0 ? null : new Set(list.map((one) => readAddress(one, 0)));
}

function readTopics(value: unknown): TopicFilter {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.length > 4) throw badArgument(0, "want at most four topics");
  return value.map((one) => {
    if (one === null) return null;
    const choices: unknown[] = Array.isArray(one) ? one : [one];
    return choices.length === 0 ? null : new Set(choices.map(readTopic));
  });
}

function readTopic(value: unknown): string {
  if (typeof value === "string" && /^0x[0-9a-fA-F]{64}$/.test(value)) return value.toLowerCase();
  throw badArgument(0, "invalid topic(s)");
}

function topicsMatch(log: SampleLog, filter: TopicFilter): boolean {
  if (filter.length === 0) return true;
  const first = filter[0];
  if (first && !first.has(topic0Of(log))) return false;
  if (filter.length === 1) return true;
  const topics = topicsOf(log);
  if (filter.length > topics.length) return false;
  return filter.every((wanted, index) => wanted === null || wanted.has(topics[index] ?? ""));
}

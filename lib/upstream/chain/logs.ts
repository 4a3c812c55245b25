import * as v from "valibot";
import type { Address } from "../../units/address";
import type { SourceName } from "../outcome";
import { parsed, quantity } from "./blocks";
import type { Rpc } from "./rpc";
import { toHex } from "./view-reader";

type Hex = `0x${string}`;

const hex = v.custom<Hex>((text) => typeof text === "string" && /^0x[0-9a-f]*$/i.test(text));
const logShape = v.object({
  blockNumber: quantity,
  logIndex: quantity,
  data: hex,
  topics: v.array(hex),
  removed: v.optional(v.boolean()),
});

/** A log as far as it is needed; decode with the event's ABI. */
export interface RawLog {
  blockNumber: number;
  logIndex: number;
  data: Hex;
  topics: [Hex, ...Hex[]] | [];
}

export interface LogRange {
  address: Address;
  /** topic 0 and further ones; null matches anything */
  topics: readonly (Hex | null)[];
  fromBlock: number;
  toBlock: number;
}

/** Logs of a range in the chain's order. @throws RpcError (see tooManyLogs), UpstreamError */
export async function readLogs(rpc: Rpc, source: SourceName, range: LogRange): Promise<RawLog[]> {
  const filter = {
    address: range.address,
    topics: range.topics,
    fromBlock: toHex(range.fromBlock),
    toBlock: toHex(range.toBlock),
  };
  const answer = parsed(source, v.array(logShape), await rpc.request("eth_getLogs", [filter]));
  return answer
    .filter((log) => log.removed !== true)
    .map(({ blockNumber, logIndex, data, topics }) => ({
      blockNumber,
      logIndex,
      data,
      topics: topics as RawLog["topics"],
    }))
    .sort((a, b) => a.blockNumber - b.blockNumber || a.logIndex - b.logIndex);
}

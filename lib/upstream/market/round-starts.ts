import { decodeEventLog, getAbiItem, numberToHex, toEventSelector } from "viem";
import { roundsManagerAbi } from "../../facts/abis/rounds-manager";
import type { Address } from "../../units/address";
import { type Header, lastBlockAt, readHeader } from "../chain/blocks";
import { readLogs } from "../chain/logs";
import type { Rpc } from "../chain/rpc";
import { RpcError } from "../chain/rpc-error";
import type { RoundFacts } from "../readings";

/** When a round began: its NewRound event. */
export interface RoundStart {
  round: number;
  /** L2 */
  block: number;
  /** unix seconds */
  timestamp: number;
}

const NEW_ROUND = toEventSelector(getAbiItem({ abi: roundsManagerAbi, name: "NewRound" }));
const SMALLEST_RANGE = 2_000;

/** A start as the subgraph's round tells it; null where it does not. */
export function startFromFacts({ number, startBlock, startTimestamp }: RoundFacts): RoundStart | null {
  if (startBlock === null || startTimestamp === null) return null;
  return { round: number, block: startBlock, timestamp: startTimestamp };
}

/**
 * A round's start from the chain's logs, without a subgraph: NewRound carries the round as a topic, so it is searched
 * around the time it should have happened, in ranges that shrink where the node gives no larger ones.
 * @param expected unix seconds, a guess @param margin seconds of doubt on either side
 * @returns null where no such event is there: nobody initialised that round
 * @throws UpstreamError, RpcError
 */
export async function startFromLogs(
  rpc: Rpc,
  roundsManager: Address,
  round: number,
  search: { head: Header; expected: number; margin: number },
): Promise<RoundStart | null> {
  const read = (block: number) => readHeader(rpc, "market", block);
  const { head, expected, margin } = search;
  const from = (await lastBlockAt(expected - margin, head, read))?.number ?? 0;
  const to = (await lastBlockAt(expected + margin, head, read))?.number ?? 0;
  const topics = [NEW_ROUND, numberToHex(round, { size: 32 })] as const;
  let step = Math.max(1, to - from + 1);
  for (let at = from; at <= to; ) {
    try {
      const toBlock = Math.min(to, at + step - 1);
      const [found] = await readLogs(rpc, "market", {
        address: roundsManager,
        topics,
        fromBlock: at,
        toBlock,
      });
      if (found !== undefined) {
        decodeEventLog({
          abi: roundsManagerAbi,
          eventName: "NewRound",
          topics: found.topics,
          data: found.data,
        });
        return { round, block: found.blockNumber, timestamp: (await read(found.blockNumber)).timestamp };
      }
      at = toBlock + 1;
    } catch (error) {
      if (!(error instanceof RpcError && error.tooManyLogs) || step <= SMALLEST_RANGE) throw error;
      step = Math.max(SMALLEST_RANGE, Math.floor(step / 4));
    }
  }
  return null;
}

import { decodeEventLog, getAbiItem, numberToHex, toEventSelector } from "viem";
import { roundsManagerAbi } from "../../facts/abis/rounds-manager";
import type { Address } from "../../units/address";
import { type Header, lastBlockAt, readHeader } from "../chain/blocks";
import { type RawLog, readLogs } from "../chain/logs";
import type { Rpc } from "../chain/rpc";
import { RpcError } from "../chain/rpc-error";
import type { ChainSnapshot, RoundFacts } from "../readings";

/** When a round began: its NewRound event. */
export interface RoundStart {
  round: number;
  /** L2 */
  block: number;
  /** unix seconds */
  timestamp: number;
}

const NEW_ROUND = toEventSelector(getAbiItem({ abi: roundsManagerAbi, name: "NewRound" }));
const L1_BLOCK_SECONDS = 12;
/** A round may be initialised late, and L1 misses a slot now and then. */
const MARGIN_SECONDS = 6 * 3_600;
const DRIFT = 0.02;

/** A start as the subgraph's round tells it; null where it does not. */
export function startFromFacts({ number, startBlock, startTimestamp }: RoundFacts): RoundStart | null {
  if (startBlock === null || startTimestamp === null) return null;
  return { round: number, block: startBlock, timestamp: startTimestamp };
}

/**
 * Starts of rounds from the chain's logs, without a subgraph: all of them in one range where the node gives it, else
 * round by round, each searched by its topic around the time it should have begun. Rounds nobody initialised are missing.
 * @throws UpstreamError, RpcError
 */
export async function startsFromLogs(
  rpc: Rpc,
  roundsManager: Address,
  rounds: readonly number[],
  snapshot: ChainSnapshot,
): Promise<Map<number, RoundStart>> {
  const head = await readHeader(rpc, "market", snapshot.block.number);
  const search = { rpc, roundsManager, head, snapshot };
  const oldest = Math.min(...rounds);
  const newest = Math.max(...rounds);
  let logs: RawLog[];
  try {
    logs = await newRounds(search, [NEW_ROUND], oldest, newest);
  } catch (error) {
    if (!(error instanceof RpcError && error.tooManyLogs)) throw error;
    logs = [];
    for (const round of rounds) {
      logs.push(...(await newRounds(search, [NEW_ROUND, numberToHex(round, { size: 32 })], round, round)));
    }
  }
  const wanted = logs.flatMap(({ topics, data, blockNumber }) => {
    const { args } = decodeEventLog({ abi: roundsManagerAbi, eventName: "NewRound", topics, data });
    const round = Number(args.round);
    return rounds.includes(round) ? [{ round, block: blockNumber }] : [];
  });
  const headers = await Promise.all(wanted.map(({ block }) => readHeader(rpc, "market", block)));
  return new Map(
    wanted.map(({ round, block }, position) => [
      round,
      { round, block, timestamp: headers[position]?.timestamp ?? 0 },
    ]),
  );
}

interface Search {
  rpc: Rpc;
  roundsManager: Address;
  head: Header;
  snapshot: ChainSnapshot;
}

async function newRounds(
  { rpc, roundsManager, head, snapshot }: Search,
  topics: readonly `0x${string}`[],
  oldest: number,
  newest: number,
): Promise<RawLog[]> {
  const read = (block: number) => readHeader(rpc, "market", block);
  const early = expectedStart(oldest, snapshot);
  const late = expectedStart(newest, snapshot);
  const [from, to] = await Promise.all([
    lastBlockAt(early - marginOf(early, head), head, read),
    lastBlockAt(late + marginOf(late, head), head, read),
  ]);
  return readLogs(rpc, "market", {
    address: roundsManager,
    topics,
    fromBlock: from?.number ?? 0,
    toBlock: to?.number ?? head.number,
  });
}

/** Unix seconds, counted back from the running round at today's round length and 12 s a block. */
function expectedStart(round: number, { block, round: running }: ChainSnapshot): number {
  const blocks = block.l1Number - running.startBlock + (running.number - round) * running.length;
  return block.timestamp - blocks * L1_BLOCK_SECONDS;
}

function marginOf(expected: number, head: Header): number {
  return MARGIN_SECONDS + (head.timestamp - expected) * DRIFT;
}

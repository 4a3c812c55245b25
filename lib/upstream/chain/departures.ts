import { decodeEventLog, getAbiItem, toEventSelector } from "viem";
import { log } from "../../config/log";
import { bondingManagerAbi } from "../../facts/abis/bonding-manager";
import { type Address, addressFromWire } from "../../units/address";
import { type Header, lastBlockAt, readHeader } from "./blocks";
import { readLogs } from "./logs";
import type { Rpc } from "./rpc";

const DEACTIVATED = toEventSelector(getAbiItem({ abi: bondingManagerAbi, name: "TranscoderDeactivated" }));
const REWARD = toEventSelector(getAbiItem({ abi: bondingManagerAbi, name: "Reward" }));
/** L1 block times are estimated, so the search begins a little before the round may have. */
const MARGIN_SECONDS = 1_800;
/** A round and a bit of Arbitrum's blocks: everybody active called reward in it, or may have missed it. */
const REWARD_BLOCKS = 400_000;

/**
 * Who left the pool in the running round: no longer in the list, but active until the round ends. Kept between
 * snapshots, so that only newer logs are asked for.
 */
export class Departures {
  private round = -1;
  private nextFrom = 0;
  private readonly left = new Set<Address>();

  constructor(private readonly rpc: Rpc) {}

  /** Those known so far; a failure of the logs leaves the set as it was, because the snapshot must not fail for it. */
  known(round: number): readonly Address[] {
    return round === this.round ? [...this.left] : [];
  }

  /** Asks for the logs up to the head. Never rejects. */
  async update(bondingManager: Address, round: number, roundAgeSeconds: number, head: Header): Promise<void> {
    try {
      if (round !== this.round || head.number < this.nextFrom - 1) {
        const read = (block: number) => readHeader(this.rpc, "chain", block);
        const start = await lastBlockAt(head.timestamp - roundAgeSeconds - MARGIN_SECONDS, head, read);
        this.left.clear();
        this.round = round;
        this.nextFrom = start?.number ?? 0;
      }
      if (this.nextFrom > head.number) return;
      const range = { fromBlock: this.nextFrom, toBlock: head.number };
      const logs = await readLogs(this.rpc, "chain", {
        address: bondingManager,
        topics: [DEACTIVATED],
        ...range,
      });
      for (const { topics, data } of logs) {
        const { args } = decodeEventLog({
          abi: bondingManagerAbi,
          eventName: "TranscoderDeactivated",
          topics,
          data,
        });
        if (args.deactivationRound === BigInt(round + 1)) this.left.add(args.transcoder);
      }
      this.nextFrom = head.number + 1;
    } catch {
      log().info({ source: "chain" }, "deactivation logs of the running round could not be read");
    }
  }
}

/** Who was rewarded lately: a guess at the pool for a first walk through it. Empty where the logs cannot be had. */
export async function rewardedLately(rpc: Rpc, bondingManager: Address, head: Header): Promise<Address[]> {
  try {
    const logs = await readLogs(rpc, "chain", {
      address: bondingManager,
      topics: [REWARD],
      fromBlock: Math.max(0, head.number - REWARD_BLOCKS),
      toBlock: head.number,
    });
    return [
      ...new Set(
        logs.flatMap(({ topics: [, who] }) => (who ? [addressFromWire(`0x${who.slice(-40)}`)] : [])),
      ),
    ];
  } catch {
    return [];
  }
}

import { chainlinkFeedAbi } from "../../facts/abis/chainlink-feed";
import { ETH_USD_FEED } from "../../facts/contracts";
import { viewCall } from "../chain/call";
import type { ViewReader } from "../chain/view-reader";
import type { PastPrice } from "./past-swap";
import { ethUsdOf } from "./prices";

const PHASE_BITS = 64n;
/** Rounds asked for at once: each step narrows the search by as much. */
const FAN = 24;
/** Rounds of a phase are counted from 1 and never reach this. */
const BEYOND = 2 ** 24;

interface FeedRound {
  answer: bigint;
  updatedAt: number;
}

/**
 * ETH/USD at past moments, from the feed's own rounds (getRoundData), searched by time: the feed's current phase, and
 * the phases before it. What was read is remembered, so that neighbouring moments cost little.
 */
export class FeedHistory {
  private readonly seen = new Map<bigint, FeedRound>();

  constructor(private readonly views: ViewReader) {}

  /** The feed's last answer at or before a moment; null where it has none. @throws UpstreamError */
  async at(timestamp: number): Promise<PastPrice | null> {
    const [latest] = await this.views.read(
      [viewCall(ETH_USD_FEED, chainlinkFeedAbi, "latestRoundData", [])],
      "latest",
    );
    if (!latest) return null;
    const latestPhase = latest[0] >> PHASE_BITS;
    for (let phase = latestPhase; phase >= 0n; phase -= 1n) {
      const last =
        phase === latestPhase ? Number(latest[0] & ((1n << PHASE_BITS) - 1n)) : await this.lastOf(phase);
      const found = last === 0 ? null : await this.within(phase, last, timestamp);
      if (found !== null) {
        const value = ethUsdOf(found.answer);
        return value === null ? null : { value, timestamp: found.updatedAt };
      }
    }
    return null;
  }

  /** The last round of a phase at or before the moment; null where the phase begins later. */
  private async within(phase: bigint, last: number, timestamp: number): Promise<FeedRound | null> {
    const firstRound = (await this.rounds(phase, [1])).get(1);
    if (firstRound === undefined || firstRound.updatedAt > timestamp) return null;
    let low = 1;
    let high = last + 1;
    for (const [id, { updatedAt }] of this.seen) {
      if (id >> PHASE_BITS !== phase) continue;
      const round = Number(id & ((1n << PHASE_BITS) - 1n));
      if (updatedAt <= timestamp) low = Math.max(low, round);
      else high = Math.min(high, round);
    }
    while (high - low > 1) {
      const probes = between(low, high);
      const found = await this.rounds(phase, probes);
      // A round the feed does not know counts as later: there is nothing to read at it.
      for (const probe of probes) {
        const round = found.get(probe);
        if (round !== undefined && round.updatedAt <= timestamp) low = Math.max(low, probe);
        else high = Math.min(high, probe);
      }
      if (low >= high) high = low + 1;
    }
    return this.seen.get((phase << PHASE_BITS) | BigInt(low)) ?? null;
  }

  /** The number of a past phase's last round; 0 where the phase has none. */
  private async lastOf(phase: bigint): Promise<number> {
    let low = 0;
    let high = BEYOND;
    while (high - low > 1) {
      const probes = low === 0 ? powersOfTwo(high) : between(low, high);
      const found = await this.rounds(phase, probes);
      const known = probes.filter((probe) => found.has(probe));
      const unknown = probes.filter((probe) => !found.has(probe));
      if (low === 0 && known.length === 0) return 0;
      low = Math.max(low, ...known);
      high = Math.min(high, ...unknown.filter((probe) => probe > low));
    }
    return low;
  }

  /** Rounds of a phase by number; those the feed refuses or never filled are missing. */
  private async rounds(phase: bigint, numbers: readonly number[]): Promise<Map<number, FeedRound>> {
    const idOf = (number: number) => (phase << PHASE_BITS) | BigInt(number);
    const missing = numbers.filter((number) => !this.seen.has(idOf(number)));
    const calls = missing.map((number) =>
      viewCall(ETH_USD_FEED, chainlinkFeedAbi, "getRoundData", [idOf(number)]),
    );
    const answers = calls.length === 0 ? [] : await this.views.read(calls, "latest");
    for (const [position, number] of missing.entries()) {
      const answer = answers[position];
      if (answer && answer[3] > 0n)
        this.seen.set(idOf(number), { answer: answer[1], updatedAt: Number(answer[3]) });
    }
    return new Map(
      numbers.flatMap((number) => {
        const round = this.seen.get(idOf(number));
        return round === undefined ? [] : [[number, round] as const];
      }),
    );
  }
}

/** Up to FAN whole numbers spread between two, both excluded. */
function between(low: number, high: number): number[] {
  const gap = high - low - 1;
  const count = Math.min(FAN, gap);
  const spread = Array.from(
    { length: count },
    (_, index) => low + Math.ceil(((index + 1) * (gap + 1)) / (count + 1)),
  );
  return [...new Set(spread.map((probe) => Math.min(high - 1, Math.max(low + 1, probe))))];
}

function powersOfTwo(below: number): number[] {
  return Array.from({ length: Math.floor(Math.log2(below)) }, (_, exponent) => 2 ** exponent);
}

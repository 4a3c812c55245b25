import type { Protocol } from "../types";
import { RecordingError } from "./recording";

/** Moves a replay through time: recordings tell rounds, and blocks only as far as rounds follow from them. */
export class ReplayClock {
  private timestamp = 2n;
  private l1Block: bigint;

  constructor(private readonly protocol: Protocol) {
    this.l1Block = protocol.params.rounds.firstRoundStartBlock;
    this.protocol.advance(this.l1Block, this.timestamp);
  }

  private rounds(view: string): bigint {
    return this.protocol.read("RoundsManager", view, []) as bigint;
  }

  get round(): bigint {
    return this.rounds("currentRound");
  }

  private moveTo(l1Block: bigint): void {
    if (l1Block > this.l1Block) this.l1Block = l1Block;
    this.protocol.advance(this.l1Block, this.timestamp);
  }

  /** To the first block of a round, unless it is already in it. @throws RecordingError for a round that is over */
  toRound(round: bigint): void {
    if (round === this.round) return;
    if (round < this.round) throw new RecordingError(`round ${round} comes after round ${this.round}`);
    const rounds = round - this.rounds("lastRoundLengthUpdateRound");
    this.moveTo(this.rounds("lastRoundLengthUpdateStartBlock") + rounds * this.rounds("roundLength"));
  }

  /** Into the running round's lock period. */
  toLockPeriod(): void {
    const length = this.rounds("roundLength");
    const locked = (length * this.rounds("roundLockAmount")) / 1_000_000n;
    this.moveTo(this.rounds("currentRoundStartBlock") + length - locked);
  }

  /** To a moment in unix seconds that the recording tells. */
  toTimestamp(timestamp: bigint): void {
    if (timestamp > this.timestamp) this.timestamp = timestamp;
    this.protocol.advance(this.l1Block, this.timestamp);
  }

  /** So many seconds on. */
  pass(seconds: bigint): void {
    this.toTimestamp(this.timestamp + seconds);
  }
}

import type { SampleBlock } from "../ledger";
import { blockAt } from "./blocks";
import type { Calendar } from "./calendar";

/** The recorded blocks of a chain, in the order of time, and the rule by which the next one is made. */
export class BlockLine {
  readonly blocks: SampleBlock[] = [];
  /** newest block that anybody was told of: what happens later must not happen in it or before it */
  private announced: SampleBlock = { number: -1, l1Number: 0, timestamp: 0 };

  constructor(readonly calendar: Calendar) {}

  /** The newest block at that moment, which from now on is settled. */
  head(timestamp: number): SampleBlock {
    const number = Math.max(this.calendar.l2At(timestamp), this.blocks.at(-1)?.number ?? 0);
    return this.announce(this.blockAt(number));
  }

  /** The block of that number, recorded or empty. */
  blockAt(number: number): SampleBlock {
    return blockAt(this, number);
  }

  /** The block in which something at that moment happens: the newest one while it is open, else the moment's own. */
  next(timestamp: number): SampleBlock {
    const { announced, calendar } = this;
    const last = this.blocks.at(-1);
    const number = Math.max(calendar.l2At(timestamp), last?.number ?? 0, announced.number + 1);
    if (last !== undefined && number === last.number) return last;
    return {
      number,
      timestamp: Math.max(timestamp, last?.timestamp ?? 0, announced.timestamp),
      l1Number: Math.max(calendar.l1At(timestamp), last?.l1Number ?? 0, announced.l1Number),
    };
  }

  /** As next, but never in a block that something happened in already. */
  nextOfItsOwn(timestamp: number): SampleBlock {
    const last = this.blocks.at(-1);
    if (last !== undefined) this.announce(last);
    return this.next(timestamp);
  }

  /** Records a block that next gave. @returns its index */
  settle(block: SampleBlock): number {
    if (this.blocks.at(-1) !== block) this.blocks.push(block);
    return this.blocks.length - 1;
  }

  private announce(block: SampleBlock): SampleBlock {
    if (block.number > this.announced.number) this.announced = block;
    return block;
  }
}

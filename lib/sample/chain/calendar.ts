/**
 * How a chain's time and its block numbers belong together. Every function is monotone; several L2 blocks share a second.
 * Timestamps are unix seconds.
 */
export interface Calendar {
  /** the newest L2 block at that moment */
  l2At(timestamp: number): number;
  /** the L1 block that contracts see at that moment */
  l1At(timestamp: number): number;
  /** the second in which that L2 block was made */
  timeOfL2(block: number): number;
}

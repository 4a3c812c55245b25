import type { Protocol } from "../../protocol/types";
import type { SampleBlock } from "../ledger";

/** Moves the model's clock on to a block's time. One that is already further stays where it is, because it never goes back. */
export function moveClock(protocol: Protocol, block: SampleBlock): void {
  const reached = protocol.read("RoundsManager", "blockNum", []) as bigint;
  const l1Block = BigInt(block.l1Number);
  if (l1Block > reached) protocol.advance(l1Block, BigInt(block.timestamp));
}

import { nodeInterfaceAbi } from "../../../facts/abis/node-interface";
import type { SampleChain } from "../../ledger";
import { byName } from "./answering";
import type { Contract } from "./contract";
import { revertWith } from "./revert-data";

/** Arbitrum's NodeInterface, as far as an explorer asks it. */
export function nodeInterface(chain: SampleChain): Contract {
  return byName(nodeInterfaceAbi, {
    nitroGenesisBlock: () => 0n,
    blockL1Num: ([number]) => {
      const head = chain.head().number;
      if ((number as bigint) > BigInt(head)) throw revertWith("block not found");
      return BigInt(chain.blockAt(Number(number)).l1Number);
    },
    l2BlockRangeForL1: ([l1]) => {
      const wanted = Number(l1);
      const first = firstReaching(chain, wanted);
      const next = firstReaching(chain, wanted + 1);
      if (first === next) throw revertWith("requested L1 block has no L2 blocks");
      return [BigInt(first), BigInt(next - 1)];
    },
  });
}

/** The first L2 block whose L1 block is that one or later; one past the head when there is none yet. */
function firstReaching(chain: SampleChain, l1: number): number {
  let low = 0;
  let high = chain.head().number + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (chain.blockAt(middle).l1Number >= l1) high = middle;
    else low = middle + 1;
  }
  return low;
}

import type { SampleChain } from "../../lib/sample/ledger";
import { createSampleNetwork } from "../../lib/sample/network";

const ARBITRUM_ONE = 42_161;

/** A small invented chain whose clock is the machine's and that says it is Arbitrum One, so that the configuration for the real network reads it unchanged. */
export function liveChain(seed: string): SampleChain {
  const chain = createSampleNetwork({ seed, now: null, scale: 0.2, wallClock: () => Date.now() });
  return {
    chainId: ARBITRUM_ONE,
    protocol: chain.protocol,
    ledger: chain.ledger,
    world: chain.world,
    get prices() {
      return chain.prices;
    },
    now: () => chain.now(),
    head: () => chain.head(),
    catchUp: () => chain.catchUp(),
    blockAt: (number) => chain.blockAt(number),
    mine: (tx) => chain.mine(tx),
    advanceRounds: (count) => chain.advanceRounds(count),
  };
}

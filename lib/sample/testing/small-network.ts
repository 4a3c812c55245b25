import type { ModelContract } from "../../protocol/types";
import type { CharacterKey } from "../history/characters";
import type { SampleNetwork, SampleOptions } from "../network";

/** The moment at which the clock of the test networks stands, unix seconds. */
export const NOW = 1_790_000_000;
/** Smaller networks, which are made quickly and hold the same stories. */
export const SMALL: SampleOptions = { seed: "livepeer", now: NOW, scale: 0.2, wallClock: () => 0 };
export const TINY: SampleOptions = { ...SMALL, scale: 0.1 };

/** Reads a network through its contracts. */
export function reader({ protocol, characters }: SampleNetwork) {
  const integer = (contract: ModelContract, fn: string, ...args: unknown[]) =>
    protocol.read(contract, fn, args) as bigint;
  return {
    integer,
    who(key: CharacterKey) {
      const found = characters.find((one) => one.key === key);
      if (found === undefined) throw new Error(`nobody is ${key}`);
      return found.address;
    },
    round: () => Number(integer("RoundsManager", "currentRound")),
    rate: () =>
      Number(
        (integer("BondingManager", "getTotalBonded") * 1_000_000n) /
          integer("Minter", "getGlobalTotalSupply"),
      ) / 1e6,
    transcoder: (address: string) => protocol.read("BondingManager", "getTranscoder", [address]) as bigint[],
    stake: (address: string) => integer("BondingManager", "pendingStake", address, 0n),
  };
}

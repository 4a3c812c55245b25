import type { Address } from "../../units/address";
import { openAccount, strawAddress } from "./accounts";
import { paretoWeight } from "./amounts";
import type { CharacterKey } from "./characters";
import type { OrchestratorPart } from "./orchestrator-cast";
import { type Random, randomFor } from "./random";
import type { Size } from "./size";

/** A delegator of the beginning: to whom it bonds first, and how much. Amount in LPT. */
export interface DelegatorPart {
  readonly address: Address;
  readonly character: CharacterKey | null;
  /** index of its orchestrator */
  readonly orchestrator: number;
  readonly amount: number;
}

/** share of the final number of delegators that is there from the beginning */
const FOUNDING_SHARE = 0.745;
export const WHALE_STAKE_SHARE = 0.018;

/** @param stake LPT bonded to all founding orchestrators together, their own included */
export function castDelegators(
  seed: string,
  size: Size,
  orchestrators: readonly OrchestratorPart[],
  stake: number,
): DelegatorPart[] {
  const random = randomFor(seed, "delegators");
  const founders = orchestrators.filter((part) => part.joins === 0 && part.ownShare < 1);
  const pull = founders.map((part) => part.weight ** 0.55);
  const total = pull.reduce((sum, value) => sum + value, 0);
  const parts: DelegatorPart[] = [];
  for (const [place, founder] of founders.entries()) {
    const share = ((pull[place] ?? 0) / total) * size.delegators * FOUNDING_SHARE;
    const count = Math.max(2, Math.round(share * random.between(0.8, 1.2)));
    parts.push(...backersOf(seed, random, founder, count, stake));
  }
  parts.push({
    address: strawAddress(seed, "whale"),
    character: "whale",
    orchestrator: founders[3]?.index ?? 0,
    amount: stake * WHALE_STAKE_SHARE,
  });
  parts.push({
    address: openAccount(seed, "visitorDelegator").address,
    character: "visitorDelegator",
    orchestrator: founders[8]?.index ?? 0,
    amount: 1500,
  });
  return parts;
}

function backersOf(
  seed: string,
  random: Random,
  founder: OrchestratorPart,
  count: number,
  stake: number,
): DelegatorPart[] {
  const weights = Array.from({ length: count }, () => paretoWeight(random, 0.58, 4000));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const pot = stake * founder.weight * (1 - founder.ownShare);
  return weights.map((weight, place) => ({
    address: strawAddress(seed, "delegator", founder.index, place),
    character: null,
    orchestrator: founder.index,
    amount: Math.max(1, (pot * weight) / sum),
  }));
}

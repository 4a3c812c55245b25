import type { Address } from "../../units/address";
import { openAccount, strawAddress } from "./accounts";
import type { CharacterKey } from "./characters";
import { type Random, randomFor } from "./random";
import type { Size } from "./size";

/** An orchestrator as it is born: what it will do, not what became of it. */
export interface OrchestratorPart {
  readonly index: number;
  readonly address: Address;
  readonly character: CharacterKey | null;
  /** rounds after the first in which it bonds to itself; 0 for those there from the beginning */
  readonly joins: number;
  /** rounds after the first in which it unbonds everything; null for one that stays */
  readonly leaves: number | null;
  /** share of the stake that the beginning's orchestrators hold together */
  readonly weight: number;
  /** part of it that is its own */
  readonly ownShare: number;
  /** ppm of rewards it keeps, ppm of fees it passes on */
  readonly rewardCut: number;
  readonly feeShare: number;
  /** how much work gateways give it, relative to others; 0 for none */
  readonly work: number;
  /** seconds after the round's start at which it calls reward, and how much that varies */
  readonly callDelay: number;
  readonly callSpread: number;
  /** probability that it misses a round's call */
  readonly missRate: number;
  /** probability that it votes */
  readonly civic: number;
}

const TOP = [15, 10, 8.5, 6.5, 5.5, 4.5, 3.6, 3, 2.7, 2.4];
const CUTS = [
  0, 0, 50_000, 50_000, 80_000, 100_000, 100_000, 120_000, 150_000, 200_000, 250_000, 300_000, 500_000,
];
const SHARES = [
  1_000_000, 950_000, 900_000, 900_000, 800_000, 750_000, 700_000, 500_000, 500_000, 300_000, 0,
];

/** A share of the beginning's stake that makes an orchestrator a large one. */
const LARGE = 0.02;

/** Characters among the steady ones, by how far down the ranks they stand. */
const PLACES: readonly (readonly [CharacterKey, number])[] = [
  ["remoteCaller", 0.1],
  ["feeless", 0.16],
  ["baitAndSwitch", 0.22],
  ["impostor", 0.3],
  ["forgetful", 0.38],
  ["lonely", 0.46],
  ["wavering", 0.54],
  ["hostileRecords", 0.62],
  ["selfPayer", 0.7],
  ["visitorOrchestrator", 0.8],
];

const TRAITS: Partial<Record<CharacterKey, Partial<OrchestratorPart>>> = {
  remoteCaller: { rewardCut: 80_000, feeShare: 900_000, missRate: 0, work: 3 },
  feeless: { work: 0, rewardCut: 100_000, feeShare: 500_000 },
  baitAndSwitch: { rewardCut: 50_000, feeShare: 950_000, missRate: 0, ownShare: 0.08, work: 1.2 },
  forgetful: { missRate: 0, rewardCut: 100_000 },
  lonely: { ownShare: 1, rewardCut: 1_000_000, feeShare: 0 },
  wavering: { rewardCut: 150_000 },
  visitorOrchestrator: { rewardCut: 100_000, feeShare: 900_000, ownShare: 0.5, work: 0.8 },
  shutDown: { rewardCut: 60_000, feeShare: 900_000, ownShare: 0.25 },
  edgeFirst: { callDelay: 600, callSpread: 60, missRate: 0 },
  edgeSecond: { callDelay: 900, callSpread: 60, missRate: 0 },
  newcomer: { rewardCut: 20_000, feeShare: 900_000, missRate: 0 },
};

/** Everybody who will ever run an orchestrator, largest of the beginning first, then those who join later. */
export function castOrchestrators(seed: string, size: Size): OrchestratorPart[] {
  const founders = size.steady + size.leavers;
  const weights = rankWeights(founders);
  const leaving = leavingRanks(seed, size, founders);
  const places = characterPlaces(size, leaving);
  const parts: OrchestratorPart[] = [];
  const add = (
    known: Pick<OrchestratorPart, "joins" | "leaves" | "weight" | "ownShare"> & Partial<OrchestratorPart>,
  ) => parts.push(partFor(seed, parts.length, known));

  for (let rank = 0; rank < founders; rank++) {
    const order = leaving.indexOf(rank);
    const random = randomFor(seed, "founder", rank);
    const character = places.get(rank) ?? null;
    const leaves = order < 0 ? null : leavingRound(order, size, character);
    const ownShare = random.between(0.05, 0.25) + (0.5 * rank) / founders;
    add({ joins: 0, leaves, weight: weights[rank] ?? 0, ownShare, character });
  }
  for (let i = 0; i < size.joiners; i++) {
    const random = randomFor(seed, "joiner", i);
    const last = i === size.joiners - 1;
    const joins = last ? size.rounds - 14 : Math.round(size.rounds * (0.03 + (0.92 * i) / size.joiners));
    const rank = Math.floor(founders * (0.2 + 0.8 * random.next() ** 0.5));
    const drawn = weights[Math.min(founders - 1, rank)] ?? 0;
    const weight = last ? Math.max(0.002, (weights.at(-1) ?? 0) * 5) : drawn;
    add({ joins, leaves: null, weight, ownShare: 0.6, character: last ? "newcomer" : null });
  }
  for (let i = 0; i < size.hopefuls; i++) {
    const random = randomFor(seed, "hopeful", i);
    const character = i === 0 ? "edgeFirst" : i === 1 ? "edgeSecond" : null;
    const joins =
      character === null ? Math.round(size.rounds * 0.9 * random.next() ** 2) : size.rounds - 24 - i;
    const weight = (weights.at(-1) ?? 0) * random.between(0.02, 0.6);
    add({ joins: Math.max(2, joins), leaves: null, weight, ownShare: 0.9, character, civic: 0.05 });
  }
  return parts;
}

function partFor(
  seed: string,
  index: number,
  known: Pick<OrchestratorPart, "joins" | "leaves" | "weight" | "ownShare"> & Partial<OrchestratorPart>,
): OrchestratorPart {
  const random = randomFor(seed, "orchestrator", index);
  const character = known.character ?? null;
  // Nobody delegates a tenth of the network to one that keeps everything.
  const keepsAll = random.chance(0.06) && known.weight < LARGE;
  const address =
    character === "visitorOrchestrator"
      ? openAccount(seed, character).address
      : strawAddress(seed, "orchestrator", index);
  return {
    index,
    address,
    rewardCut: keepsAll ? 1_000_000 : random.pick(CUTS),
    feeShare: random.pick(SHARES),
    work: workOf(random, known.weight),
    ...keeperHabits(random),
    civic: random.between(0.25, 0.9),
    ...known,
    ...(character === null ? {} : TRAITS[character]),
    character,
  };
}

/** Gateways choose by price and speed more than by stake, yet the large ones are seldom without work. */
function workOf(random: Random, weight: number): number {
  if (random.chance(weight > LARGE ? 0.12 : 0.42)) return 0;
  return Math.exp(random.normal() * 1.2) * (0.4 + 10 * Math.sqrt(weight));
}

/** Some call within minutes by a program, others when a person is awake. */
function keeperHabits(random: Random): Pick<OrchestratorPart, "callDelay" | "callSpread" | "missRate"> {
  const byProgram = random.chance(0.7);
  return {
    callDelay: byProgram ? random.between(60, 2400) : random.between(3600, 14 * 3600),
    callSpread: byProgram ? random.between(20, 600) : random.between(900, 4 * 3600),
    missRate: byProgram ? random.pick([0, 0, 0, 0.001, 0.002]) : random.pick([0.002, 0.006, 0.015]),
  };
}

function rankWeights(count: number): number[] {
  const rest = count - TOP.length;
  const ratio = 0.94 ** (90 / rest);
  const tail = 36.5 / ((1 - ratio ** rest) / (1 - ratio));
  const weights = [...TOP, ...Array.from({ length: rest }, (_, place) => tail * ratio ** place)];
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Ranks of those that will resign, in the order in which they do: anybody but the largest. */
function leavingRanks(seed: string, size: Size, founders: number): number[] {
  const random = randomFor(seed, "leavers");
  const first = Math.ceil(founders * 0.12);
  const ranks = Array.from({ length: founders - first }, (_, place) => first + place);
  const leaving: number[] = [];
  while (leaving.length < size.leavers) {
    leaving.push(...ranks.splice(random.integer(0, ranks.length - 1), 1));
  }
  return leaving;
}

/** The one that shut down left late enough to be remembered, and is the largest that ever did. */
function leavingRound(order: number, size: Size, character: CharacterKey | null): number {
  if (character === "shutDown") return Math.round(size.rounds * 0.86);
  return Math.round(size.rounds * (0.06 + (0.88 * order) / size.leavers));
}

function characterPlaces(size: Size, leaving: readonly number[]): Map<number, CharacterKey> {
  const founders = size.steady + size.leavers;
  const places = new Map<number, CharacterKey>([[Math.min(...leaving), "shutDown"]]);
  for (const [character, depth] of PLACES) {
    let rank = Math.round(depth * founders * 0.85);
    while (places.has(rank) || leaving.includes(rank)) rank += 1;
    places.set(rank, character);
  }
  return places;
}

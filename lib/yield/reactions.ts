import { quotient } from "../units/perc";
import { median, quartiles } from "./middle";

/** A change of cuts whose 30 days after it are over. */
export interface CutCase {
  /** who changed them */
  orchestrator: string;
  /** seen from the delegators: "up" is worse for them */
  direction: "up" | "down" | "mixed";
  /** wei of LPT that came less what left, within 30 days after it */
  flow: bigint;
  /** wei of LPT it had when the cuts changed */
  stake: bigint;
}

/** How stake moved after changes of one kind, as fractions of the stake at the change. */
export interface Reaction {
  /** on how many changes it rests */
  cases: number;
  /** how many made them: one that changes its cuts again and again can be most of the cases */
  orchestrators: number;
  median: number | null;
  quartiles: [number, number] | null;
  /** of the cases, how many lost more than came */
  lost: number;
}

/** Net stake flow in the 30 days after a rise and after a fall of cuts; changes that did both are in neither. */
export function reactions(cases: readonly CutCase[]): { up: Reaction; down: Reaction } {
  return {
    up: reactionOf(cases.filter(({ direction }) => direction === "up")),
    down: reactionOf(cases.filter(({ direction }) => direction === "down")),
  };
}

function reactionOf(cases: readonly CutCase[]): Reaction {
  const known = cases.filter(({ stake }) => stake !== 0n);
  const shares = known.flatMap(({ flow, stake }) => quotient(flow, stake) ?? []);
  return {
    cases: shares.length,
    orchestrators: new Set(known.map(({ orchestrator }) => orchestrator)).size,
    median: median(shares),
    quartiles: quartiles(shares),
    lost: shares.filter((share) => share < 0).length,
  };
}

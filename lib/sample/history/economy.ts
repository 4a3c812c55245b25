import type { Size } from "./size";

const STEP_PPB = 500;
const FINAL_INFLATION_PPB = 500_000;
/** LPT; total supply that history arrives at */
const FINAL_SUPPLY = 55_000_000;
/** share of history after which participation has crossed the target and inflation turns */
export const TURN_AT = 0.81;
/** shares of history at which the treasury reaches its ceiling, and at which its cut is set again */
export const TREASURY_FULL_AT = 0.56;
export const TREASURY_RESTART_AT = 0.78;
export const TREASURY_CEILING = 750_000;
export const TREASURY_CUT = 0.1;

/** The large figures a network starts from, chosen so that history ends where the real one stands. Amounts in LPT. */
export interface Economy {
  startInflationPpb: number;
  startSupply: number;
  l1Circulating: number;
  /** wanted share of supply bonded to active orchestrators, by share of history gone; past 1 it stays */
  participation(progress: number): number;
  /** what the treasury's cut brings between two shares of history, were it in force */
  treasuryIncome(from: number, to: number): number;
}

export function planEconomy(size: Size): Economy {
  const startInflationPpb = FINAL_INFLATION_PPB - STEP_PPB * size.rounds * (2 * TURN_AT - 1);
  const inflationAt = (round: number) =>
    (startInflationPpb +
      STEP_PPB * (round < TURN_AT * size.rounds ? round : 2 * TURN_AT * size.rounds - round)) /
    1e9;
  let growth = 0;
  for (let round = 0; round < size.rounds; round++) growth += inflationAt(round);
  const startSupply = FINAL_SUPPLY / Math.exp(growth);
  return {
    startInflationPpb,
    startSupply,
    l1Circulating: startSupply * 0.23,
    participation,
    treasuryIncome(from, to) {
      let income = 0;
      let supply = startSupply;
      for (let round = 0; round < to * size.rounds; round++) {
        const minted = supply * inflationAt(round);
        supply += minted;
        if (round >= from * size.rounds) income += minted * TREASURY_CUT;
      }
      return income;
    },
  };
}

/** Hesitant for most of history, across one half where inflation turns, then a little above it. */
const PARTICIPATION: readonly (readonly [number, number])[] = [
  [0, 0.44],
  [0.15, 0.452],
  [0.3, 0.437],
  [0.45, 0.448],
  [0.6, 0.463],
  [0.74, 0.484],
  [TURN_AT, 0.501],
  [0.87, 0.516],
  [0.94, 0.511],
  [1, 0.514],
];

function participation(progress: number): number {
  let [before, low] = [0, 0.44];
  for (const [at, value] of PARTICIPATION) {
    if (progress <= at)
      return at === before ? value : low + ((value - low) * (progress - before)) / (at - before);
    [before, low] = [at, value];
  }
  return low;
}

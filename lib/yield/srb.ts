import { quotient } from "../units/perc";
import { WAD } from "../units/wei";
import { realYield } from "./annualise";
import { compounded } from "./definitions";
import { growthOf } from "./realised";

/** The benchmark's windows in days; both parts of a rate speak of the same one. */
export const SRB_DAYS = [7, 30] as const;
export type SrbDays = (typeof SRB_DAYS)[number];

/** What one closed round gave to a stake. A round that nobody initialised, or whose reward was not called, gave nothing. */
export interface SrbRound {
  /** wei of LPT that reached the stake: after the treasury's cut, and after the reward cut where one is taken */
  lpt: bigint;
  /** wei of ETH that reached it, after the fee cut where one is taken */
  eth: bigint;
  /** wei of LPT that earned them */
  stake: bigint;
  /** ETH for one LPT at the round's start; null where not known */
  lptEth: number | null;
}

/** The whole supply in wei of LPT as a window's first round began and after its last one. */
export interface SupplySpan {
  start: bigint;
  end: bigint;
}

/** What turns rounds into days and years, and a rate into a real one. */
export interface SrbTerms {
  /** rounds in 365 days, as measured */
  roundsPerYear: number;
  /** null: not known */
  supply: SupplySpan | null;
}

/** The benchmark over one window. Amounts are a day's, rounded down to a wei; rates are fractions a year. */
export interface Srb {
  /** closed rounds the window holds */
  rounds: number;
  /** wei of LPT */
  lptDay: bigint;
  /** wei of ETH */
  ethDay: bigint;
  /** the same fees as wei of LPT, each at the price of its round; null: a price is not known */
  ethDayInLpt: bigint | null;
  /** how lptDay and ethDayInLpt divide; null where both are nothing or one is not known */
  breakdown: { lpt: number; eth: number } | null;
  /** (1 + what a round gives ÷ the stake of that round)^roundsPerYear − 1; of LPT alone where ethDayInLpt is null */
  rate: number;
  /** Fisher: (1 + rate) ÷ (1 + what the supply grew by a round)^roundsPerYear − 1; null: supply growth is not known */
  real: number | null;
}

/**
 * LivepeerSRB with its errors put right: means per round over the closed rounds of a window, each over the stake of its
 * own round, compounded with measured rounds; set against the growth of the supply over the same rounds, compounded alike.
 * @returns null for a window without rounds
 */
export function livepeerSrb(rounds: readonly SrbRound[], terms: SrbTerms): Srb | null {
  if (rounds.length === 0) return null;
  const sums = sumsOf(rounds);
  const perDay = (wei: bigint) => dailyMean(wei, rounds.length, terms.roundsPerYear);
  const lptDay = perDay(sums.lpt);
  const ethDay = perDay(rounds.reduce((sum, { eth }) => sum + eth, 0n));
  const ethDayInLpt = sums.eth === null ? null : perDay(sums.eth);
  const gain = (sums.lptGain + (sums.ethGain ?? 0)) / rounds.length;
  const rate = compounded(gain, terms.roundsPerYear);
  const growth = growthARound(terms.supply, rounds.length);
  const real = growth === null ? null : realYield(rate, compounded(growth, terms.roundsPerYear));
  const breakdown = breakdownOf(lptDay, ethDayInLpt);
  return { rounds: rounds.length, lptDay, ethDay, ethDayInLpt, breakdown, rate, real };
}

/**
 * The rate at which so many rounds, each with it, make a supply grow from start to end: a fraction a round.
 * @returns null where the supply is not known, began with nothing or ended with nothing, and over no rounds
 */
export function growthARound(supply: SupplySpan | null, rounds: number): number | null {
  const growth = supply === null ? null : growthOf(supply.start, supply.end);
  return growth === null || growth <= -1 || rounds <= 0 ? null : Math.expm1(Math.log1p(growth) / rounds);
}

/**
 * Sums over the rounds: wei of LPT, ETH as wei of LPT, and both as fractions of the stake of their round; a round without
 * stake adds nothing to those. ETH is null where a round with fees has no price.
 */
export function sumsOf(rounds: readonly SrbRound[]) {
  const sums = { lpt: 0n, eth: 0n as bigint | null, lptGain: 0, ethGain: 0 as number | null };
  for (const round of rounds) {
    const eth = inLpt(round);
    sums.lpt += round.lpt;
    sums.lptGain += quotient(round.lpt, round.stake) ?? 0;
    sums.eth = eth === null || sums.eth === null ? null : sums.eth + eth;
    sums.ethGain =
      eth === null || sums.ethGain === null ? null : sums.ethGain + (quotient(eth, round.stake) ?? 0);
  }
  return sums;
}

/** Wei a day: a sum over so many rounds, of which a year has roundsPerYear, known to twelve decimals. */
function dailyMean(sum: bigint, rounds: number, roundsPerYear: number): bigint {
  const scale = 10n ** 12n;
  return (sum * BigInt(Math.round(roundsPerYear * Number(scale)))) / (scale * 365n * BigInt(rounds));
}

/** Fees as wei of LPT, rounded down; the price counts in wei of ETH for one LPT. */
function inLpt({ eth, lptEth }: SrbRound): bigint | null {
  if (eth === 0n) return 0n;
  const price = BigInt(Math.round((lptEth ?? 0) * Number(WAD)));
  return price <= 0n ? null : (eth * WAD) / price;
}

function breakdownOf(lptDay: bigint, ethDayInLpt: bigint | null): Srb["breakdown"] {
  const both = lptDay + (ethDayInLpt ?? 0n);
  if (ethDayInLpt === null || both <= 0n) return null;
  return { lpt: quotient(lptDay, both) ?? 0, eth: quotient(ethDayInLpt, both) ?? 0 };
}

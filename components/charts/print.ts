import { printFixed, printNonzero, printWhole } from "@/lib/format/number";
import type { ChartSpec, ChartUnit } from "./chart-spec";
import { SHOWN, tidy, type ValueScale } from "./scale";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAY = 86_400;

/** What a unit's values are counted in when they are read. */
const UNIT_WORDS: Record<ChartUnit, string> = { percent: "%", ppb: "%", lpt: "LPT", eth: "ETH", count: "" };

/** What stands behind a name in a head: "%", "LPT", "ETH"; "" for a number of things. */
export function unitWord(unit: ChartUnit): string {
  return UNIT_WORDS[unit];
}

/** A value as the table and the crosshair print it, without its unit. */
export function printValue(value: number, unit: ChartUnit): string {
  const shown = tidy(value * SHOWN[unit]);
  if (unit === "percent") return printNonzero(shown, 2);
  if (unit === "ppb") return printNonzero(shown, 5);
  if (unit === "count") return Number.isInteger(shown) ? printWhole(shown) : printFixed(shown, 1);
  return Math.abs(shown) >= 1_000 ? printWhole(shown) : printNonzero(shown, unit === "eth" ? 3 : 2);
}

/** A value with all its digits, in the unit that is read: what the CSV holds. */
export function exactValue(value: number, unit: ChartUnit): number {
  return tidy(value * SHOWN[unit]);
}

/** A tick of the vertical axis, with as many decimals as its step needs; large ones in thousands or millions. */
export function printTick(tick: number, { high, low, step }: ValueScale): string {
  const size = Math.max(Math.abs(high), Math.abs(low));
  if (tick === 0) return "0";
  if (size >= 1e6) return `${decimals(tick / 1e6, step / 1e6)}M`;
  if (size >= 1e4) return `${decimals(tick / 1e3, step / 1e3)}k`;
  return decimals(tick, step);
}

function decimals(value: number, step: number): string {
  return printFixed(value, Math.min(8, Math.max(0, -Math.floor(Math.log10(step) + 1e-9))));
}

/** A day in UTC with its month cut short: "1 Jul 2026"; the same in every browser. @param timestamp unix seconds */
export function printDay(timestamp: number): string {
  const date = new Date(timestamp * 1000);
  return `${date.getUTCDate()} ${monthOf(date)} ${date.getUTCFullYear()}`;
}

/** The time of day in UTC: "09:14". @param timestamp unix seconds */
export function printClock(timestamp: number): string {
  return new Date(timestamp * 1000).toISOString().slice(11, 16);
}

/** "Jul", of a moment in UTC. */
export function monthOf(date: Date): string {
  return MONTHS[date.getUTCMonth()] ?? "";
}

/** An x as the table and the crosshair name it: a round, a day, or a moment where the points are not whole days. */
export function printX(value: number, x: ChartSpec["x"]): string {
  if (x.kind === "round") return printWhole(value);
  return isDaily(x) ? printDay(value) : `${printDay(value)} ${printClock(value)}`;
}

/** An x as the CSV holds it: a round, a day (2026-07-01), or a moment (2026-07-01T09:14:00Z). */
export function exactX(value: number, x: ChartSpec["x"]): string | number {
  if (x.kind === "round") return value;
  const iso = new Date(value * 1000).toISOString();
  return isDaily(x) ? iso.slice(0, 10) : iso.replace(".000Z", "Z");
}

function isDaily({ values }: ChartSpec["x"]): boolean {
  return values.every((value) => value % DAY === 0);
}

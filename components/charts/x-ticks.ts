import { printWhole } from "@/lib/format/number";
import type { ChartSpec } from "./chart-spec";
import { monthOf, printClock, printDay } from "./print";
import { multiples, niceStep, placesOf } from "./scale";

/** A label under the plot, and where it stands, 0 to 1. */
export interface XTick {
  place: number;
  label: string;
}

/** How many labels have room at most. */
const MOST = 6;
/** Labels of bars that name their year are longer. */
const MOST_DATED = 5;
const HOUR = 3_600;
const DAY = 86_400;
/** Days since 1 January 1970, a Thursday, to the first Monday. */
const MONDAY = 4;

/** Labels of the horizontal axis: whole rounds in steps of 1, 2 or 5; hours, days, weeks, months or years. */
export function xTicks(spec: Pick<ChartSpec, "kind" | "x">): XTick[] {
  const { kind, x } = spec;
  const [first, last] = [x.values[0], x.values.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (kind === "bars" || first === last) return slotTicks(spec);
  const ticks = x.kind === "round" ? roundTicks(first, last) : timeTicks(first, last);
  return ticks.map(({ at, label }) => ({ place: (at - first) / (last - first), label }));
}

interface Tick {
  at: number;
  label: string;
}

function slotTicks({ kind, x }: Pick<ChartSpec, "kind" | "x">): XTick[] {
  const places = placesOf({ kind, x });
  const { values } = x;
  // a phone shows every other label, so each of them has to name its year where there are several
  const dated = x.kind === "time" && yearOf(values[0]) !== yearOf(values.at(-1));
  const every = Math.ceil(values.length / (dated ? MOST_DATED : MOST));
  const name = x.kind === "round" ? printWhole : dated ? printDay : dayLabel;
  return values.flatMap((value, index) => {
    const place = places[index];
    if (place === undefined || (values.length - 1 - index) % every !== 0) return [];
    return [{ place, label: name(value) }];
  });
}

function yearOf(timestamp = 0): number {
  return new Date(timestamp * 1000).getUTCFullYear();
}

function roundTicks(first: number, last: number): Tick[] {
  const step = Math.max(1, niceStep((last - first) / (MOST - 1)));
  return multiples(step, first, last).map((at) => ({ at, label: printWhole(at) }));
}

function timeTicks(first: number, last: number): Tick[] {
  for (const hours of [1, 2, 3, 6, 12]) {
    const ticks = multiples(hours * HOUR, first, last);
    if (ticks.length <= MOST)
      return ticks.map((at) => ({ at, label: at % DAY === 0 ? dayLabel(at) : printClock(at) }));
  }
  for (const days of [1, 2, 7, 14]) {
    const shift = days % 7 === 0 ? MONDAY * DAY : 0;
    const ticks = multiples(days * DAY, first - shift, last - shift).map((at) => at + shift);
    if (ticks.length <= MOST) return ticks.map((at) => ({ at, label: dayLabel(at) }));
  }
  return monthTicks(first, last);
}

function monthTicks(first: number, last: number): Tick[] {
  const year = new Date(first * 1000).getUTCFullYear();
  const years = new Date(last * 1000).getUTCFullYear() - year + 1;
  for (const months of [1, 2, 3, 6, 12, 24, 60, 120]) {
    const ticks = Array.from({ length: Math.ceil((years * 12) / months) + 1 }, (_, index) => {
      const date = new Date(Date.UTC(year, index * months, 1));
      return { at: date.getTime() / 1000, label: monthLabel(date, months) };
    }).filter(({ at }) => at >= first && at <= last);
    if (ticks.length <= MOST) return ticks;
  }
  return [];
}

function monthLabel(date: Date, months: number): string {
  return months >= 12 ? `${date.getUTCFullYear()}` : `${monthOf(date)} ${date.getUTCFullYear()}`;
}

function dayLabel(timestamp: number): string {
  const date = new Date(timestamp * 1000);
  return `${date.getUTCDate()} ${monthOf(date)}`;
}

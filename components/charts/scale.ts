import type { ChartSpec, ChartUnit } from "./chart-spec";

/** What a value is multiplied by to be read in its unit: a fraction and parts of 10⁹ are read in per cent. */
export const SHOWN: Record<ChartUnit, number> = { percent: 100, ppb: 1e-7, lpt: 1, eth: 1, count: 1 };

/** The vertical axis, in the unit that is read: its ends, and its ticks from the lowest to the highest. */
export interface ValueScale {
  low: number;
  high: number;
  step: number;
  ticks: number[];
}

const INTERVALS = 4;
/** Floating point may put an end a hair past its tick. */
const HAIR = 1e-9;

/** The smallest of 1, 2 and 5 times a power of ten that is not below a size. @param size above 0 */
export function niceStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const lead = size / power;
  const nice = [1, 2, 5].find((one) => lead <= one + HAIR) ?? 10;
  return nice * power;
}

/** Multiples of a step between two ends, both included where they are multiples. */
export function multiples(step: number, low: number, high: number): number[] {
  const first = Math.ceil(low / step - HAIR);
  const last = Math.floor(high / step + HAIR);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => tidy((first + index) * step));
}

/** The vertical axis that holds all of a chart's values; null where none is known. */
export function valueScale(
  spec: Pick<ChartSpec, "kind" | "unit" | "fromZero" | "series" | "x">,
): ValueScale | null {
  const values = spec.kind === "bars" ? stackEnds(spec) : known(spec.series.flatMap(({ values }) => values));
  if (values.length === 0) return null;
  const grounded = spec.fromZero || spec.kind === "bars" ? [...values, 0] : values;
  const shown = SHOWN[spec.unit];
  const [min, max] = widened(least(grounded) * shown, most(grounded) * shown);
  const step = niceStep((max - min) / INTERVALS);
  const low = tidy(Math.floor(min / step + HAIR) * step);
  const high = tidy(Math.ceil(max / step - HAIR) * step);
  return { low, high, step, ticks: multiples(step, low, high) };
}

/** Where a value stands on the axis: 0 is its lower end, 1 its upper. @param value in the spec's own unit */
export function heightOf(value: number, unit: ChartUnit, { low, high }: ValueScale): number {
  return (value * SHOWN[unit] - low) / (high - low);
}

/** Whether the axis leaves 0 out, which the chart then says. */
export function leavesOutZero({ low, high }: ValueScale): boolean {
  return low > 0 || high < 0;
}

/** Where each x stands, 0 to 1: bars in the middle of slots of the same width, points by their value. */
export function placesOf({ kind, x }: Pick<ChartSpec, "kind" | "x">): number[] {
  const { values } = x;
  if (kind === "bars") return values.map((_, index) => (index + 0.5) / values.length);
  const first = values[0] ?? 0;
  const span = (values.at(-1) ?? 0) - first;
  return values.map((value) => (span === 0 ? 0.5 : (value - first) / span));
}

/** A number without what floating point adds behind its twelfth digit. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

export function known(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

/** Lowest and highest end of each stack: positive values grow upward from 0, negative ones downward. */
function stackEnds({ series, x }: Pick<ChartSpec, "series" | "x">): number[] {
  if (series.every(({ values }) => known(values).length === 0)) return [];
  return x.values.flatMap((_, index) => {
    const here = known(series.map(({ values }) => values[index] ?? null));
    const sum = (sign: number) => here.filter((value) => value * sign > 0).reduce((a, b) => a + b, 0);
    return [sum(1), sum(-1)];
  });
}

/** Values that are all the same still need an axis with two ends. */
function widened(min: number, max: number): [number, number] {
  if (max - min > Math.abs(max) * HAIR) return [min, max];
  if (min === 0) return [0, 1];
  const room = Math.abs(min) * 0.05;
  return [min - room, max + room];
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b));
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b));
}

import type { ChartSpec } from "./chart-spec";
import { heightOf, placesOf, type ValueScale } from "./scale";

/** The side of the square that plots are drawn in, whatever their size on the page. */
export const SIDE = 1_000;

/** Part of a slot that its bar fills. */
export const BAR_FILL = 0.7;

/** A bar in the plot's square, y downward. */
export interface BarMark {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * One line or step as SVG path data in the plot's square. A value that is not known ends the line, the next one begins
 * a new one; a value alone between two gaps is a dot.
 */
export function linePath(
  spec: Pick<ChartSpec, "kind" | "x" | "unit">,
  values: readonly (number | null)[],
  scale: ValueScale,
): string {
  const places = placesOf(spec);
  const stepped = spec.kind === "steps";
  let path = "";
  let length = 0;
  for (const [index, place] of places.entries()) {
    const value = values[index] ?? null;
    if (value === null) {
      if (length === 1) path += "h0";
      length = 0;
      continue;
    }
    const x = coordinate(place);
    const y = coordinate(1 - heightOf(value, spec.unit, scale));
    path += length === 0 ? `M${x} ${y}` : stepped ? `H${x}V${y}` : `L${x} ${y}`;
    length += 1;
  }
  return length === 1 ? `${path}h0` : path;
}

/** Up to so many points each is marked as one: a line alone would not tell that there are so few. */
const FEW = 20;

/** Whether a chart's points are so few that each gets a dot; steps mark their changes by notes. */
export function hasDots({ kind, x }: Pick<ChartSpec, "kind" | "x">): boolean {
  return kind === "lines" && x.values.length <= FEW;
}

/** The points of a line as dots: strokes without length and with round ends. */
export function dotPath(
  spec: Pick<ChartSpec, "kind" | "x" | "unit">,
  values: readonly (number | null)[],
  scale: ValueScale,
): string {
  const places = placesOf(spec);
  return values
    .flatMap((value, index) => {
      const place = places[index];
      if (value === null || place === undefined) return [];
      return [`M${coordinate(place)} ${coordinate(1 - heightOf(value, spec.unit, scale))}h0`];
    })
    .join("");
}

/** The bars of every series, stacked from 0: what is positive upward, what is negative downward. */
export function barMarks(spec: ChartSpec, scale: ValueScale): BarMark[][] {
  const places = placesOf(spec);
  const width = coordinate(BAR_FILL / Math.max(1, places.length));
  const tops = places.map(() => 0);
  const bottoms = places.map(() => 0);
  return spec.series.map(({ values }) =>
    places.flatMap((place, index) => {
      const value = values[index] ?? null;
      if (value === null || value === 0) return [];
      const ends = value > 0 ? tops : bottoms;
      const from = ends[index] ?? 0;
      const to = from + value;
      ends[index] = to;
      const [high, low] = [Math.max(from, to), Math.min(from, to)].map(
        (end) => (1 - heightOf(end, spec.unit, scale)) * SIDE,
      );
      if (high === undefined || low === undefined) return [];
      return [
        { x: round(place * SIDE - width / 2), y: round(high), width, height: round(Math.max(1, low - high)) },
      ];
    }),
  );
}

function coordinate(part: number): number {
  return round(part * SIDE);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

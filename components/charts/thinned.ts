import type { ChartSpec } from "./chart-spec";

/** How many points a chart of a page's width can show, and so how many travel to the browser. */
export const MOST_POINTS = 300;

/**
 * A chart with no more points than can be seen. Of a line the lowest and highest of each stretch stay, of steps the
 * points where a value changes, both with their first and last points, their gaps and their notes as far as there is
 * room; bars are added up by neighbours. What was done stands in `thinning`.
 */
export function thinned(spec: ChartSpec, most = MOST_POINTS): ChartSpec {
  const of = spec.x.values.length;
  if (of <= most) return spec;
  if (spec.kind === "bars") return { ...summed(spec, Math.ceil(of / most)), thinning: { of, how: "sums" } };
  const changes = spec.kind === "steps" ? changesOf(spec) : null;
  if (changes !== null && changes.size <= most)
    return { ...only(spec, changes), thinning: { of, how: "changes" } };
  return { ...only(spec, extremesOf(spec, most)), thinning: { of, how: "extremes" } };
}

/** The spec with only the points of some indices; notes at points that go, go too. */
function only(spec: ChartSpec, indices: ReadonlySet<number>): ChartSpec {
  const kept = <T>(values: readonly T[]) => values.filter((_, index) => indices.has(index));
  const x = { ...spec.x, values: kept(spec.x.values) };
  const notes = spec.notes?.filter((note) => x.values.includes(note.x));
  return {
    ...spec,
    x,
    series: spec.series.map((one) => ({ ...one, values: kept(one.values) })),
    ...(notes === undefined ? {} : { notes }),
  };
}

function indicesOf(values: readonly number[], isWanted: (index: number, value: number) => boolean): number[] {
  return values.flatMap((value, index) => (isWanted(index, value) ? [index] : []));
}

function changesOf({ x, series }: ChartSpec): Set<number> {
  const last = x.values.length - 1;
  const changed = (index: number) => series.some(({ values }) => values[index] !== values[index - 1]);
  return new Set(indicesOf(x.values, (index) => index === 0 || index === last || changed(index)));
}

function extremesOf(spec: ChartSpec, most: number): Set<number> {
  const { x, series, notes = [] } = spec;
  const of = x.values.length;
  const noted = new Set(notes.map((note) => note.x));
  const kept = new Set([0, of - 1]);
  const add = (indices: Iterable<number>, room: number) => {
    for (const index of indices) if (kept.size < room) kept.add(index);
  };
  add(
    indicesOf(x.values, (_, at) => noted.has(at)),
    most / 3,
  );
  add(
    indicesOf(x.values, (index) => series.some(({ values }) => isGapEdge(values, index))),
    most / 2,
  );
  const stretches = Math.max(1, Math.floor((most - kept.size) / (2 * series.length)));
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const from = Math.floor((stretch * of) / stretches);
    const to = Math.floor(((stretch + 1) * of) / stretches);
    for (const { values } of series) add(extremesIn(values, from, to), most);
  }
  return kept;
}

/** Where values cease to be known, or begin to. */
function isGapEdge(values: readonly (number | null)[], index: number): boolean {
  return index > 0 && (values[index] === null) !== (values[index - 1] === null);
}

function extremesIn(values: readonly (number | null)[], from: number, to: number): number[] {
  let low: number | null = null;
  let high: number | null = null;
  for (let index = from; index < to; index += 1) {
    const value = values[index] ?? null;
    if (value === null) continue;
    if (low === null || value < (values[low] ?? 0)) low = index;
    if (high === null || value > (values[high] ?? 0)) high = index;
  }
  return [low, high].filter((index) => index !== null);
}

/** Neighbouring bars as one, under the first one's x; a sum of values none of which is known is not known. */
function summed(spec: ChartSpec, size: number): ChartSpec {
  const { notes: _, ...rest } = spec;
  const groups = Array.from({ length: Math.ceil(spec.x.values.length / size) }, (_, index) => index * size);
  return {
    ...rest,
    x: { ...spec.x, values: groups.flatMap((from) => spec.x.values.slice(from, from + 1)) },
    series: spec.series.map((one) => ({
      ...one,
      values: groups.map((from) => {
        const known = one.values.slice(from, from + size).filter((value) => value !== null);
        return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
      }),
    })),
  };
}

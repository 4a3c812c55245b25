import type { FigureId } from "@/lib/figures/figures";

/**
 * What a chart's values are, and so how they are printed: fractions (0.05 is 5 %), parts of 10⁹ (560500 is 0.05605 %),
 * whole tokens, or a number of things.
 */
export type ChartUnit = "percent" | "ppb" | "lpt" | "eth" | "count";

/** One line, step or stack of bars. */
export interface ChartSeries {
  /** the column's name in the CSV */
  key: string;
  /** as the chart and its table name it */
  name: string;
  /** the definition that the key offers */
  figure?: FigureId;
  /** c1 is what the reader came for, then c2 to c5; c6 is the rest, or the median */
  colour: "c1" | "c2" | "c3" | "c4" | "c5" | "c6";
  /** one for each x; null: not known there */
  values: readonly (number | null)[];
  /** null means that there is none, not that it is not known: a series that speaks of some points only */
  sparse?: boolean;
  /** lines and steps only: colour is never alone, so every series but the first takes one */
  dash?: "dashed" | "dotted" | "broken" | "sparse" | "long";
  /** bars only: hatched, for what left or was lost */
  hatched?: boolean;
}

/** A chart as data: the server prints it, the browser draws it again when it is seen, the table and the CSV come from it. */
export interface ChartSpec {
  /** names the chart in the page, its anchor and its files */
  id: string;
  /** the finding */
  title: string;
  /** unit and window */
  sub: string;
  /** steps hold a value until the next one; bars are stacked, negative ones downward */
  kind: "lines" | "steps" | "bars";
  x: {
    /** unix seconds, or rounds; ascending, none twice */
    values: readonly number[];
    kind: "time" | "round";
    /** the table's and the CSV's first column */
    name: string;
  };
  unit: ChartUnit;
  /** what stands behind figures on the axis, as "%" or "LPT" */
  axis: string;
  /** an axis that does not begin at 0 says so */
  fromZero: boolean;
  series: readonly ChartSeries[];
  /** why no figure of it is known, where none is */
  absent?: string;
  /** words at a point: a step's new value, a large move */
  notes?: readonly ChartNote[];
  /** set by thinned(): how many points there were, and which of them are left */
  thinning?: { of: number; how: "extremes" | "changes" | "sums" };
}

/** Words at a point of a series: `x` is one of the chart's x values, `series` a series' key. */
export interface ChartNote {
  x: number;
  series: string;
  text: string;
}

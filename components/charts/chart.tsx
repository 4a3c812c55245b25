import { ChartBody } from "./chart-body";
import type { ChartSpec } from "./chart-spec";
import { packed } from "./packed";
import { thinned } from "./thinned";

interface Props {
  spec: ChartSpec;
  /** the level of its heading: h3 stands in a section that has an h2 of its own */
  heading?: "h2" | "h3";
  /** px of the plot's height, the same before and after it comes to life */
  height?: number;
  /** points that it can show at most; a chart of half the page's width needs fewer */
  points?: number;
  /** a route that answers the same figures as CSV, for readers without script */
  csvHref?: string;
}

/** A chart with its finding, its key, its plot, its table and its files; complete without script. */
export function Chart({ spec, points, ...rest }: Props) {
  return <ChartBody chart={packed(thinned(spec, points))} {...rest} />;
}

import type { EmbedChart, EmbedTheme } from "@/lib/links/embed";
import type { CoursePoint } from "@/lib/reports/course-types";
import type { NetworkReport } from "@/lib/reports/types";
import { ChartTable } from "../charts/chart-table";
import { Plot } from "../charts/plot";
import { printTick, unitWord } from "../charts/print";
import { leavesOutZero, valueScale } from "../charts/scale";
import { thinned } from "../charts/thinned";
import { EmbedSheet } from "./embed-sheet";
import { embedSpec } from "./embed-spec";

const HEIGHT = 210;

/** A chart for another site, as the server prints it: no tools, the same figures as a table. */
export function ChartEmbed(props: {
  network: NetworkReport;
  points: readonly CoursePoint[];
  chart: EmbedChart;
  theme: EmbedTheme;
}) {
  const { network, points, chart, theme } = props;
  const spec = thinned(embedSpec(chart, points));
  const scale = valueScale(spec);
  return (
    <EmbedSheet theme={theme} title={spec.title} stamp={network} sources={["chain", "subgraph"]} page="/">
      <figure className="chart">
        <p className="sub">
          {spec.sub}
          {scale !== null &&
            leavesOutZero(scale) &&
            ` · the axis begins at ${printTick(scale.low, scale)} ${unitWord(spec.unit)}`}
        </p>
        {scale === null ? (
          <p className="emp">No closed round is known, so there is nothing to draw.</p>
        ) : (
          <>
            <Plot spec={spec} scale={scale} height={HEIGHT} Live={null} />
            <ChartTable spec={spec} />
          </>
        )}
      </figure>
    </EmbedSheet>
  );
}

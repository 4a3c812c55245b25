import { Def } from "../ui/def";
import type { ChartSeries, ChartSpec } from "./chart-spec";
import { dashOf } from "./dash";

/** Names the series by their marks, each with its definition; one alone without a definition is named by the title. */
export function ChartKey({ spec: { series, kind } }: { spec: ChartSpec }) {
  if (series.every(({ figure }) => figure === undefined) && series.length < 2) return null;
  return (
    <ul className="ck">
      {series.map((one) => (
        <li key={one.key}>
          <Swatch kind={kind} series={one} />
          {one.figure === undefined ? one.name : <Def figure={one.figure}>{one.name}</Def>}
        </li>
      ))}
    </ul>
  );
}

/** A series' mark: its stretch of line, or its patch of bar. */
export function Swatch({ kind, series }: { kind: ChartSpec["kind"]; series: ChartSeries }) {
  const { colour, dash, hatched } = series;
  if (kind === "bars") return <i className={`sw ${colour}${hatched ? " hatched" : ""}`} aria-hidden="true" />;
  return (
    <svg width="22" height="8" aria-hidden="true">
      <path d="M0 4H22" className={`ln ${colour}`} strokeDasharray={dashOf(dash)} />
    </svg>
  );
}

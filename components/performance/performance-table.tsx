"use client";

import { useMemo } from "react";
import {
  PERFORMANCE_FIGURES,
  type PerformanceView,
  performanceCsvHref,
  performanceHref,
} from "@/lib/links/performance";
import { Def } from "../ui/def";
import { useLinkedView } from "../ui/use-linked-view";
import { columnsOf, FIGURE_WORDS } from "./columns";
import type { PerformanceTableData } from "./entry";
import { LINKED_PERFORMANCE } from "./linked-performance";
import { middleOf } from "./middle";
import { entriesOf } from "./order";
import { PerformanceHead } from "./performance-head";
import { PerformanceMedian } from "./performance-median";
import { PerformanceRow } from "./performance-row";
import { PerformanceSearch } from "./performance-search";
import { RegionChoice } from "./region-choice";
import { sortWords } from "./sort-words";
import { TestChoice } from "./test-choice";

/** The controls and the table, printed by the server for the link's view and turned in place from then on. */
export function PerformanceTable({
  data,
  initial,
}: {
  data: PerformanceTableData;
  initial: PerformanceView;
}) {
  const [view, go, frame] = useLinkedView<PerformanceView, HTMLDivElement>(initial, LINKED_PERFORMANCE);
  const middle = useMemo(() => middleOf(data), [data]);
  const shown = useMemo(() => entriesOf(data, view), [data, view]);
  const columns = columnsOf(view, data);
  return (
    <div ref={frame}>
      <div className="filters perf-tests">
        <TestChoice view={view} data={data} />
      </div>
      <div className="filters">
        {data.regions.length > 0 && (
          <nav className="ctl" aria-label="Figure by region">
            <span>By region</span>
            <span className="seg">
              {PERFORMANCE_FIGURES.map((figure) => (
                <a
                  key={figure}
                  data-view=""
                  href={performanceHref({ ...view, figure })}
                  aria-current={figure === view.figure ? "true" : undefined}
                >
                  {FIGURE_WORDS[figure][0]}
                </a>
              ))}
            </span>
          </nav>
        )}
        <RegionChoice view={view} regions={data.regions} />
        <PerformanceSearch view={view} go={go} columns={columns} />
      </div>
      <details className="key">
        <summary>What the figures on the cards mean</summary>
        <ul>
          {columns.map(({ key, label, figure, region }) =>
            figure === null || region !== null ? null : (
              <li key={key}>
                <Def figure={figure}>{label}</Def>
              </li>
            ),
          )}
        </ul>
      </details>
      <table className="t cards dir perf">
        <caption className="vh">Active orchestrators by {sortWords(view.sort, columns)}</caption>
        <PerformanceHead columns={columns} view={view} />
        <tbody>
          {shown.length > 0 && middle.count > 0 && (
            <PerformanceMedian middle={middle} columns={columns} view={view} />
          )}
          {shown.map((entry) => (
            <PerformanceRow key={entry.address} entry={entry} columns={columns} view={view} data={data} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <Nobody view={view} count={data.entries.length} />}
      <p className="count">
        <span role="status">
          {shown.length} of {data.entries.length} active orchestrators shown
        </span>{" "}
        ·{" "}
        <a href={performanceCsvHref(view)} download="performance.csv">
          These rows and columns as CSV
        </a>
      </p>
    </div>
  );
}

function Nobody({ view, count }: { view: PerformanceView; count: number }) {
  return (
    <div className="emp">
      <b>{count === 0 ? "No orchestrator is active." : "No active orchestrator matches the search."}</b>
      {view.q !== "" && (
        <a data-view="" href={performanceHref({ ...view, q: "" })}>
          Clear the search: {count} without it
        </a>
      )}
    </div>
  );
}

"use client";

import { useMemo, useRef } from "react";
import { ChartKey } from "./chart-key";
import { ChartTable } from "./chart-table";
import { ChartTools } from "./chart-tools";
import { type PackedChart, unpacked } from "./packed";
import { Plot } from "./plot";
import { printTick, unitWord } from "./print";
import { leavesOutZero, valueScale } from "./scale";
import { useLivePlot } from "./use-live-plot";

interface Props {
  chart: PackedChart;
  heading?: "h2" | "h3";
  height?: number;
  csvHref?: string;
}

/**
 * All of a chart from its figures. It is printed by the server and again in the browser, so that its figures travel once
 * and not once more as markup.
 */
export function ChartBody({ chart, heading: Heading = "h3", height = 210, csvHref }: Props) {
  const spec = useMemo(() => unpacked(chart), [chart]);
  const scale = useMemo(() => valueScale(spec), [spec]);
  const figure = useRef<HTMLElement>(null);
  const Live = useLivePlot(figure, scale !== null);
  return (
    <figure className="chart" id={spec.id} ref={figure}>
      <div className="ch">
        <Heading>{spec.title}</Heading>
        {scale !== null && <ChartTools spec={spec} csvHref={csvHref} />}
      </div>
      <p className="sub">
        {spec.sub}
        {scale !== null &&
          leavesOutZero(scale) &&
          ` · the axis begins at ${printTick(scale.low, scale)}\u00a0${unitWord(spec.unit)}`.trimEnd()}
      </p>
      {scale === null ? (
        <p className="no-plot" style={{ height: height + 30 }}>
          {spec.absent ?? "None of these figures is known, so there is nothing to draw."}
        </p>
      ) : (
        <>
          <ChartKey spec={spec} />
          <Plot spec={spec} scale={scale} height={height} Live={Live} />
          <ChartTable spec={spec} />
        </>
      )}
    </figure>
  );
}

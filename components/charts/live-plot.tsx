"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { Bar, ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import type { ChartSeries, ChartSpec } from "./chart-spec";
import { Crosshair } from "./crosshair";
import { dashOf } from "./dash";
import { BAR_FILL, hasDots } from "./marks";
import { Hatch } from "./plot";
import { SHOWN, type ValueScale } from "./scale";

interface Props {
  spec: ChartSpec;
  scale: ValueScale;
  height: number;
}

/** A point as recharts takes it: where it is in the chart, its x, and what each series has there. */
export interface LivePoint {
  index: number;
  x: number;
  values: readonly (number | null)[];
}

/** Radius of a point's dot, px; half of what the printed one's stroke is wide. */
const DOT = 3;

const MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };

/** The chart drawn again by recharts on the printed one's scale, so that nothing moves; with crosshair and keys. */
export function Live({ spec, scale, height }: Props) {
  const [box, width] = useWidth();
  const { x, series, kind, unit } = spec;
  const points = x.values.map(
    (at, index): LivePoint => ({
      index,
      x: at,
      values: series.map(({ values }) => scaled(values[index] ?? null, unit)),
    }),
  );
  const bars = kind === "bars";
  return (
    <div className="lp" ref={box}>
      {width > 0 && (
        <ComposedChart
          data={points}
          width={width}
          height={height}
          margin={MARGIN}
          stackOffset="sign"
          barCategoryGap={`${((1 - BAR_FILL) / 2) * 100}%`}
          title={`${spec.title}. Arrow keys move from point to point.`}
        >
          {bars ? (
            <XAxis dataKey="index" type="category" hide />
          ) : (
            <XAxis dataKey="x" type="number" domain={["dataMin", "dataMax"]} scale="linear" hide />
          )}
          <YAxis domain={[scale.low, scale.high]} allowDataOverflow hide />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: "var(--bw-ink-3)", strokeWidth: 1, fill: "var(--bw-tint)" }}
            content={({ active, activeIndex }) => (
              <Crosshair spec={spec} index={active ? Number(activeIndex) : null} />
            )}
          />
          {series.map((one, index) => (bars ? liveBar(spec, one, index) : liveLine(spec, one, index)))}
        </ComposedChart>
      )}
    </div>
  );
}

// recharts finds its parts by their type among its children, so these are no components of our own.
function liveLine(spec: ChartSpec, { key, colour, dash }: ChartSeries, index: number) {
  const colourOf = `var(--bw-${colour})`;
  const dashes = dashOf(dash);
  return (
    <Line
      key={key}
      dataKey={(point: LivePoint) => point.values[index]}
      type={spec.kind === "steps" ? "stepAfter" : "linear"}
      stroke={colourOf}
      strokeWidth={1.75}
      {...(dashes === undefined ? {} : { strokeDasharray: dashes })}
      dot={hasDots(spec) ? { r: DOT, fill: colourOf, stroke: "none" } : false}
      activeDot={{ r: 4, fill: colourOf, stroke: "var(--bw-page)", strokeWidth: 1 }}
      isAnimationActive={false}
    />
  );
}

function liveBar({ id }: ChartSpec, { key, colour, hatched }: ChartSeries, index: number) {
  const pattern = `${id}-${key}-live`;
  return [
    hatched ? <Hatch key={pattern} id={pattern} colour={colour} step={4} /> : null,
    <Bar
      key={key}
      dataKey={(point: LivePoint) => point.values[index]}
      stackId="all"
      fill={hatched ? `url(#${pattern})` : `var(--bw-${colour})`}
      isAnimationActive={false}
    />,
  ];
}

function scaled(value: number | null, unit: ChartSpec["unit"]): number | null {
  return value === null ? null : value * SHOWN[unit];
}

/** The width of an element, now and whenever it changes. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setWidth(element.getBoundingClientRect().width);
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width] as const;
}

import type { ComponentType, CSSProperties } from "react";
import type { ChartSeries, ChartSpec } from "./chart-spec";
import { dashOf } from "./dash";
import { barMarks, dotPath, hasDots, linePath, SIDE } from "./marks";
import { type PlacedNote, placedNotes } from "./notes";
import { printTick, printX, unitWord } from "./print";
import type { ValueScale } from "./scale";
import { type XTick, xTicks } from "./x-ticks";

/** What draws a chart that answers to pointer and keys, in the place of the printed one. */
export type LivePlot = ComponentType<{ spec: ChartSpec; scale: ValueScale; height: number }>;

interface Props {
  spec: ChartSpec;
  scale: ValueScale;
  height: number;
  Live: LivePlot | null;
}

/** Grid, axes, series and words; labels are HTML, so that they stay sharp while the drawing stretches. */
export function Plot({ spec, scale, height, Live }: Props) {
  const labels = scale.ticks.map((tick, index) => ({ tick, label: tickLabel(spec, scale, index) }));
  const widest = labels.reduce((most, { label }) => Math.max(most, label.length), 0);
  const top = (tick: number) => `${percent(1 - (tick - scale.low) / (scale.high - scale.low))}%`;
  const size = { "--h": `${height}px`, "--yw": `${widest}ch` } as CSSProperties;
  return (
    <div className="plot" style={size}>
      <div className={Live === null ? "area" : "area live"}>
        {labels.map(({ tick }) => (
          <i key={tick} className={tick === 0 ? "g z" : "g"} style={{ top: top(tick) }} />
        ))}
        <Drawing spec={spec} scale={scale} height={height} />
        {Live !== null && <Live spec={spec} scale={scale} height={height} />}
        <Notes notes={placedNotes(spec, scale)} />
      </div>
      <div className="yx" aria-hidden="true">
        {labels.map(({ tick, label }) => (
          <span key={tick} style={{ top: top(tick) }}>
            {label}
          </span>
        ))}
      </div>
      <div className="xx" aria-hidden="true">
        {xTicks(spec).map((tick, index) => (
          <XLabel key={`${tick.place}${tick.label}`} tick={tick} index={index} />
        ))}
      </div>
    </div>
  );
}

function XLabel({ tick: { place, label }, index }: { tick: XTick; index: number }) {
  // At the left a label would leave the page; at the right there is the axis' column for it.
  const name = `${place < 0.05 ? "s" : ""}${index % 2 === 1 ? " hide-s" : ""}`.trim();
  return (
    <span className={name || undefined} style={{ left: `${percent(place)}%` }}>
      {label}
    </span>
  );
}

/** The series as the server prints them; the live chart stands in its place, and the picture is made from it. */
function Drawing({ spec, scale, height }: Omit<Props, "Live">) {
  const { series, kind, id } = spec;
  const bars = kind === "bars" ? barMarks(spec, scale) : [];
  return (
    <svg
      className="p"
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words(spec)}
    >
      {series.map((one, index) => {
        if (kind !== "bars") return <LineSeries key={one.key} spec={spec} series={one} scale={scale} />;
        const d = (bars[index] ?? []).map(
          (bar) => `M${bar.x} ${bar.y}h${bar.width}v${bar.height}h-${bar.width}z`,
        );
        return <BarSeries key={one.key} chart={id} series={one} d={d.join("")} height={height} />;
      })}
    </svg>
  );
}

function LineSeries({ spec, series, scale }: { spec: ChartSpec; series: ChartSeries; scale: ValueScale }) {
  const { colour, values, dash } = series;
  return (
    <>
      <path className={`ln ${colour}`} d={linePath(spec, values, scale)} strokeDasharray={dashOf(dash)} />
      {hasDots(spec) && <path className={`ln pt ${colour}`} d={dotPath(spec, values, scale)} />}
    </>
  );
}

function BarSeries(props: { chart: string; series: ChartSeries; d: string; height: number }) {
  const { chart, series, d, height } = props;
  if (!series.hatched) return <path className={`br ${series.colour}`} d={d} />;
  const id = `${chart}-${series.key}-hatch`;
  return (
    <>
      <Hatch id={id} colour={series.colour} step={(4 * SIDE) / height} />
      <path className={`br ${series.colour} hatched`} d={d} style={{ fill: `url(#${id})` }} />
    </>
  );
}

/** Level stripes: they stay what they are however wide the plot is stretched. */
export function Hatch({ id, colour, step }: { id: string; colour: ChartSeries["colour"]; step: number }) {
  return (
    <defs>
      <pattern id={id} patternUnits="userSpaceOnUse" width={step} height={step}>
        <rect className={`br ${colour}`} width={step} height={step / 2} />
      </pattern>
    </defs>
  );
}

function Notes({ notes }: { notes: readonly PlacedNote[] }) {
  return notes.map(({ x, series, text, left, top, colour, side, below, room }) => {
    const style = { left: `${percent(left)}%`, top: `${percent(top)}%` };
    return (
      <span key={`${series}${x}`} className={`nt ${colour}`} style={style}>
        {room !== null && <b className={`${side}${below ? " below" : ""} ${room}`}>{text}</b>}
      </span>
    );
  });
}

/** The axis' ticks carry their unit once, at the top. */
function tickLabel({ axis }: ChartSpec, scale: ValueScale, index: number): string {
  const tick = printTick(scale.ticks[index] ?? 0, scale);
  return index === scale.ticks.length - 1 && axis !== "" ? `${tick} ${axis}` : tick;
}

/** What those hear who do not see the drawing. */
function words({ title, x, series, unit }: ChartSpec): string {
  const [first, last] = [x.values[0], x.values.at(-1)];
  const span = first === undefined || last === undefined ? "" : `, ${printX(first, x)} to ${printX(last, x)}`;
  const what = series.map(({ name }) => name).join(", ");
  const counted = unitWord(unit);
  return `${title}. ${what}${counted === "" ? "" : ` in ${counted}`}${span}.`;
}

function percent(part: number): string {
  return (part * 100).toFixed(2);
}

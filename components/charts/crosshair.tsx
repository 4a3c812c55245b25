import { Swatch } from "./chart-key";
import type { ChartSpec } from "./chart-spec";
import { printValue, printX, unitWord } from "./print";

/** What stands beside the crosshair: the point's name and what every series has there. */
export function Crosshair({ spec, index }: { spec: ChartSpec; index: number | null }) {
  const { x, series, unit, kind, notes = [] } = spec;
  const at = index === null ? undefined : x.values[index];
  if (index === null || at === undefined) return null;
  const here = notes.filter((note) => note.x === at);
  return (
    <div className="tip" role="status">
      <b>{x.kind === "round" ? `${x.name} ${printX(at, x)}` : printX(at, x)}</b>
      {series.map((one) => {
        const value = one.values[index] ?? null;
        if (value === null && one.sparse) return null;
        return (
          <p key={one.key}>
            <Swatch kind={kind} series={one} />
            <span>{one.name}</span>
            <b>{value === null ? "not known" : `${printValue(value, unit)} ${unitWord(unit)}`}</b>
          </p>
        );
      })}
      {here.map((note) => (
        <p key={note.series} className="n3">
          {note.text}
        </p>
      ))}
    </div>
  );
}

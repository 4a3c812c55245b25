import type { ReactNode } from "react";
import type { FigureId } from "@/lib/figures/figures";
import { printFixed } from "@/lib/format/number";
import { printPercent } from "@/lib/format/percent";
import type { OrchestratorYield, UnknownReason, YieldParts } from "@/lib/reports/types";
import { Def } from "../ui/def";
import { Unknown } from "../ui/unknown";

type Part = keyof YieldParts;

const ROWS: readonly { part: Part; name: string; note: string; figure: FigureId }[] = [
  { part: "issuance", name: "Issuance", note: "newly minted LPT", figure: "issuance-yield" },
  { part: "fees", name: "Fees", note: "delegators’ ETH, valued in LPT", figure: "fee-yield" },
  { part: "nominal", name: "Nominal yield", note: "what the stake grows by", figure: "nominal-yield" },
  { part: "real", name: "Real yield", note: "growth of its share of all LPT", figure: "real-yield" },
];

/** The parts of the yield, by window and forecast. */
export function YieldTable({ figures }: { figures: OrchestratorYield }) {
  const { realisedByWindow, forecast, unknown } = figures;
  const columns = [
    { head: "Last 7", parts: realisedByWindow[7], past: true },
    { head: "Last 30", parts: realisedByWindow[30], past: true },
    { head: "Last 90", parts: realisedByWindow[90], past: true },
    { head: "Forecast", parts: forecast, past: false },
  ];
  return (
    <>
      <table className="t">
        <caption className="vh">Parts of the yield by window, per cent a year</caption>
        <thead>
          <tr>
            <th scope="col" className="l">
              Part
            </th>
            {columns.map(({ head, past }) => (
              <th key={head} scope="col">
                {head}
                <small>{past ? "rounds" : "365 days"}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ part, name, note, figure }) => (
            <tr key={part} className={part === "real" ? "strong" : undefined}>
              <th scope="row" className="l">
                <Def figure={figure}>{name}</Def> <span className="n3 hide-s">{note}</span>
              </th>
              {columns.map(({ head, parts, past }) => (
                <td key={head}>
                  {value(
                    parts,
                    part,
                    past ? realisedReason(unknown, parts, part) : forecastReason(unknown, part),
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="count">
        {realisedByWindow[90].nominal !== null &&
          realisedByWindow[90].fees === null &&
          "Nominal is issuance only where fees are not known. "}
        {forecast.callRatio !== null &&
          `The forecast assumes reward calls in ${printPercent(forecast.callRatio)} % of rounds. `}
        {figures.roundsPerYearBasis === "measured" ? "Measured: " : "Assumed: "}
        {printFixed(figures.roundsPerYear, 1)} rounds a year.
      </p>
    </>
  );
}

function value(parts: YieldParts, part: Part, reason: UnknownReason | null): ReactNode {
  const known = parts[part];
  return known === null ? <Unknown reason={reason ?? "missing"} /> : printPercent(known);
}

function realisedReason(
  unknown: OrchestratorYield["unknown"],
  parts: YieldParts,
  part: Part,
): UnknownReason | null {
  if (part === "fees") return unknown.fees ?? unknown.realised;
  if (part === "real" && parts.nominal !== null) return unknown.realisedReal;
  return unknown.realised;
}

function forecastReason(unknown: OrchestratorYield["unknown"], part: Part): UnknownReason | null {
  return part === "fees" ? (unknown.forecast ?? unknown.fees) : unknown.forecast;
}

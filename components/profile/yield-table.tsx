import type { ReactNode } from "react";
import type { FigureId } from "@/lib/figures/figures";
import { printFixed } from "@/lib/format/number";
import type { OrchestratorYield, UnknownParts, UnknownReason, YieldParts } from "@/lib/reports/types";
import { YieldValue } from "../orchestrators/yield-cell";
import { Def } from "../ui/def";
import { percent } from "./printed";

type Part = keyof YieldParts;

const ROWS: readonly { part: Part; name: string; note: string; figure: FigureId }[] = [
  { part: "issuance", name: "Issuance", note: "newly minted LPT", figure: "issuance-yield" },
  { part: "fees", name: "Fees", note: "delegators’ ETH, valued in LPT", figure: "fee-yield" },
  { part: "nominal", name: "Nominal yield", note: "new LPT and fees together", figure: "nominal-yield" },
  { part: "real", name: "Real yield", note: "nominal yield after supply growth", figure: "real-yield" },
];

/** The parts of the yield, by window and forecast. */
export function YieldTable({ figures }: { figures: OrchestratorYield }) {
  const { realisedByWindow, forecast, unknown } = figures;
  const columns = [
    { head: "Last 7", under: "rounds", parts: realisedByWindow[7], why: unknown.realisedByWindow[7] },
    { head: "Last 30", under: "rounds", parts: realisedByWindow[30], why: unknown.realisedByWindow[30] },
    { head: "Last 90", under: "rounds", parts: realisedByWindow[90], why: unknown.realisedByWindow[90] },
    { head: "Forecast", under: "365 days", parts: forecast, why: forecastReasons(unknown) },
  ];
  const bare = columns.some(({ parts }) => parts.nominal !== null && parts.fees === null);
  return (
    <>
      <table className="t">
        <caption className="vh">Parts of the yield by window, per cent a year</caption>
        <thead>
          <tr>
            <th scope="col" className="l">
              Part
            </th>
            {columns.map(({ head, under }) => (
              <th key={head} scope="col">
                {head}
                <small>{under}</small>
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
              {columns.map(({ head, parts, why }) => (
                <td key={head}>{value(parts, part, why)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="count">
        {bare && "* Issuance only, because fees are not known. "}
        {forecast.callRatio !== null &&
          forecast.issuance !== null &&
          `The forecast assumes reward calls in ${percent(forecast.callRatio)} of rounds. `}
        {figures.roundsPerYearBasis === "measured" ? "Measured: " : "Assumed: "}
        {printFixed(figures.roundsPerYear, 1)} rounds a year. Each figure is rounded by itself, so that parts
        may miss their sum by 0.1.
      </p>
    </>
  );
}

function value(parts: YieldParts, part: Part, why: UnknownParts): ReactNode {
  const sum = part === "nominal" || part === "real";
  return (
    <YieldValue
      value={parts[part]}
      reason={reasonOf(why, part) ?? "missing"}
      issuanceOnly={sum && parts.fees === null ? (why.fees ?? "missing") : null}
    />
  );
}

function reasonOf(why: UnknownParts, part: Part): UnknownReason | null {
  return part === "fees" ? why.fees : part === "real" ? why.real : why.realised;
}

function forecastReasons({ forecast, forecastFees }: OrchestratorYield["unknown"]): UnknownParts {
  return { realised: forecast, real: forecast, fees: forecastFees };
}

import { dropZeros, printFixed } from "@/lib/format/number";
import { printPercent } from "@/lib/format/percent";
import { reasonHref } from "@/lib/links/pages";
import type { YieldReport } from "@/lib/reports/yield-types";
import { Def } from "../ui/def";
import { Unknown } from "../ui/unknown";
import { basisWords, DEFINITION_ROWS, type DefinitionRow } from "./side-by-side-rows";

/** Every definition of yield for the same network, so that a reader can see how far apart honest figures stand. */
export function DefinitionsTable({ report }: { report: YieldReport | null }) {
  return (
    <>
      {report !== null && <Terms report={report} />}
      <table className="t explained">
        <caption className="vh">Definitions of yield and what each gives today, per cent a year</caption>
        <thead>
          <tr>
            <th scope="col" className="l">
              Definition
            </th>
            <th scope="col" className="l">
              How it is made, and on what basis
            </th>
            <th scope="col">
              Today<small>% a year</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {DEFINITION_ROWS.map((row) => (
            <tr key={row.name}>
              <th scope="row" className="l">
                <Def figure={row.figure}>{row.name}</Def>
              </th>
              <td className="l">
                {row.made} <span className="n3">{sentence(basisWords(row.id))}</span>
              </td>
              <td>
                <Value row={row} report={report} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Terms({ report }: { report: YieldReport }) {
  const { issuance, bondingRate, treasuryCut, rewardCut, callRatio } = report.networkYield.terms;
  const percent = (value: number, digits = 1) => `${dropZeros(printPercent(value, digits))}\u00a0%`;
  return (
    <p className="sub">
      On today’s terms: inflation {percent(issuance, 4)} a round, participation {percent(bondingRate)},
      treasury cut of the next round {percent(treasuryCut)}, the middle reward cut {percent(rewardCut)},{" "}
      {callRatio === null ? (
        <>
          reward calls <Unknown reason="no-subgraph" />, taken as 100&nbsp;%
        </>
      ) : (
        `reward calls in ${percent(callRatio)} of rounds`
      )}
      , {printFixed(report.roundsPerYear, 1)} rounds a year ({report.roundsPerYearBasis}).
    </p>
  );
}

function Value({ row, report }: { row: DefinitionRow; report: YieldReport | null }) {
  const value = report === null ? null : row.value(report);
  if (report === null || value === null)
    return <Unknown reason={report === null ? "missing" : row.reason(report)} />;
  return (
    <>
      {printPercent(value)}
      {row.gaps(report).map(({ words, reason }) => (
        <small key={words}>
          <a className="def" data-reason={reason} href={reasonHref(reason)}>
            {words}
          </a>
        </small>
      ))}
    </>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

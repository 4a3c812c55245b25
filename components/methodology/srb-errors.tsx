import { withSign } from "@/lib/format/number";
import { printPercent } from "@/lib/format/percent";
import type { YieldReport } from "@/lib/reports/yield-types";
import { Unknown } from "../ui/unknown";
import { SRB_ERROR_ROWS, type SrbErrorRow } from "./srb-error-rows";

/** What the benchmark's definition says, what is wrong with it, and what that is worth today. */
export function SrbErrors({ report }: { report: YieldReport | null }) {
  return (
    <table className="t explained">
      <caption className="vh">Corrections of LivepeerSRB and the effect of each on the real rate</caption>
      <thead>
        <tr>
          <th scope="col" className="l">
            The definition says
          </th>
          <th scope="col" className="l">
            What is wrong, and what is done here
          </th>
          <th scope="col">
            Off by<small>points</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {SRB_ERROR_ROWS.map((row) => (
          <tr key={row.says}>
            <th scope="row" className="l">
              {row.says}
            </th>
            <td className="l">
              {row.wrong} <b>{row.done}</b>
            </td>
            <td>
              <Points row={row} report={report} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Points({ row, report }: { row: SrbErrorRow; report: YieldReport | null }) {
  if (row.error === null) return <span className="n3">none</span>;
  const effect = report?.networkYield.errors?.[row.error] ?? null;
  if (effect !== null) return withSign(printPercent(effect));
  return <Unknown reason={report?.networkYield.srb.unknown[30] ?? "missing"} />;
}

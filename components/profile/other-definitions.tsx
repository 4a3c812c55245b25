import { printPercent } from "@/lib/format/percent";
import type { ProfileReport } from "@/lib/reports/profile-types";
import type { SideBySide } from "@/lib/yield/side-by-side";
import { DEFINITION_ROWS } from "../methodology/side-by-side-rows";
import { SrbToday } from "../methodology/srb-today";
import { Def } from "../ui/def";
import { Unknown } from "../ui/unknown";

type Definition = Exclude<keyof SideBySide, "supplyGrowth" | "dilution">;

const DEFINITIONS: readonly Definition[] = [
  "simpleApr",
  "compoundedApy",
  "nobodyMovesForecast",
  "shareGrowth",
  "dilutionAdjusted",
];

/** The yield as other definitions and LivepeerSRB call it, for whoever compares with figures printed elsewhere. */
export function OtherDefinitions({ report }: { report: ProfileReport }) {
  const { definitions, srb } = report.underDefinitions;
  return (
    <details className="more" id="other-definitions">
      <summary>Other definitions of its yield, and LivepeerSRB</summary>
      <p className="count">
        On today’s inflation, participation and cuts, issuance alone, % a year.{" "}
        <a href="/methodology#definitions-of-yield">How they differ</a>
      </p>
      <table className="t">
        <caption className="vh">Definitions side by side, per cent a year</caption>
        <thead>
          <tr>
            <th scope="col" className="l">
              Definition
            </th>
            <th scope="col">% a year</th>
          </tr>
        </thead>
        <tbody>
          {DEFINITION_ROWS.flatMap(({ id, figure, name }) =>
            isOwn(id) ? (
              <tr key={id}>
                <th scope="row" className="l">
                  <Def figure={figure}>{name}</Def>
                </th>
                <td>{printed(definitions?.[id] ?? null)}</td>
              </tr>
            ) : (
              []
            ),
          )}
        </tbody>
      </table>
      <p className="count">
        LivepeerSRB, the benchmark of Staking Rewards, for its delegators.{" "}
        <a href="/methodology#livepeer-srb">What was put right in it</a>
      </p>
      <SrbToday srb={srb} of="this orchestrator" />
    </details>
  );
}

function isOwn(id: string): id is Definition {
  return DEFINITIONS.some((own) => own === id);
}

function printed(value: number | null) {
  return value === null ? <Unknown reason="not-active" /> : printPercent(value);
}

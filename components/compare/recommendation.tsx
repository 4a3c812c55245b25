import type { ReactNode } from "react";
import { printNonzero } from "@/lib/format/number";
import type { CompareReport } from "@/lib/reports/compare-types";
import type { OrchestratorRow } from "@/lib/reports/types";
import type { Recommendation as Said } from "@/lib/yield/recommend";
import { entryOf } from "../orchestrators/from-row";
import { warningsOf } from "../orchestrators/warnings";
import { Def } from "../ui/def";
import { daysWords } from "./days";
import { called } from "./letters";

const REASONS = "what-the-figures-say";

interface Props {
  report: CompareReport;
  window: 7 | 30 | 90;
}

/** The finding in a line, for the top of the page, with a way to all that it rests on and what speaks against it. */
export function Verdict({ report, window }: Props) {
  const { recommendation: said } = report;
  const { name, best } = whoIsWho(report);
  const [difference] = reasons(said, name);
  const isWarned = best !== undefined && against(best, report, window).length > 0;
  return (
    <p className="lede inlinks">
      <b>{verdict(said, name)}</b> {difference?.[0] === "difference" && <>{difference[1]} </>}
      <a href={`#${REASONS}`}>{isWarned ? `What speaks against ${called(best)}` : "What this rests on"}</a>
    </p>
  );
}

function whoIsWho({ recommendation: said, compared, present }: CompareReport) {
  const rows = [...compared.map(({ row }) => row), ...(present ? [present.row] : [])];
  const name: Name = (address) => {
    const row = rows.find((one) => one.address === address);
    return called(row ?? { name: null, address });
  };
  return { name, best: "best" in said ? rows.find(({ address }) => address === said.best) : undefined };
}

/** What the figures say about where the stake would earn most, with the reasons, and what speaks against it. */
export function Recommendation({ report, window }: Props) {
  const { recommendation: said } = report;
  const { name, best } = whoIsWho(report);
  return (
    <section className="sec" id={REASONS}>
      <div className="sh">
        <h2>What the figures say</h2>
      </div>
      <p className="lede">
        <b>{verdict(said, name)}</b>
      </p>
      <ul className="lined">
        {reasons(said, name).map(([key, text]) => (
          <li key={key}>{text}</li>
        ))}
        {best !== undefined && against(best, report, window)}
        <li>
          This rests on today’s cuts, fees of the last 90 days and reward calls of the last 90 rounds. It
          knows nothing of who runs a node and what they intend.
        </li>
      </ul>
    </section>
  );
}

type Name = (address: string) => string;

function verdict(said: Said, name: Name): string {
  switch (said.kind) {
    case "unknown":
      return "The forecast of none of them is known, so nothing can be said.";
    case "only":
      return `What the stake would earn is known of ${name(said.best)} alone, so there is nothing to compare it with.`;
    case "best":
      return `${name(said.best)} would earn the stake most, by more than chance explains.`;
    case "alike":
      return said.noise === null
        ? `${name(said.best)} stands first by the forecast, but too little of the past is known to tell that from chance.`
        : `The difference is within the noise: ${[said.best, ...said.alike].map(name).join(" and ")} cannot be told apart.`;
    case "stay":
      return said.here === said.best
        ? `Nothing speaks for a move: of these, the stake earns most where it is, with ${name(said.here)}.`
        : `Nothing here is worth a move: ${name(said.best)} stands before ${name(said.here)} by no more than the noise.`;
    case "move":
      return `Moving from ${name(said.here)} to ${name(said.best)} pays by the forecast.`;
    case "too-dear":
      return `${name(said.best)} would earn more than ${name(said.here)}, but not within a year what moving costs.`;
  }
}

function reasons(said: Said, name: Name): [key: string, text: ReactNode][] {
  if (said.kind === "unknown" || said.kind === "only") return [];
  const other =
    said.kind === "best" ? said.over : said.kind === "alike" ? (said.alike[0] ?? null) : said.here;
  const lines: [string, ReactNode][] = [];
  if (other !== null && other !== said.best)
    lines.push([
      "difference",
      <>
        Its <Def figure="stake-real-yield">real yield with this stake</Def> is {points(said.difference)}{" "}
        points a year above that of {name(other)}.
      </>,
    ]);
  if (other !== null && other !== said.best)
    lines.push([
      "noise",
      said.noise === null ? (
        <>
          The <Def figure="noise">noise</Def> between them is not known: it takes two windows of realised
          yield of both.
        </>
      ) : (
        <>
          The <Def figure="noise">noise</Def> between them is {points(said.noise)} points: as far as their
          realised yields have moved apart over 7, 30 and 90 rounds, and a missed call of each.
        </>
      ),
    ]);
  if (said.kind === "move")
    lines.push([
      "days",
      said.days === 0
        ? "Moving in this round forfeits nothing."
        : `What moving costs is earned back in ${daysWords(said.days)}.`,
    ]);
  return lines;
}

function points(fraction: number): string {
  return printNonzero(Math.abs(fraction) * 100, 1);
}

/** The warnings of the one that leads: a yield says nothing of them. */
function against(row: OrchestratorRow, { asOf }: CompareReport, window: 7 | 30 | 90): ReactNode[] {
  const warnings = warningsOf(entryOf(row, null, asOf.round), window);
  return warnings.map(({ text, title, tone }) => (
    <li key={text}>
      <b>Against {called(row)}:</b> <span className={`mark ${tone}`}>{text}</span> {title && `${title}.`}
    </li>
  ));
}

import type { ReactNode } from "react";
import { printWhole } from "@/lib/format/number";
import type { CallHistory } from "@/lib/reports/profile-types";
import { Def } from "../ui/def";

/** Reward calls large: one cell a round, a miss taller and crossed; its ends are named by their rounds. */
export function CallCalendar(props: {
  calls: CallHistory | null;
  /** stands in the place of the calendar where it is not known */
  missing: ReactNode;
  /** what the heading says of the span */
  span: string;
  /** the links to other spans */
  choices: ReactNode;
}) {
  const { calls, missing, span, choices } = props;
  return (
    <section className="sec" id="calls">
      <div className="sh">
        <h2>
          <Def figure="reward-calls">Reward calls</Def>, {span}
        </h2>
        {choices}
      </div>
      {calls === null ? (
        missing
      ) : calls.strip === "" ? (
        <p className="n2">It was active in none of them.</p>
      ) : (
        <>
          <p className="sub">{words(calls)}</p>
          <Cells strip={calls.strip} label={words(calls)} />
          <Ends calls={calls} />
        </>
      )}
    </section>
  );
}

function Cells({ strip, label }: { strip: string; label: string }) {
  const cells = Array.from(strip, (letter, index) => ({ id: index - strip.length, letter }));
  return (
    <div className={strip.length > 90 ? "strip fine" : "strip"} role="img" aria-label={label}>
      {cells.map(({ id, letter }) => (
        <i key={id} className={letter === "x" ? "x" : letter === "-" ? "off" : undefined} />
      ))}
    </div>
  );
}

/** The rounds of the first and of the last cell, and which ones were missed. */
function Ends({ calls: { strip, from, to } }: { calls: CallHistory }) {
  const missed = missedRuns(strip, from);
  return (
    <>
      <p className="ends">
        <span>round {printWhole(from)}</span>
        <span>round {printWhole(to)}</span>
      </p>
      {missed.length > 0 && (
        <p className="sub">
          <span className="bad">×</span> Missed in{" "}
          {missed.length === 1 && !missed[0]?.includes("–") ? "round" : "rounds"} {missed.join("; ")}.
        </p>
      )}
    </>
  );
}

/** Runs of missed rounds as people write them: "4,164", "4,170–4,173". */
function missedRuns(strip: string, from: number): string[] {
  return Array.from(strip.matchAll(/x+/g), ({ index, 0: run }) => {
    const first = printWhole(from + index);
    return run.length === 1 ? first : `${first}–${printWhole(from + index + run.length - 1)}`;
  });
}

function words({ made, eligible, strip }: CallHistory): string {
  const missed = eligible - made;
  const off = strip.length - eligible;
  return `${printWhole(made)} made, ${printWhole(missed)} missed${off > 0 ? `, not active in ${printWhole(off)}` : ""}`;
}

import type { ReactNode } from "react";
import { printWhole } from "@/lib/format/number";
import type { CallHistory } from "@/lib/reports/profile-types";
import { Def } from "../ui/def";
import { countWord } from "./printed";

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
          <Cells calls={calls} label={words(calls)} />
          <Ends calls={calls} />
        </>
      )}
    </section>
  );
}

function Cells({ calls, label }: { calls: CallHistory; label: string }) {
  const cells = statesOf(calls);
  return (
    <div className={cells.length > 90 ? "strip fine" : "strip"} role="img" aria-label={label}>
      {cells.map((state, index) => {
        const round = calls.from + index;
        // a year of titles would weigh more than the strip: those called are told by the list under it
        const title = state === "called" ? undefined : `round ${printWhole(round)}: ${NAMES[state]}`;
        return <i key={round} className={CELLS[state]} title={title} />;
      })}
    </div>
  );
}

/** The rounds of the first and of the last cell, which ones were missed, and what each of them was. */
function Ends({ calls }: { calls: CallHistory }) {
  const runs = runsOf(calls);
  const missed = runs.filter(({ state }) => state === "missed");
  return (
    <>
      <p className="ends">
        <span>round {printWhole(calls.from)}</span>
        <span>round {printWhole(calls.to)}</span>
      </p>
      {missed.length > 0 && (
        <p className="sub">
          <span className="bad">×</span> Missed in {roundsWord(missed)}.
        </p>
      )}
      {runs.length > 1 && (
        <details className="more">
          <summary>Round by round in words</summary>
          <p className="sub">{runs.map((run) => `${spanOf(run)} ${NAMES[run.state]}`).join("; ")}.</p>
        </details>
      )}
    </>
  );
}

type State = "called" | "missed" | "idle" | "uninitialised";

const NAMES: Record<State, string> = {
  called: "called",
  missed: "missed",
  idle: "not active",
  uninitialised: "not initialised by anybody",
};

const CELLS: Record<State, string | undefined> = {
  called: undefined,
  missed: "x",
  idle: "off",
  uninitialised: "off",
};

function statesOf({ strip, from, uninitialised }: CallHistory): State[] {
  const nobodys = new Set(uninitialised);
  return Array.from(strip, (letter, index) => {
    if (letter === "m") return "called";
    if (letter === "x") return "missed";
    return nobodys.has(from + index) ? "uninitialised" : "idle";
  });
}

/** Rounds in a row of which the same is to be said. */
interface Run {
  state: State;
  first: number;
  last: number;
}

function runsOf(calls: CallHistory): Run[] {
  const runs: Run[] = [];
  for (const [index, state] of statesOf(calls).entries()) {
    const round = calls.from + index;
    const run = runs.at(-1);
    if (run?.state === state) run.last = round;
    else runs.push({ state, first: round, last: round });
  }
  return runs;
}

/** Rounds as people write them: "4,164", "4,170–4,173". */
function spanOf({ first, last }: Run): string {
  return first === last ? printWhole(first) : `${printWhole(first)}–${printWhole(last)}`;
}

function roundsWord(runs: readonly Run[]): string {
  const single = runs.length === 1 && runs[0]?.first === runs[0]?.last;
  return `${single ? "round" : "rounds"} ${runs.map(spanOf).join("; ")}`;
}

function words(calls: CallHistory): string {
  const count = (state: State) => statesOf(calls).filter((one) => one === state).length;
  const [idle, nobodys] = [count("idle"), count("uninitialised")];
  return [
    `${printWhole(calls.made)} made`,
    `${printWhole(calls.eligible - calls.made)} missed`,
    ...(idle > 0 ? [`not active in ${printWhole(idle)}`] : []),
    ...(nobodys > 0 ? [`${countWord(nobodys, "round")} that nobody initialised`] : []),
  ].join(", ");
}

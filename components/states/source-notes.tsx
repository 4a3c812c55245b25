import { printWhole } from "@/lib/format/number";
import { printDuration } from "@/lib/format/time";
import type { SourceStatus, Stamp } from "@/lib/reports/types";
import type { SourceName } from "@/lib/upstream/outcome";

/** What a page loses, or shows older, with each source it rests on. Sentences go on after the name of the figures. */
export type Lost = Partial<Record<SourceName, { figures: string; rest: string }>>;

/** One line for each source that is late or silent: which figures it concerns, how old they are, and that the others stand. */
export function SourceNotes({ stamp, lost, retry }: { stamp: Stamp; lost: Lost; retry: string }) {
  const names = Object.keys(lost) as SourceName[];
  return names.map((name) => {
    const part = lost[name];
    const status = stamp.sources[name];
    if (part === undefined || status.state === "ok") return null;
    return <SourceNote key={name} figures={part.figures} rest={part.rest} status={status} retry={retry} />;
  });
}

function SourceNote(props: { figures: string; rest: string; status: SourceStatus; retry: string }) {
  const { figures, rest, status, retry } = props;
  const { state, ageSeconds, block, failure } = status;
  if (state === "absent") {
    return (
      <p className="note q">
        <b>{figures} are not known.</b> {failure?.text ?? "No source for them is set up."} {rest}
      </p>
    );
  }
  if (state === "down") {
    return (
      <p className="note">
        <b>△ {figures} are not known.</b> {failure?.text ?? "Their source gave no answer."} {rest}{" "}
        <a href={retry}>Try again</a>
      </p>
    );
  }
  return (
    <p className="note">
      <b>
        △ {figures} are{" "}
        {ageSeconds === null ? "older than they should be" : `${printDuration(ageSeconds)} old`}.
      </b>{" "}
      {failure !== null && `${failure.text} `}
      {block !== null && `They rest on block ${printWhole(block)}. `}
      {rest} <a href={retry}>Try again</a>
    </p>
  );
}

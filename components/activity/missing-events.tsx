import type { MissingEvents } from "@/lib/reports/activity-types";
import type { Failure } from "@/lib/upstream/outcome";
import { KIND_WORDS } from "./kind-words";

/** What is not told, and why, so that a gap is not taken for a time in which nothing happened. */
export function MissingNotes({ missing, retry }: { missing: MissingEvents; retry: string }) {
  const { events, kinds, undated } = missing;
  if (events !== null && events.kind !== "absent")
    return (
      <p className="note">
        <b>△ Events are not known.</b> {events.text} <a href={retry}>Try again</a>
      </p>
    );
  return (
    <>
      {kinds.map(({ kind, failure }) => (
        <p className="note" key={kind}>
          <b>△ {KIND_WORDS[kind].many}: not all are told.</b> {failure.text} <a href={retry}>Try again</a>
        </p>
      ))}
      {undated !== null && <Undated failure={undated} retry={retry} />}
    </>
  );
}

function Undated({ failure, retry }: { failure: Failure; retry: string }) {
  return (
    <p className="note">
      <b>△ Missed calls, and votes that open or close, are not told.</b> No transaction dates them, and the
      starts of rounds are not known. {failure.text} <a href={retry}>Try again</a>
    </p>
  );
}

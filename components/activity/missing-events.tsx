import type { MissingEvents } from "@/lib/reports/activity-types";

/** What is not told, and why, so that a gap is not taken for a time in which nothing happened. */
export function MissingNotes({ missing, retry }: { missing: MissingEvents; retry: string }) {
  const { events, undated } = missing;
  if (events !== null && events.kind !== "absent")
    return (
      <p className="note">
        <b>△ Events are not known.</b> {events.text} <a href={retry}>Try again</a>
      </p>
    );
  if (undated === null) return null;
  return (
    <p className="note">
      <b>△ Missed calls, and votes that open or close, are not told.</b> No transaction dates them, and the
      starts of rounds are not known. {undated.text} <a href={retry}>Try again</a>
    </p>
  );
}

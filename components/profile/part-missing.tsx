import type { Failure } from "@/lib/upstream/outcome";

/** A part of the page that cannot be shown: what is lost, why, and that the rest stands. */
export function PartMissing({
  what,
  failure,
  retry,
}: {
  what: string;
  failure: Failure | null;
  retry: string;
}) {
  const absent = failure?.kind === "absent";
  return (
    <p className={absent ? "note q" : "note"}>
      <b>
        {absent ? "" : "△ "}
        {what} not known.
      </b>{" "}
      {failure?.text ?? "The sources that give them do not agree at the moment."}{" "}
      {!absent && <a href={retry}>Try again</a>}
    </p>
  );
}

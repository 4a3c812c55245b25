import { printStranger } from "@/lib/format/text";
import type { Ignored } from "@/lib/links/params";

/** Says which parts of a link were not used, so that nobody takes the default for what they asked. */
export function IgnoredParams({ ignored }: { ignored: readonly Ignored[] }) {
  if (ignored.length === 0) return null;
  return (
    <p className="note q">
      <b>Part of this link was ignored:</b>{" "}
      {ignored
        .map(
          ({ name, value, why }) =>
            `${printStranger(name, 40)}=${printStranger(value, 40)}${why === undefined ? "" : ` (${why})`}`,
        )
        .join(", ")}
      . The rest of it holds.
    </p>
  );
}

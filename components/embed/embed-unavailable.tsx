import type { EmbedTheme } from "@/lib/links/embed";
import type { Stamp } from "@/lib/reports/types";
import type { Failure } from "@/lib/upstream/outcome";
import { EmbedSheet } from "./embed-sheet";

/** An embed whose figures are not there: what is missing and why. */
export function EmbedUnavailable(props: {
  theme: EmbedTheme;
  title: string;
  stamp: Stamp;
  failures: readonly Failure[];
  page: string;
}) {
  const { failures, ...rest } = props;
  return (
    <EmbedSheet {...rest}>
      <p className="note b">
        <b>× These figures are not known now.</b>{" "}
        {failures.length === 0
          ? "The source they come from gave no answer."
          : failures.map(({ text }) => text).join(" ")}
      </p>
    </EmbedSheet>
  );
}

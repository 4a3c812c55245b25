import { type DirectoryView, directoryHref } from "@/lib/links/directory";
import type { Hidden } from "./fit";

/** How many columns are out of sight, said for each breadth of which the style sheet shows one, and the way to them. */
export function FitNote({ view, hidden }: { view: DirectoryView; hidden: Hidden | null }) {
  if (hidden === null)
    return view.fit === "all" ? (
      <p>
        All columns shown.{" "}
        <a data-view="" href={directoryHref({ ...view, fit: "screen" })}>
          Only those that fit
        </a>
      </p>
    ) : null;
  return (
    <p className="fit">
      {hidden.map(({ length }, breadth) =>
        length === 0 ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a breadth is its place
          <span key={breadth} className={`at-${breadth}`}>
            {length} {length === 1 ? "column does" : "columns do"} not fit this width.{" "}
            <a data-view="" href={directoryHref({ ...view, fit: "all" })}>
              Show all
            </a>
          </span>
        ),
      )}
    </p>
  );
}

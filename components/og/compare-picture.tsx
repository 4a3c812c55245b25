import type { CompareView } from "@/lib/links/compare";
import { DEFAULT_DIRECTORY } from "@/lib/links/directory";
import type { CompareReport } from "@/lib/reports/compare-types";
import { compareTitle } from "../compare/title";
import { entryOf } from "../orchestrators/from-row";
import { PicturedEntries } from "./directory-picture";
import { Sheet } from "./sheet";
import { Text } from "./text";

/** A comparison's preview: those compared with the figures that say most; an account of the link stays out of it. */
export function ComparePicture({ report, view }: { report: CompareReport; view: CompareView }) {
  const { compared, asOf } = report;
  const entries = compared.map(({ row, rank }) => entryOf(row, rank, asOf.round));
  const fees = view.fees === "out" ? ", fees left out" : "";
  const sub = compared.length === 0 ? undefined : `Yields over ${view.window} rounds${fees}`;
  const shown = {
    ...DEFAULT_DIRECTORY,
    window: view.window,
    sort: { key: "real", descending: true },
  } as const;
  return (
    <Sheet stamp={report} title={compareTitle(compared.length)} {...(sub === undefined ? {} : { sub })}>
      {compared.length === 0 ? (
        <Text size={30} colour="ink-2">
          Two to six side by side: what a stake earns, what they keep, how steadily.
        </Text>
      ) : (
        <PicturedEntries entries={entries} view={shown} />
      )}
    </Sheet>
  );
}

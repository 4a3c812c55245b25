import { cellText, headText } from "@/components/orchestrators/cell-text";
import { columnsOf } from "@/components/orchestrators/columns";
import { entriesOf } from "@/components/orchestrators/from-row";
import { shownEntries } from "@/components/orchestrators/order";
import { csvAnswer } from "@/lib/export/answer";
import { csvTable } from "@/lib/export/csv";
import { problem } from "@/lib/export/problem";
import { type DirectoryView, readDirectoryView } from "@/lib/links/directory";
import { respond, unavailable } from "@/lib/reports/answers/respond";
import { readDirectory } from "@/lib/reports/directory";
import { costly } from "@/lib/reports/gate";
import type { DirectoryReport } from "@/lib/reports/types";

export const dynamic = "force-dynamic";

/** The directory's rows and columns as a link shows them, in its order, as a file. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const { view } = readDirectoryView(new URL(request.url).searchParams);
    if (view.show === "favourites") {
      const detail =
        "Favourites are kept in the browser alone. Those ticked to compare can be put into a file.";
      return problem(400, detail);
    }
    const entered = await costly().enter(() => file(request, view));
    return entered?.value ?? problem(503, "Too many tables are being made at this moment.");
  });
}

async function file(request: Request, view: DirectoryView): Promise<Response> {
  const outcome = await readDirectory();
  if (outcome.kind !== "report") return unavailable(outcome);
  const { network, asOf } = outcome.report;
  const name = `orchestrators-shown-${network}-round-${asOf.round}.csv`;
  return csvAnswer(request, tableOf(outcome.report, view), name);
}

/** The name's cell becomes two, because the page shows the address where there is no name. */
function tableOf({ orchestrators, asOf }: DirectoryReport, view: DirectoryView): string {
  const columns = columnsOf(view);
  const shown = shownEntries(entriesOf(orchestrators, asOf.round), view);
  const head = columns.flatMap((column) =>
    column.id === "name" ? [headText(column), "Address"] : [headText(column)],
  );
  const rows = shown.map((entry) =>
    columns.flatMap((column) => {
      const text = cellText(entry, column, view);
      return column.id === "name" ? [text, entry.address] : [text];
    }),
  );
  return csvTable(head, rows);
}

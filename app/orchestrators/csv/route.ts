import { directoryCsv } from "@/components/orchestrators/csv-table";
import { entriesOf } from "@/components/orchestrators/from-row";
import { shownEntries } from "@/components/orchestrators/order";
import { csvAnswer } from "@/lib/export/answer";
import { problem } from "@/lib/export/problem";
import { type DirectoryView, readDirectoryView } from "@/lib/links/directory";
import { respond, unavailable } from "@/lib/reports/answers/respond";
import { readDirectory } from "@/lib/reports/directory";
import { costly } from "@/lib/reports/gate";

export const dynamic = "force-dynamic";

/** The directory's rows and columns as a link shows them, in its order, as a file. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const { view } = readDirectoryView(new URL(request.url).searchParams);
    if (view.show === "favourites") {
      const detail =
        "Favourites are kept in the browser alone, and their file is made there. Those ticked to compare can be asked for.";
      return problem(400, detail);
    }
    const entered = await costly().enter(() => file(request, view));
    return entered?.value ?? problem(503, "Too many tables are being made at this moment.");
  });
}

async function file(request: Request, view: DirectoryView): Promise<Response> {
  const outcome = await readDirectory();
  if (outcome.kind !== "report") return unavailable(outcome);
  const { network, asOf, orchestrators } = outcome.report;
  const name = `orchestrators-shown-${network}-round-${asOf.round}.csv`;
  return csvAnswer(
    request,
    directoryCsv(shownEntries(entriesOf(orchestrators, asOf.round), view), view),
    name,
  );
}

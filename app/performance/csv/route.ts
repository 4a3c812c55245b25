import { csvItems, csvPaths } from "@/components/performance/csv-rows";
import { tableData } from "@/components/performance/table-data";
import { csvAnswer } from "@/lib/export/answer";
import { csv } from "@/lib/export/csv";
import { problem } from "@/lib/export/problem";
import { readPerformanceView } from "@/lib/links/performance";
import { respond, unavailable } from "@/lib/reports/answers/respond";
import { costly } from "@/lib/reports/gate";
import { readPerformance } from "@/lib/reports/performance";

export const dynamic = "force-dynamic";

/** The rows and columns of a link to the performance page, as a file. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const entered = await costly().enter(() => table(request));
    return entered?.value ?? problem(503, "Too many tables are being made at this moment.");
  });
}

async function table(request: Request): Promise<Response> {
  const { view } = readPerformanceView(new URL(request.url).searchParams);
  const outcome = await readPerformance(view);
  if (outcome.kind !== "report") return unavailable(outcome);
  const data = tableData(outcome.report);
  const { network, asOf } = outcome.report;
  const body = csv(csvPaths(data, view), csvItems(data, view));
  return csvAnswer(request, body, `performance-${view.kind}-${network}-round-${asOf.round}.csv`);
}

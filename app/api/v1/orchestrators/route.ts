import { csvAnswer, jsonAnswer } from "@/lib/export/answer";
import { csv } from "@/lib/export/csv";
import { formatParameter } from "@/lib/export/parameters";
import { problem } from "@/lib/export/problem";
import { orchestratorItem, orchestratorsAnswer } from "@/lib/reports/answers/orchestrator";
import { ORCHESTRATOR_COLUMNS } from "@/lib/reports/answers/orchestrator-columns";
import { respond, unavailable } from "@/lib/reports/answers/respond";
import { readDirectory } from "@/lib/reports/directory";
import { costly } from "@/lib/reports/gate";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const format = formatParameter(new URL(request.url).searchParams);
    if (!format.ok) return problem(400, format.detail);
    if (format.value === "json") return json(request);
    const entered = await costly().enter(() => table(request));
    return entered?.value ?? problem(503, "Too many tables are being made at this moment.");
  });
}

async function json(request: Request): Promise<Response> {
  const outcome = await readDirectory();
  if (outcome.kind !== "report") return unavailable(outcome);
  return jsonAnswer(request, orchestratorsAnswer(outcome.report));
}

async function table(request: Request): Promise<Response> {
  const outcome = await readDirectory();
  if (outcome.kind !== "report") return unavailable(outcome);
  const { network, asOf, orchestrators } = outcome.report;
  const body = csv(ORCHESTRATOR_COLUMNS, orchestrators.map(orchestratorItem));
  return csvAnswer(request, body, `orchestrators-${network}-round-${asOf.round}.csv`);
}

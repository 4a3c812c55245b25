import { jsonAnswer } from "@/lib/export/answer";
import { addressParameter } from "@/lib/export/parameters";
import { problem } from "@/lib/export/problem";
import { orchestratorAnswer } from "@/lib/reports/answers/orchestrator";
import { respond, unavailable } from "@/lib/reports/answers/respond";
import { readOrchestrator } from "@/lib/reports/orchestrator";

export const dynamic = "force-dynamic";

export function GET(
  request: Request,
  { params }: { params: Promise<{ address: string }> },
): Promise<Response> {
  return respond(async () => {
    const address = addressParameter((await params).address);
    if (!address.ok) return problem(400, address.detail);
    const outcome = await readOrchestrator(address.value);
    if (outcome.kind === "unavailable") return unavailable(outcome);
    if (outcome.kind === "unknown") return problem(404, `${address.value} never was an orchestrator.`);
    return jsonAnswer(request, orchestratorAnswer(outcome.report));
  });
}

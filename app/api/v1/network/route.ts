import { jsonAnswer } from "@/lib/export/answer";
import { networkAnswer } from "@/lib/reports/answers/network";
import { respond, unavailable } from "@/lib/reports/answers/respond";
import { readNetwork } from "@/lib/reports/network";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const outcome = await readNetwork();
    if (outcome.kind !== "report") return unavailable(outcome);
    return jsonAnswer(request, networkAnswer(outcome.report));
  });
}

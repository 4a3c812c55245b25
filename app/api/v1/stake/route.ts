import { jsonAnswer } from "@/lib/export/answer";
import { respond, unavailable } from "@/lib/reports/answers/respond";
import { stakeTermsAnswer } from "@/lib/reports/answers/stake-terms";
import { readStakeTerms } from "@/lib/reports/stake-terms";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const outcome = await readStakeTerms();
    if (outcome.kind !== "report") return unavailable(outcome);
    return jsonAnswer(request, stakeTermsAnswer(outcome.report));
  });
}

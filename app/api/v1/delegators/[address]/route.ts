import { jsonAnswer } from "@/lib/export/answer";
import { addressParameter, blockParameter } from "@/lib/export/parameters";
import { problem } from "@/lib/export/problem";
import { delegatorAnswer } from "@/lib/reports/answers/delegator";
import { respond, unavailable } from "@/lib/reports/answers/respond";
import { readDelegator } from "@/lib/reports/delegator";

export const dynamic = "force-dynamic";

export function GET(
  request: Request,
  { params }: { params: Promise<{ address: string }> },
): Promise<Response> {
  return respond(async () => {
    const address = addressParameter((await params).address);
    if (!address.ok) return problem(400, address.detail);
    const block = blockParameter(new URL(request.url).searchParams);
    if (!block.ok) return problem(400, block.detail);
    const outcome = await readDelegator(address.value, block.value === null ? {} : { block: block.value });
    if (outcome.kind !== "report") return unavailable(outcome);
    return jsonAnswer(request, delegatorAnswer(outcome.report));
  });
}

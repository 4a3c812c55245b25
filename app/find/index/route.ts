import { jsonAnswer } from "@/lib/export/answer";
import { problem } from "@/lib/export/problem";
import { respond } from "@/lib/reports/answers/respond";
import { readFindable } from "@/lib/reports/find";

export const dynamic = "force-dynamic";

/** What the palette looks among, as small as it can be: address, name, place by stake. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const orchestrators = await readFindable();
    if (orchestrators.length === 0) return problem(503, "The chain has not answered yet.");
    return jsonAnswer(request, { orchestrators });
  });
}

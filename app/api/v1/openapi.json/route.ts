import { jsonAnswer } from "@/lib/export/answer";
import { OPENAPI } from "@/lib/reports/answers/openapi";
import { respond } from "@/lib/reports/answers/respond";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return respond(() => jsonAnswer(request, OPENAPI));
}

import { jsonAnswer } from "@/lib/export/answer";
import { healthAnswer } from "@/lib/reports/answers/health";
import { respond } from "@/lib/reports/answers/respond";
import { readHealth } from "@/lib/reports/health";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return respond(() => jsonAnswer(request, healthAnswer(readHealth())));
}

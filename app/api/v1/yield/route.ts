import { answerList } from "@/lib/reports/answers/answer-list";
import { yieldAnswer, yieldItem } from "@/lib/reports/answers/yield";
import { YIELD_COLUMNS } from "@/lib/reports/answers/yield-columns";
import { readYield } from "@/lib/reports/yield";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return answerList(request, {
    name: "yield",
    read: readYield,
    answer: yieldAnswer,
    columns: YIELD_COLUMNS,
    lines: ({ orchestrators }) => orchestrators.map(yieldItem),
  });
}

import { answerList } from "@/lib/reports/answers/answer-list";
import { POOL_COLUMNS } from "@/lib/reports/answers/pool-columns";
import { poolsAnswer } from "@/lib/reports/answers/pools";
import { readPools } from "@/lib/reports/pools";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return answerList(request, {
    name: "pools",
    read: readPools,
    answer: poolsAnswer,
    columns: POOL_COLUMNS,
    lines: ({ pools }) => pools,
  });
}

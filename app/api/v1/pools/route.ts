import { poolsParameter } from "@/lib/export/parameters";
import { problem } from "@/lib/export/problem";
import { answerList } from "@/lib/reports/answers/answer-list";
import { POOL_COLUMNS } from "@/lib/reports/answers/pool-columns";
import { poolsAnswer } from "@/lib/reports/answers/pools";
import { readPools } from "@/lib/reports/pools";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const by = poolsParameter(new URL(request.url).searchParams);
  if (!by.ok) return problem(400, by.detail);
  return answerList(request, {
    name: by.value === "network" ? "pools-by-network" : "pools",
    read: () => readPools(by.value),
    answer: poolsAnswer,
    columns: POOL_COLUMNS,
    lines: ({ pools }) => pools,
  });
}

import { answerList } from "@/lib/reports/answers/answer-list";
import { orchestratorLine, orchestratorsAnswer } from "@/lib/reports/answers/orchestrator";
import { ORCHESTRATOR_COLUMNS } from "@/lib/reports/answers/orchestrator-columns";
import { readDirectory } from "@/lib/reports/directory";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return answerList(request, {
    name: "orchestrators",
    read: readDirectory,
    answer: orchestratorsAnswer,
    columns: ORCHESTRATOR_COLUMNS,
    lines: ({ orchestrators }) => orchestrators.map(orchestratorLine),
  });
}

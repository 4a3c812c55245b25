import { compareParameter } from "@/lib/export/compare-parameter";
import { problem } from "@/lib/export/problem";
import { answerList } from "@/lib/reports/answers/answer-list";
import { compareAnswer, comparedLine } from "@/lib/reports/answers/compare";
import { COMPARE_COLUMNS } from "@/lib/reports/answers/compare-columns";
import { respond } from "@/lib/reports/answers/respond";
import { readCompare } from "@/lib/reports/compare";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const asked = compareParameter(new URL(request.url).searchParams);
    if (!asked.ok) return problem(400, asked.detail);
    const outcome = await readCompare(asked.value);
    const report = outcome.kind === "report" ? outcome.report : null;
    const [stranger] = report?.strangers ?? [];
    if (stranger !== undefined) return problem(404, `${stranger} never was an orchestrator.`);
    if (report?.account?.kind === "no-name") return problem(404, "That name points to no account.");
    return answerList(request, {
      name: "compare",
      read: async () => outcome,
      answer: (read) => compareAnswer(read, asked.value),
      columns: COMPARE_COLUMNS,
      lines: ({ compared }) => compared.map(comparedLine),
    });
  });
}

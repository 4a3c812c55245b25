import { csvAnswer, jsonAnswer } from "../../export/answer";
import { csv } from "../../export/csv";
import { formatParameter } from "../../export/parameters";
import { problem } from "../../export/problem";
import { costly } from "../gate";
import type { KnownOutcome, Stamp } from "../types";
import { respond, unavailable } from "./respond";

/** A list for programs: what it is read from, and how it is printed. */
interface List<Report extends Stamp> {
  /** begins the name of its file */
  name: string;
  read: () => Promise<KnownOutcome<Report>>;
  answer: (report: Report) => object;
  columns: readonly string[];
  lines: (report: Report) => readonly object[];
}

/** Answers a list as JSON, or as a table where `format=csv` asks for one; tables are made a few at a time. */
export function answerList<Report extends Stamp>(request: Request, list: List<Report>): Promise<Response> {
  return respond(async () => {
    const format = formatParameter(new URL(request.url).searchParams);
    if (!format.ok) return problem(400, format.detail);
    if (format.value === "json") {
      const outcome = await list.read();
      if (outcome.kind !== "report") return unavailable(outcome);
      return jsonAnswer(request, list.answer(outcome.report));
    }
    const entered = await costly().enter(() => table(request, list));
    return entered?.value ?? problem(503, "Too many tables are being made at this moment.");
  });
}

async function table<Report extends Stamp>(request: Request, list: List<Report>): Promise<Response> {
  const outcome = await list.read();
  if (outcome.kind !== "report") return unavailable(outcome);
  const { network, asOf } = outcome.report;
  const body = csv(list.columns, list.lines(outcome.report));
  return csvAnswer(request, body, `${list.name}-${network}-round-${asOf.round}.csv`);
}

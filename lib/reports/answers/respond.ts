import { log } from "../../config/log";
import { problem } from "../../export/problem";
import type { ReportOutcome } from "../types";

/** Runs a handler; what it did not foresee becomes a problem+json instead of a page. */
export async function respond(work: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    log().error({ error: error instanceof Error ? error.stack : String(error) }, "an answer failed");
    return problem(500, "This answer failed. It is not your question's fault.");
  }
}

/** 503 that names what is down, in words without any upstream's address. */
export function unavailable(outcome: Extract<ReportOutcome<unknown>, { kind: "unavailable" }>): Response {
  const names = [...new Set(outcome.failures.map(({ source }) => source))];
  const detail = outcome.failures.map(({ text }) => text).join(" ");
  return problem(503, `Not available: ${names.join(", ")}. ${detail}`.trim(), { down: names });
}

import type { HealthReport } from "../types";
import { sourcesAnswer } from "./base";

/** The health report for programs; what failed is named by state alone. */
export function healthAnswer(report: HealthReport) {
  return { ...report, sources: sourcesAnswer(report.sources) };
}

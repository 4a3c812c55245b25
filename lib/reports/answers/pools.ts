import type { PoolsReport } from "../yield-types";
import { baseAnswer } from "./base";

/** Pools for yield trackers, in their shape: per cent instead of fractions, numbers instead of decimal strings. */
export function poolsAnswer(report: PoolsReport) {
  return { ...baseAnswer(report), pools: report.pools };
}

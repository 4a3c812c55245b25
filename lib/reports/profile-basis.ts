import type { Chronicle, Course, OrchestratorPast } from "../upstream/past-readings";
import type { ChainSnapshot, History } from "../upstream/readings";
import type { Basis } from "./basis";
import type { OrchestratorRow } from "./types";

/** What the parts of a profile are made from; null: its source gave nothing. */
export interface ProfileBasis {
  row: OrchestratorRow;
  snapshot: ChainSnapshot;
  history: History | null;
  basis: Basis;
  past: OrchestratorPast | null;
  /** unix seconds up to which its past is told; 0 without one */
  pastUntil: number;
  /** null also where it is too far behind to speak of the present */
  chronicle: Chronicle | null;
  course: Course | null;
  /** unix seconds of the page */
  now: number;
}

export const DAY = 86_400;

/** Unix seconds at which a span of days before the page begins; null for all of it. */
export function spanStart(span: "90" | "365" | "all", now: number): number | null {
  return span === "all" ? null : now - Number(span) * DAY;
}

/** Days that one bar of a chart holds, so that there are at most about a hundred of them. */
export function barDays(days: number, shortest: 1 | 7): number {
  const most = 105;
  if (days <= most * shortest) return shortest;
  return days <= most * 7 ? 7 : 28;
}

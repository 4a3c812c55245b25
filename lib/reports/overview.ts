import "server-only";
import { readRecent } from "./activity";
import { readCourse } from "./course";
import { deadlineFromNow, deadlineOfAdditions } from "./deadline";
import { chainUnavailable, readJoined } from "./joined";
import { concentrationOf } from "./overview-concentration";
import { stampOf } from "./stamp";
import type { KnownOutcome, OverviewReport } from "./types";

const TOP = 10;

/** The first page: the network's figures and their course, its orchestrators' middle, spread and largest, what changed. */
export async function readOverview(deadlineAt = deadlineFromNow()): Promise<KnownOutcome<OverviewReport>> {
  const additionsAt = deadlineOfAdditions(deadlineAt);
  const [joined, course] = await Promise.all([readJoined(deadlineAt), readCourse(deadlineAt)]);
  if (joined === null) return chainUnavailable();
  const recent = await readRecent(additionsAt);
  const { basis, figures, medians, rows } = joined;
  const stamp = stampOf(joined.snapshot);
  return {
    kind: "report",
    report: {
      ...stamp,
      networkFigures: { ...stamp, ...figures },
      medians,
      activeCount: medians.count,
      fees: basis.fees?.total ?? { days30: null, days90: null },
      delegatorCount: joined.history?.delegators.total ?? null,
      top: rows.filter((row) => row.active).slice(0, TOP),
      concentration: concentrationOf(rows),
      course,
      recent,
    },
  };
}

import "server-only";
import { chainUnavailable, readJoined } from "./joined";
import { stampOf } from "./stamp";
import type { KnownOutcome, OverviewReport } from "./types";

const TOP = 10;

/** The first page: the network's figures, the middle of its orchestrators, and the largest of them. */
export async function readOverview(deadlineAt?: number): Promise<KnownOutcome<OverviewReport>> {
  const joined = await readJoined(deadlineAt);
  if (joined === null) return chainUnavailable();
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
    },
  };
}

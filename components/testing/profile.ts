import type { ProfileReport } from "@/lib/reports/profile-types";
import type { OrchestratorRow } from "@/lib/reports/types";
import { MEDIANS, networkWith, stampWith, UNKNOWN_SRB } from "./reports";

/** A profile of whose past nothing is known, but for what is given. */
export function profileWith(
  orchestrator: OrchestratorRow,
  other: Partial<ProfileReport> = {},
): ProfileReport {
  const stamp = stampWith();
  const { rewardCalls } = orchestrator;
  const to = (stamp.asOf.round ?? 0) - 1;
  return {
    ...stamp,
    networkFigures: networkWith(stamp),
    medians: MEDIANS,
    orchestrator,
    rank: { place: 2, of: 100 },
    bill: { bill: null, reason: "no-subgraph" },
    underDefinitions: { definitions: null, srb: UNKNOWN_SRB },
    cuts: null,
    calls: rewardCalls && { ...rewardCalls, uninitialised: [], from: to - rewardCalls.strip.length + 1, to },
    stake: null,
    stakeMoved: { ...orchestrator.stakeChange, reason: "no-subgraph" },
    delegators: null,
    fees: { stretches: null, days: 1, gateways: null },
    performance: null,
    votes: null,
    summary: [],
    scenario: null,
    missing: { past: null, chronicle: null, course: null, performance: null },
    ...other,
  };
}

import * as v from "valibot";
import {
  type Chronicle,
  type CutChange,
  LARGE_MOVE_WEI,
  type PollFacts,
  type ProtocolEvent,
  type SetChange,
} from "../past-readings";
import {
  activatedRow,
  bareRow,
  bondRow,
  deactivatedRow,
  inOrder,
  lockRow,
  parameterRow,
  placeOf,
  pollRow,
  pollVoteRow,
  transferRow,
  treasuryVoteRow,
  updateRow,
} from "./event-rows";
import { stakeMoves } from "./moves";

/** The events of a week as rows, under the names of their lists. */
const weekRows = v.object({
  updates: v.array(updateRow),
  activated: v.array(activatedRow),
  deactivated: v.array(deactivatedRow),
  bonds: v.array(bondRow),
  unbonds: v.array(lockRow),
  rebonds: v.array(lockRow),
  transfers: v.array(transferRow),
  treasuryVotes: v.array(treasuryVoteRow),
  polls: v.array(pollRow),
  pollVotes: v.array(pollVoteRow),
  pauses: v.array(bareRow),
  unpauses: v.array(bareRow),
  parameters: v.array(parameterRow),
});
type WeekRows = v.InferOutput<typeof weekRows>;

/** Cuts as they were set, whether or not that changed them. */
type CutsSet = Omit<CutChange, "before">;

/** The events of a week as the chronicle tells them, each list oldest first. */
export interface WeekFacts
  extends Pick<Chronicle, "sets" | "moves" | "treasuryVotes" | "polls" | "pollVotes" | "protocol"> {
  updates: readonly CutsSet[];
}

/** Reads a week's rows into what is told of them. */
export const weekShape = v.pipe(weekRows, v.transform(weekFacts));

function weekFacts(rows: WeekRows): WeekFacts {
  return {
    updates: inOrder(rows.updates).map((row) => ({
      ...placeOf(row),
      orchestrator: row.delegate,
      rewardCutPpm: row.rewardCut,
      feeSharePpm: row.feeShare,
    })),
    sets: setChanges(rows),
    moves: stakeMoves(rows).filter(({ amount }) => amount >= LARGE_MOVE_WEI),
    treasuryVotes: inOrder(rows.treasuryVotes).map((row) => ({
      ...placeOf(row),
      proposal: row.proposal.id,
      voter: row.voter,
      support: SUPPORT[row.support],
      weight: row.weight,
      reason: row.reason ?? "",
    })),
    polls: inOrder(rows.polls).map(pollFacts),
    pollVotes: inOrder(rows.pollVotes).flatMap((row) => {
      // The contract takes any number; only these two mean something.
      const choice = row.choiceID === 0n ? "yes" : row.choiceID === 1n ? "no" : null;
      return choice === null ? [] : [{ ...placeOf(row), poll: row.poll, voter: row.voter, choice }];
    }),
    protocol: protocolEvents(rows),
  };
}

const SUPPORT = { For: "for", Against: "against", Abstain: "abstain" } as const;

function setChanges({ activated, deactivated }: WeekRows): SetChange[] {
  const told = [
    ...activated.map((row) => ({ ...row, kind: "joined" as const, effectiveRound: row.activationRound })),
    ...deactivated.map((row) => ({ ...row, kind: "left" as const, effectiveRound: row.deactivationRound })),
  ];
  return inOrder(told).map((row) => ({
    ...placeOf(row),
    orchestrator: row.delegate,
    kind: row.kind,
    effectiveRound: row.effectiveRound,
  }));
}

function pollFacts(row: v.InferOutput<typeof pollRow>): PollFacts {
  return { ...placeOf(row), poll: row.poll.id, endBlock: row.endBlock, proposal: row.poll.proposal };
}

function protocolEvents({ pauses, unpauses, parameters }: WeekRows): ProtocolEvent[] {
  const told = [
    ...pauses.map((row) => ({ ...row, kind: "paused" as const, name: "" })),
    ...unpauses.map((row) => ({ ...row, kind: "resumed" as const, name: "" })),
    ...parameters.map((row) => ({ ...row, kind: "parameter" as const, name: row.param })),
  ];
  return inOrder(told).map((row) => ({ ...placeOf(row), kind: row.kind, name: row.name }));
}

/**
 * Every TranscoderUpdate moves the subgraph's times of both cuts, also one that repeats what stood: only those that differ
 * from the one before of the same orchestrator are changes.
 */
export function realChanges(updates: readonly CutsSet[]): CutChange[] {
  const last = new Map<string, CutsSet>();
  const changes: CutChange[] = [];
  for (const update of updates) {
    const known = last.get(update.orchestrator);
    last.set(update.orchestrator, update);
    if (
      known !== undefined &&
      known.rewardCutPpm === update.rewardCutPpm &&
      known.feeSharePpm === update.feeSharePpm
    )
      continue;
    const before =
      known === undefined ? null : { rewardCutPpm: known.rewardCutPpm, feeSharePpm: known.feeSharePpm };
    changes.push({ ...update, before });
  }
  return changes;
}

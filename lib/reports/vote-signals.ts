import type { SetChange, TreasuryProposalFacts } from "../upstream/past-readings";
import type { ChainOrchestrator } from "../upstream/readings";
import type { EventSignals } from "./event-signals";
import type { OrchestratorRow } from "./types";

/** What of an orchestrator's times in the active set the contract holds: those of the newest. */
type Stations = Pick<ChainOrchestrator, "activationRound" | "deactivationRound">;

/**
 * Whether a Pool row without a reward is of an orchestrator that was active in its round, and so missed a call: the
 * subgraph may make a row for whoever is paid a ticket. Rounds of which no source says that it was not active count.
 * @param changes its joins and leaves, oldest first; null: not known
 * @param newest what the contract holds; null: only the changes are known
 */
export function couldCall(
  changes: readonly SetChange[] | null,
  newest: Stations | null,
): (round: number) => boolean {
  const spells = spellsOf(changes ?? [], newest ?? { activationRound: 0, deactivationRound: null });
  const known = changes !== null && changes.length > 0;
  const since = newest !== null && newest.activationRound > 0 ? newest.activationRound : null;
  return (round) => {
    const isTold = known || (since !== null && round >= since);
    return !isTold || spells.some(({ from, before }) => from <= round && (before === null || round < before));
  };
}

/** A time in the active set: from a round on, and before another; null: it still is. */
interface Spell {
  from: number;
  before: number | null;
}

type Voter = Pick<ChainOrchestrator, "address" | "activationRound" | "deactivationRound">;

/**
 * Treasury proposals that an orchestrator could vote on, and those of them it did; null: not known.
 * @param round the running round
 */
export function votesOf(events: EventSignals, orchestrator: Voter, round: number): OrchestratorRow["votes"] {
  if (events.votes === null || events.sets === null) return null;
  const eligible = eligibleProposals(events, orchestrator, round);
  const votes = events.votes.get(orchestrator.address);
  return { cast: eligible.filter(({ id }) => votes?.has(id)).length, eligible: eligible.length };
}

/**
 * The treasury proposals that an orchestrator could vote on: voting is closed, and it was active from the round
 * voteStart, in which the Governor fixes voting power, to the round voteEnd, with which voting closes.
 * @param round the running round
 */
export function eligibleProposals(
  events: EventSignals,
  orchestrator: Voter,
  round: number,
): readonly TreasuryProposalFacts[] {
  const spells = spellsOf(events.sets?.get(orchestrator.address) ?? [], orchestrator);
  return events.chronicle.proposals.filter(
    ({ voteStart, voteEnd }) =>
      voteEnd < round &&
      spells.some(({ from, before }) => from <= voteStart && (before === null || voteEnd < before)),
  );
}

/**
 * All its times in the active set: past ones as events tell them, the newest one as the contract holds it. One that was
 * pushed out and came back with effect from the same round never left.
 */
function spellsOf(changes: readonly SetChange[], newest: Stations): Spell[] {
  const { activationRound, deactivationRound } = newest;
  const spells: Spell[] = [];
  for (const { kind, effectiveRound } of changes) {
    if (kind === "joined") join(spells, effectiveRound);
    else leave(spells, effectiveRound);
  }
  if (activationRound > 0) join(spells, activationRound);
  if (activationRound > 0 && deactivationRound !== null) leave(spells, deactivationRound);
  return spells;
}

function join(spells: Spell[], round: number): void {
  const last = spells.at(-1);
  if (last === undefined || (last.before !== null && last.before < round)) {
    spells.push({ from: round, before: null });
  } else last.before = null;
}

function leave(spells: Spell[], round: number): void {
  const last = spells.at(-1);
  // who left without having joined had joined before events were kept
  if (last === undefined) spells.push({ from: 0, before: round });
  else last.before ??= round;
}

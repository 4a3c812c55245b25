import type { Address } from "../units/address";
import type { Chronicle, CutChange, MissingList, SetChange } from "../upstream/past-readings";
import type { ChainSnapshot } from "../upstream/readings";

/** What a chronicle tells of each orchestrator, for rows to look up. */
export interface EventSignals {
  chronicle: Chronicle;
  /** changes of an orchestrator's cuts, oldest first; null: not known */
  cuts: ReadonlyMap<Address, readonly CutChange[]> | null;
  /** its joins and leaves, oldest first; null: not known */
  sets: ReadonlyMap<Address, readonly SetChange[]> | null;
  /** ids of the treasury proposals an account voted on; null: not known of all proposals */
  votes: ReadonlyMap<Address, ReadonlySet<string>> | null;
}

/** A chronicle further behind than so many rounds says nothing of the present, as with history. */
const TOLERATED_LAG = 7;
const SECONDS_A_BLOCK = 12;

const indexed = new WeakMap<Chronicle, EventSignals>();

/** A chronicle by orchestrator, worked out once; null where there is none or it is days behind the chain. */
export function eventSignals(chronicle: Chronicle | null, snapshot: ChainSnapshot): EventSignals | null {
  if (chronicle === null) return null;
  const tolerated = TOLERATED_LAG * snapshot.round.length * SECONDS_A_BLOCK;
  if (snapshot.block.timestamp - chronicle.block.timestamp > tolerated) return null;
  const known = indexed.get(chronicle);
  if (known !== undefined) return known;
  const lacks = (...lists: MissingList["what"][]) =>
    chronicle.missing.some(({ what }) => lists.includes(what));
  const made: EventSignals = {
    chronicle,
    cuts: lacks("cuts") ? null : byOrchestrator(chronicle.cuts),
    sets: lacks("sets") ? null : byOrchestrator(chronicle.sets),
    votes: lacks("treasuryVotes", "proposals") ? null : votesByAccount(chronicle),
  };
  indexed.set(chronicle, made);
  return made;
}

function votesByAccount({ treasuryVotes }: Chronicle): Map<Address, Set<string>> {
  const votes = new Map<Address, Set<string>>();
  for (const { voter, proposal } of treasuryVotes) {
    const own = votes.get(voter) ?? new Set<string>();
    own.add(proposal);
    votes.set(voter, own);
  }
  return votes;
}

/** Events by the orchestrator that they are of, in their order. */
export function byOrchestrator<T extends { orchestrator: Address }>(events: readonly T[]): Map<Address, T[]> {
  const groups = new Map<Address, T[]>();
  for (const event of events) {
    const own = groups.get(event.orchestrator);
    if (own === undefined) groups.set(event.orchestrator, [event]);
    else own.push(event);
  }
  return groups;
}

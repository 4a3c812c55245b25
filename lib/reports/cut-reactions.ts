import type { CutChange } from "../upstream/past-readings";
import { sources } from "../upstream/sources";
import { type CutCase, reactions } from "../yield/reactions";
import { DAY, type ProfileBasis } from "./profile-basis";
import { directionOf, netFlow } from "./profile-cuts";
import type { Reactions } from "./scenario-types";

const AFTER = 30 * DAY;
/** The newest changes of the network that a reaction rests on: each costs a question once. */
const MOST_CASES = 60;

/** A change whose cuts before it are known, and whose 30 days are over. */
type Closed = CutChange & { before: NonNullable<CutChange["before"]> };

/** What reactions are told from. */
export type ReactionBasis = Pick<ProfileBasis, "chronicle" | "past" | "row" | "now">;

/** How delegators of the network reacted to its newest changes of cuts, and how many are still being asked for. */
export function networkReactions({ chronicle, now }: Pick<ReactionBasis, "chronicle" | "now">): {
  reactions: Reactions | null;
  waiting: number;
} {
  if (chronicle === null) return { reactions: null, waiting: 0 };
  const changes = closedChanges(chronicle.cuts, now).slice(-MOST_CASES);
  const known = sources().cutFlows(changes);
  if (known === null) return { reactions: null, waiting: 0 };
  const cases = changes.flatMap((change): CutCase[] => {
    const told = known.get(change);
    return told === undefined || told === null
      ? []
      : [{ orchestrator: change.orchestrator, direction: directionOf(change.before, change), ...told }];
  });
  const waiting = changes.filter((change) => !known.has(change)).length;
  return { reactions: reactions(cases), waiting };
}

/** How an orchestrator's own delegators reacted, told by its whole past; null where that is not known. */
export function ownReactions({ chronicle, past, row, now }: ReactionBasis): Reactions | null {
  if (chronicle === null || past === null) return null;
  const stakes = new Map(past.pools.map((pool) => [pool.round, pool.totalStake]));
  const own = chronicle.cuts.filter(({ orchestrator }) => orchestrator === row.address);
  const cases = closedChanges(own, now).flatMap((change): CutCase[] => {
    const stake = stakes.get(change.round);
    if (stake === undefined) return [];
    const flow = netFlow(past.moves, row.address, change.timestamp, change.timestamp + AFTER);
    return [
      { orchestrator: change.orchestrator, direction: directionOf(change.before, change), flow, stake },
    ];
  });
  return reactions(cases);
}

function closedChanges(changes: readonly CutChange[], now: number): Closed[] {
  return changes.filter(
    (change): change is Closed => change.before !== null && change.timestamp + AFTER <= now,
  );
}

import type { Chronicle, SetChange } from "../upstream/past-readings";
import type { ToldEvent } from "./activity-types";

/**
 * Joins and leaves of the active set. The pool is full most of the time, so that who joins pushes somebody out in the
 * same transaction: the two are one event, because neither happened without the other.
 */
export function setEvents({ sets }: Chronicle): ToldEvent[] {
  const told: ToldEvent[] = [];
  for (const changes of byTransaction(sets)) {
    const joined = changes.filter(({ kind }) => kind === "joined");
    const left = changes.filter(({ kind }) => kind === "left");
    for (const { kind, ...leave } of left) {
      const place = joined.findIndex(
        (join) => join.orchestrator !== leave.orchestrator && join.effectiveRound === leave.effectiveRound,
      );
      const [join] = place < 0 ? [] : joined.splice(place, 1);
      told.push(
        join === undefined
          ? { ...leave, kind: "set", change: kind }
          : {
              ...leave,
              kind: "set",
              change: "replaced",
              orchestrator: join.orchestrator,
              left: leave.orchestrator,
            },
      );
    }
    told.push(...joined.map(({ kind: change, ...join }): ToldEvent => ({ ...join, kind: "set", change })));
  }
  return told;
}

function byTransaction(sets: readonly SetChange[]): SetChange[][] {
  const groups = new Map<string, SetChange[]>();
  for (const change of sets) {
    const group = groups.get(change.transaction);
    if (group === undefined) groups.set(change.transaction, [change]);
    else group.push(change);
  }
  return [...groups.values()];
}

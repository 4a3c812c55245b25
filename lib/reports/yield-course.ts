import type { Course } from "../upstream/past-readings";
import type { PastRound } from "../yield/trailing";
import type { Basis } from "./basis";

/**
 * The closed rounds of a course, and after them a point for what the newest of them left: the supply that it ended with,
 * at the moment when the next one began, or now where none has. Without that point what the newest round minted would be
 * unknown. Nothing is added where history does not know that round as closed.
 */
export function endedCourse(
  { history, snapshot, last }: Pick<Basis, "history" | "snapshot" | "last">,
  { rounds }: Pick<Course, "rounds">,
): readonly PastRound[] {
  const newest = rounds.at(-1);
  if (newest === undefined || history === null || newest.number > last) return rounds;
  const told = history.rounds.find(({ number }) => number === newest.number);
  if (told === undefined) return rounds;
  let startTimestamp: number | null = null;
  for (const { number, startTimestamp: began } of history.rounds) {
    if (number <= newest.number || began === null) continue;
    if (startTimestamp === null || began < startTimestamp) startTimestamp = began;
  }
  const end = {
    number: newest.number + 1,
    startTimestamp: startTimestamp ?? snapshot.block.timestamp,
    totalSupply: told.totalSupply,
    totalActiveStake: 0n,
  };
  return [...rounds, end];
}

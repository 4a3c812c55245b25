import { printWhole } from "@/lib/format/number";
import { printDuration } from "@/lib/format/time";

/** The moment a page or an answer speaks of; null where it could not be read. */
export interface Moment {
  round: number | null;
  /** unix seconds of the block its contract figures were read at */
  timestamp: number | null;
}

/** A page this much older than the newest data, in seconds, says so even within one round. */
const OLD = 300;

/** What an open page says of newer data; null while it is as good as new. */
export function newerWords(page: Moment, newest: Moment): string | null {
  if (page.round !== null && newest.round !== null && newest.round > page.round) {
    return `Round ${printWhole(newest.round)} has begun. This page shows round ${printWhole(page.round)}.`;
  }
  if (page.timestamp === null)
    return newest.timestamp === null ? null : "Figures that were missing are there now.";
  const behind = (newest.timestamp ?? 0) - page.timestamp;
  return behind < OLD ? null : `This page is ${printDuration(behind)} older than the newest figures.`;
}

/** Reads the moment out of an answer of /api/v1/network. @returns null for anything else */
export function momentOf(answer: unknown): Moment | null {
  const asOf = isRecord(answer) ? answer.asOf : null;
  if (!isRecord(asOf)) return null;
  const { round, timestamp } = asOf;
  return {
    round: typeof round === "number" ? round : null,
    timestamp: typeof timestamp === "number" ? timestamp : null,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

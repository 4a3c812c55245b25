import { runtime } from "../config/runtime";

/** No answer waits longer for its upstreams than this. */
const ANSWER_MS = 4_000;
/** What joining and printing may take of it. */
const RESERVE_MS = 200;
/** How long a live network's answer waits for what only adds to it. */
const ADDITIONS_MS = 1_500;

/** The moment, in performance.now() milliseconds, at which an answer asked for now goes on with what there is. */
export function deadlineFromNow(): number {
  return performance.now() + ANSWER_MS - RESERVE_MS;
}

/**
 * The moment at which an answer asked for now goes on without what only adds to it: warnings, changes and scores, which
 * come with the next answer. A slow service must not hold the figures of a first page back. The sample network answers
 * on this process's own processor, where giving up early gains nothing.
 */
export function deadlineOfAdditions(deadlineAt: number): number {
  if (runtime().config.network === "sample") return deadlineAt;
  return Math.min(deadlineAt, performance.now() + ADDITIONS_MS);
}

/** No answer waits longer for its upstreams than this. */
const ANSWER_MS = 4_000;
/** What joining and printing may take of it. */
const RESERVE_MS = 200;

/** The moment, in performance.now() milliseconds, at which an answer asked for now goes on with what there is. */
export function deadlineFromNow(): number {
  return performance.now() + ANSWER_MS - RESERVE_MS;
}

import type { Failure, SourceState } from "../upstream/outcome";

/** What a memory cache hands out: the last good value with its age, whether or not the newest attempt succeeded. */
export interface Reading<T> {
  value: T | null;
  state: Exclude<SourceState, "lagging">;
  /** L2 block the value rests on; null when there is no value or the upstream has no blocks */
  block: number | null;
  /** when the value was read, milliseconds of the network's clock; null when there is none */
  readAt: number | null;
  /** why the newest attempt failed; null when it succeeded */
  failure: Failure | null;
}

/** Bounds of one question to an upstream. */
export interface HttpLimits {
  /** milliseconds for one attempt, its answer's last byte included */
  attemptMs: number;
  /** milliseconds for all attempts and the pauses between them */
  totalMs: number;
  attempts: number;
  maxBytes: number;
}

export const MEGABYTE = 1_000_000;

export const DEFAULT_LIMITS: HttpLimits = {
  attemptMs: 3_000,
  totalMs: 9_000,
  attempts: 3,
  maxBytes: 5 * MEGABYTE,
};

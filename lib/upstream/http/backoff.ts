const FIRST_MS = 200;
const LONGEST_MS = 3_000;

/** The pause before another attempt: doubling from 200 ms, with full jitter so that many processes do not come back at once. */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return ceiling / 2 + (random() * ceiling) / 2;
}

/** Retry-After in milliseconds, from its seconds or its date; null when it is missing or unreadable. */
export function retryAfterMs(header: string | null, wallClock: number = Date.now()): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - wallClock);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

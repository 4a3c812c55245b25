import type { KeepPolicy } from "../store/keep";

// How long each kind of value counts as fresh, in milliseconds. Asked for after that it is refreshed in the background;
// past its patience those who ask wait for the refresh; after a failure nobody is asked again for retryMs, which doubles
// up to longestRetryMs where a reading takes many questions.

const BACKING_OFF = { retryMs: 5_000, longestRetryMs: 240_000 };

export const CHAIN: KeepPolicy = { freshMs: 10_000, patienceMs: 60_000, retryMs: 3_000 };
export const HISTORY: KeepPolicy = { freshMs: 60_000, patienceMs: 600_000, retryMs: 5_000 };
/** It grows by a round a day; only the running day's fees move in between. */
export const COURSE: KeepPolicy = { freshMs: 300_000, patienceMs: 3_600_000, ...BACKING_OFF };
export const CHRONICLE: KeepPolicy = { freshMs: 90_000, patienceMs: 900_000, ...BACKING_OFF };
export const PAST: KeepPolicy = { freshMs: 60_000, patienceMs: 600_000, ...BACKING_OFF };
export const PERFORMANCE: KeepPolicy = { freshMs: 600_000, patienceMs: 3_600_000, retryMs: 30_000 };

export const PRICING: KeepPolicy = { freshMs: 600_000, patienceMs: 3_600_000, retryMs: 30_000 };

/** A name is looked up again after a day. */
export const NAMES_FRESH_MS = 86_400_000;
export const NAMES_RETRY_MS = 15_000;

/** Prices that could not be had are tried again after so long: the reason may have gone. */
export const PRICES_RETRY_MS = 300_000;

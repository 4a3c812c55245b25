import { setTimeout as pause } from "node:timers/promises";
import { SAMPLE_ORIGIN } from "@/lib/config/sample-hosts";
import { type Joined, readJoined } from "@/lib/reports/joined";
import { sources } from "@/lib/upstream/sources";

/** The longest the sample network keeps its first visitor waiting for figures that are filled in behind the pages. */
const SETTLED_WITHIN_MS = 8_000;
const LOOK_EVERY_MS = 20;

/**
 * Waits until the course, events, past prices, names and scores are there too. On the sample network they come from this
 * very process, so the first visitor need not find them missing, and the same seed and moment give the same answers from
 * the first on.
 */
export async function settle(): Promise<void> {
  const until = performance.now() + SETTLED_WITHIN_MS;
  const joined = await readJoined(until);
  await Promise.all([sources().performance(until), sources().course(until), sources().chronicle(until)]);
  while (joined !== null && !isSettled(joined) && performance.now() < until) await pause(LOOK_EVERY_MS);
  await readJoined(until);
}

function isSettled({ snapshot }: Joined): boolean {
  const { known, wanted } = sources().priceProgress();
  const addresses = snapshot.orchestrators.map(({ address }) => address);
  return known === wanted && sources().names(addresses).size === addresses.length;
}

/**
 * A fetch that serves the sample network's reserved host from memory and reaches nothing else, so that a process on the
 * sample network cannot ask anybody outside.
 */
export function memoryFetch(handle: (request: Request) => Promise<Response>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== SAMPLE_ORIGIN) {
      throw new TypeError("the sample network asks nobody outside");
    }
    request.signal.throwIfAborted();
    return handle(request);
  };
}

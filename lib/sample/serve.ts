import type { SampleChain } from "./ledger";
import { createSampleNetwork } from "./network";
import { json } from "./services/answers";
import { present } from "./services/control";
import { answerPost, createRoutes } from "./services/routes";
import { createSubgraph } from "./subgraph/subgraph";

export interface SampleOptions {
  seed: string;
  /** unix seconds at which the clock stands; null: it goes on from the start of this process */
  now: number | null;
  scale: number;
}

const RESET_PATH = "/sample/reset";

/** The sample network as an HTTP server without a port. */
export interface SampleServer {
  /** Answers a request to /sample/… */
  handle(request: Request): Promise<Response>;
  /** the network's clock in milliseconds */
  now(): number;
}

/**
 * The sample network behind the addresses that Bondwise asks: one network in memory, made at the first question (which takes
 * some seconds) and anew on reset.
 */
export function createSampleServer(options: SampleOptions): SampleServer {
  let current: Served | null = null;
  const make = (): Served => {
    const chain = createSampleNetwork({ ...options, wallClock: () => Date.now() });
    current = { chain, answer: createRoutes(chain, createSubgraph(chain)) };
    return current;
  };
  const reset = (): Response => {
    // Two networks at once would not fit the memory that one is allowed.
    current = null;
    return json(present(make().chain));
  };
  return {
    handle: (request) => {
      if (new URL(request.url).pathname === RESET_PATH) return answerPost(request, reset);
      return (current ?? make()).answer(request);
    },
    now: () => (current ?? make()).chain.now() * 1000,
  };
}

interface Served {
  chain: SampleChain;
  answer(request: Request): Promise<Response>;
}

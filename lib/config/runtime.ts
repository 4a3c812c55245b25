import type { Config } from "./config";

/** How the process reaches the outside; set once by the start-up, read by everything that runs on the server. */
export interface Runtime {
  config: Config;
  /** The network's clock in milliseconds: the wall clock, or the sample network's own. Ages and windows are measured with it. */
  now(): number;
  /** fetch for upstreams: the global one, or one that also serves the sample network's own addresses from memory. */
  fetch: typeof fetch;
  /** Answers a request to /sample/…; null on every network but the sample. */
  serveSample: ((request: Request) => Promise<Response>) | null;
  /** when this process started, unix milliseconds of the wall clock */
  startedAt: number;
}

// Next bundles a module once per entry, so what must be one in the process hangs on globalThis.
const KEY = Symbol.for("bondwise.runtime");

/** Called by the start-up alone. */
export function setRuntime(runtime: Runtime): void {
  (globalThis as Record<symbol, unknown>)[KEY] = runtime;
}

/** @throws Error before the start-up has run, which is a fault of the program */
export function runtime(): Runtime {
  const value = (globalThis as Record<symbol, unknown>)[KEY];
  if (value === undefined) throw new Error("the start-up has not run");
  return value as Runtime;
}

import type { Failure, FailureKind, Outcome, UpstreamName } from "./outcome";

/** What people call each source. */
const LABEL: Record<UpstreamName, string> = {
  chain: "The chain's RPC",
  subgraph: "The subgraph",
  performance: "The performance service",
  names: "The name service's RPC",
  market: "The market on the chain",
  ipfs: "The IPFS gateway",
  pricing: "The pricing service",
};

/** A failure on its way to the edge of this room, where it becomes a value. Its text holds no address and no key. */
export class UpstreamError extends Error {
  override readonly name = "UpstreamError";
  readonly failure: Failure;

  constructor(
    source: UpstreamName,
    kind: FailureKind,
    /** completes a sentence that begins with the source */
    predicate: string,
    /** worth another attempt, and after how many milliseconds at the earliest */
    readonly retry: { afterMs: number } | null = null,
  ) {
    const text = `${LABEL[source]} ${predicate}.`;
    super(text);
    this.failure = { source, kind, text };
  }
}

/** The failure behind anything thrown; a fault of our own becomes "nonsense", because its text may hold anything. */
export function failureOf(source: UpstreamName, error: unknown): Failure {
  if (error instanceof UpstreamError) return error.failure;
  return { source, kind: "nonsense", text: `${LABEL[source]} answered what could not be read.` };
}

/** Runs a load and turns what it throws into a value. */
export async function outcomeOf<T>(source: UpstreamName, load: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await load() };
  } catch (error) {
    return { ok: false, failure: failureOf(source, error) };
  }
}

const FIRST_REST_MS = 10_000;
const LONGEST_REST_MS = 300_000;

interface Endpoint {
  url: string;
  failures: number;
  restsUntil: number;
  /** it refused a batch once: it is asked call by call */
  single: boolean;
}

/** The configured nodes in their order, those that failed lately resting at the end of the line. */
export class Endpoints {
  private readonly all: Endpoint[];

  constructor(
    urls: readonly string[],
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.all = urls.map((url) => ({ url, failures: 0, restsUntil: Number.NEGATIVE_INFINITY, single: false }));
  }

  get count(): number {
    return this.all.length;
  }

  /** Whom to ask first, second, …: the rested in configured order, then the resting, soonest back first. */
  inOrder(): readonly Endpoint[] {
    const now = this.clock();
    const ready = this.all.filter((endpoint) => endpoint.restsUntil <= now);
    const resting = this.all.filter((endpoint) => endpoint.restsUntil > now);
    return [...ready, ...resting.sort((a, b) => a.restsUntil - b.restsUntil)];
  }

  succeeded(endpoint: Endpoint): void {
    endpoint.failures = 0;
    endpoint.restsUntil = Number.NEGATIVE_INFINITY;
  }

  failed(endpoint: Endpoint): void {
    const rest = Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** endpoint.failures);
    endpoint.failures += 1;
    endpoint.restsUntil = this.clock() + rest;
  }
}

export type { Endpoint };

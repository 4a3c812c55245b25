import { backoffMs, pause } from "../http/backoff";
import type { GuardedFetch } from "../http/guarded-fetch";
import { DEFAULT_LIMITS, type HttpLimits } from "../http/limits";
import type { SourceName } from "../outcome";
import { UpstreamError } from "../upstream-error";
import { type Endpoint, Endpoints } from "./endpoints";
import { type RpcCall, readAnswer, requestBody } from "./json-rpc";
import { RpcError } from "./rpc-error";

const BATCH_CALLS = 40;
const BATCH_CHARACTERS = 400_000;
/** Batches under way at once; the others wait, so that a long search does not press the node. */
const AT_ONCE = 4;

interface Waiting extends RpcCall {
  size: number;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * JSON-RPC over several nodes. Calls made in the same moment travel as one batch; a node that fails or rate-limits is
 * left for the next one in order, and rests for a while.
 */
export class Rpc {
  private readonly endpoints: Endpoints;
  private queue: Waiting[] = [];
  private readonly batches: (readonly Waiting[])[] = [];
  private underWay = 0;
  private readonly limits: HttpLimits;

  constructor(
    private readonly http: GuardedFetch,
    urls: readonly string[],
    private readonly source: SourceName,
    limits: Partial<HttpLimits> = {},
  ) {
    this.endpoints = new Endpoints(urls);
    this.limits = { ...DEFAULT_LIMITS, ...limits };
  }

  /** @throws RpcError where the node refuses this call, UpstreamError where no node answers */
  request(method: string, params: readonly unknown[]): Promise<unknown> {
    if (this.endpoints.count === 0) {
      return Promise.reject(new UpstreamError(this.source, "absent", "is not configured"));
    }
    return new Promise((resolve, reject) => {
      const size = JSON.stringify(params).length;
      this.queue.push({ method, params, size, resolve, reject });
      if (this.queue.length === 1) setImmediate(() => this.flush());
    });
  }

  private flush(): void {
    const waiting = this.queue;
    this.queue = [];
    let batch: Waiting[] = [];
    let size = 0;
    for (const call of waiting) {
      if (batch.length > 0 && (batch.length >= BATCH_CALLS || size + call.size > BATCH_CHARACTERS)) {
        this.batches.push(batch);
        batch = [];
        size = 0;
      }
      batch.push(call);
      size += call.size;
    }
    if (batch.length > 0) this.batches.push(batch);
    this.next();
  }

  private next(): void {
    if (this.underWay >= AT_ONCE) return;
    const batch = this.batches.shift();
    if (batch === undefined) return;
    this.underWay += 1;
    void this.settle(batch).finally(() => {
      this.underWay -= 1;
      this.next();
    });
    this.next();
  }

  private async settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.send(batch);
      for (const [position, call] of batch.entries()) {
        const result = results[position];
        if (result instanceof RpcError) call.reject(result);
        else call.resolve(result);
      }
    } catch (error) {
      for (const call of batch) call.reject(error);
    }
  }

  /** Asks node after node, and all of them again after a pause, within the limits. */
  private async send(calls: readonly RpcCall[]): Promise<(unknown | RpcError)[]> {
    const giveUpAt = performance.now() + this.limits.totalMs;
    for (let pass = 1; ; pass += 1) {
      let last: UpstreamError | null = null;
      let waitMs = backoffMs(pass);
      for (const endpoint of this.endpoints.inOrder()) {
        const left = giveUpAt - performance.now();
        if (left <= 0) break;
        try {
          const results = await this.ask(endpoint, calls, left);
          this.endpoints.succeeded(endpoint);
          return results;
        } catch (error) {
          if (!(error instanceof UpstreamError)) throw error;
          this.endpoints.failed(endpoint);
          last = error;
          waitMs = Math.max(waitMs, error.retry?.afterMs ?? 0);
        }
      }
      const failure = last ?? new UpstreamError(this.source, "timeout", "did not answer in time");
      const hopeless = failure.retry === null || pass >= this.limits.attempts;
      if (hopeless || performance.now() + waitMs >= giveUpAt) throw failure;
      await pause(waitMs);
    }
  }

  private async ask(
    endpoint: Endpoint,
    calls: readonly RpcCall[],
    leftMs: number,
  ): Promise<(unknown | RpcError)[]> {
    if (endpoint.single && calls.length > 1) return this.askSingly(endpoint, calls, leftMs);
    const answer = await this.http.json({
      source: this.source,
      url: endpoint.url,
      body: requestBody(calls),
      limits: { ...this.limits, attempts: 1, totalMs: leftMs },
    });
    try {
      const results = readAnswer(answer, calls.length);
      if (results === null) throw new UpstreamError(this.source, "nonsense", "answered what no node answers");
      if (results.some((result) => result instanceof RpcError && result.rateLimited))
        throw this.rateLimited();
      return results;
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      if (error.rateLimited) throw this.rateLimited();
      if (error.nodeFault) throw this.faulty();
      endpoint.single = true;
      return this.askSingly(endpoint, calls, leftMs);
    }
  }

  /** For a node that takes no batches: one call after the other, so that it is not flooded either. */
  private async askSingly(
    endpoint: Endpoint,
    calls: readonly RpcCall[],
    leftMs: number,
  ): Promise<(unknown | RpcError)[]> {
    const giveUpAt = performance.now() + leftMs;
    const results: (unknown | RpcError)[] = [];
    for (const call of calls) {
      const left = giveUpAt - performance.now();
      if (left <= 0)
        throw new UpstreamError(this.source, "timeout", "did not answer in time", { afterMs: 0 });
      results.push(...(await this.ask(endpoint, [call], left)));
    }
    return results;
  }

  private faulty(): UpstreamError {
    return new UpstreamError(this.source, "errors", "answered with an error of its own", { afterMs: 0 });
  }

  private rateLimited(): UpstreamError {
    return new UpstreamError(this.source, "rate-limited", "asks for fewer requests", { afterMs: 0 });
  }
}

import type { UpstreamName } from "../outcome";
import { UpstreamError } from "../upstream-error";
import { backoffMs, pause, retryAfterMs } from "./backoff";
import { DEFAULT_LIMITS, type HttpLimits } from "./limits";
import { readBody, TooLarge } from "./read-body";

export interface HttpQuestion {
  source: UpstreamName;
  url: string;
  /** a body makes it a POST of JSON */
  body?: string;
  headers?: Readonly<Record<string, string>>;
  limits?: Partial<HttpLimits>;
}

/**
 * The only way out: it asks the configured upstreams alone, follows no redirect, bounds time and size, and tries again on
 * network errors, 429 and 5xx only.
 */
export class GuardedFetch {
  private readonly origins: ReadonlySet<string>;

  constructor(
    private readonly fetch: typeof globalThis.fetch,
    /** addresses of the configured upstreams */
    upstreams: readonly string[],
  ) {
    this.origins = new Set(upstreams.map((url) => new URL(url).origin));
  }

  /** The answer as parsed JSON. @throws UpstreamError */
  async json(question: HttpQuestion): Promise<unknown> {
    const text = await this.text(question);
    try {
      return JSON.parse(text);
    } catch {
      throw new UpstreamError(question.source, "nonsense", "answered what is not JSON");
    }
  }

  /** The answer as text. @throws UpstreamError */
  async text(question: HttpQuestion): Promise<string> {
    const limits = { ...DEFAULT_LIMITS, ...question.limits };
    const giveUpAt = performance.now() + limits.totalMs;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const left = giveUpAt - performance.now();
        return await this.attempt(question, { ...limits, attemptMs: Math.min(limits.attemptMs, left) });
      } catch (error) {
        if (!(error instanceof UpstreamError) || error.retry === null || attempt >= limits.attempts)
          throw error;
        const wait = Math.max(error.retry.afterMs, backoffMs(attempt));
        if (performance.now() + wait >= giveUpAt) throw error;
        await pause(wait);
      }
    }
  }

  private async attempt(question: HttpQuestion, limits: HttpLimits): Promise<string> {
    const { source } = question;
    if (!this.origins.has(new URL(question.url).origin)) {
      throw new UpstreamError(source, "absent", "was to be asked at an address that is not configured");
    }
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new UpstreamError(source, "timeout", "did not answer in time", { afterMs: 0 }));
        stop.abort();
      }, limits.attemptMs);
    });
    try {
      return await Promise.race([this.exchange(question, limits, stop.signal), late]);
    } catch (error) {
      if (error instanceof UpstreamError) throw error;
      if (error instanceof TooLarge) {
        throw new UpstreamError(source, "too-large", "answered more than is read");
      }
      throw new UpstreamError(source, "network", "cannot be reached, or broke off", { afterMs: 0 });
    } finally {
      clearTimeout(timer);
    }
  }

  private async exchange(question: HttpQuestion, limits: HttpLimits, signal: AbortSignal): Promise<string> {
    const { source, body } = question;
    const response = await this.fetch(question.url, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...question.headers,
      },
      ...(body === undefined ? {} : { body }),
      redirect: "manual",
      cache: "no-store",
      signal,
    });
    if (response.status !== 200) {
      response.body?.cancel().catch(() => undefined);
      throw refusal(source, response);
    }
    if ((response.headers.get("content-type") ?? "").includes("html")) {
      response.body?.cancel().catch(() => undefined);
      throw new UpstreamError(source, "nonsense", "answered a web page instead of data");
    }
    return readBody(response, limits.maxBytes);
  }
}

function refusal(source: UpstreamName, response: Response): UpstreamError {
  const { status } = response;
  if (status === 429) {
    const afterMs = retryAfterMs(response.headers.get("retry-after")) ?? 0;
    return new UpstreamError(source, "rate-limited", "asks for fewer requests", { afterMs });
  }
  if (response.type === "opaqueredirect" || (status >= 300 && status < 400)) {
    return new UpstreamError(source, "http", "redirects elsewhere, which is not followed");
  }
  const afterMs = retryAfterMs(response.headers.get("retry-after")) ?? 0;
  return new UpstreamError(
    source,
    "http",
    `answered with HTTP status ${status}`,
    status >= 500 ? { afterMs } : null,
  );
}

import { afterEach, describe, expect, it } from "vitest";
import type { FailureKind } from "../outcome";
import { startServer, type TestServer, type Trouble } from "../testing/server";
import { PATIENT, QUICK } from "../testing/wire";
import { UpstreamError } from "../upstream-error";
import { GuardedFetch } from "./guarded-fetch";
import type { HttpLimits } from "./limits";

const LIMITS: Partial<HttpLimits> = { ...PATIENT, maxBytes: 1_000_000 };
const servers: TestServer[] = [];

async function server(): Promise<TestServer> {
  const made = await startServer(() => ({ hello: "world" }));
  servers.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((one) => one.close()));
});

async function failureOfAsking(url: string, configured = url, limits = LIMITS) {
  const http = new GuardedFetch(fetch, [configured]);
  const error = await http
    .json({ source: "performance", url: `${url}/secret-key`, limits })
    .catch((e: unknown) => e);
  if (!(error instanceof UpstreamError)) throw new Error("expected a failure");
  return error.failure;
}

describe("GuardedFetch", () => {
  it("gives the JSON of a configured upstream", async () => {
    const { url } = await server();
    const http = new GuardedFetch(fetch, [url]);
    expect(await http.json({ source: "performance", url: `${url}/x` })).toEqual({ hello: "world" });
  });

  it.each<[Trouble, FailureKind, number]>([
    ["down", "network", 2],
    ["slow", "timeout", 2],
    ["rate-limited", "rate-limited", 2],
    ["broken", "http", 2],
    ["html", "nonsense", 1],
    ["half", "nonsense", 1],
    ["redirect", "http", 1],
    ["huge", "too-large", 1],
  ])("names the failure of a server that is %s as %s after %i requests", async (trouble, kind, requests) => {
    const one = await server();
    one.trouble = trouble;
    const limits = trouble === "slow" ? { ...LIMITS, ...QUICK } : LIMITS;
    const failure = await failureOfAsking(one.url, one.url, limits);
    expect(failure.kind).toBe(kind);
    expect(one.requests).toHaveLength(requests);
    expect(failure.text).not.toMatch(/127\.0\.0\.1|secret/);
  });

  it("tries again and gives the answer once the upstream is back", async () => {
    const one = await server();
    one.trouble = "broken";
    const http = new GuardedFetch(fetch, [one.url]);
    const asking = http.json({ source: "performance", url: one.url, limits: { ...LIMITS, attempts: 5 } });
    while (one.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    one.trouble = "none";
    expect(await asking).toEqual({ hello: "world" });
  });

  it("does not wait for a Retry-After longer than the caller can", async () => {
    const one = await server();
    one.trouble = "rate-limited";
    one.retryAfter = "3600";
    expect((await failureOfAsking(one.url)).kind).toBe("rate-limited");
    expect(one.requests).toHaveLength(1);
  });

  it("asks nobody who is not configured", async () => {
    const one = await server();
    const failure = await failureOfAsking(one.url, "http://configured.example");
    expect(failure.kind).toBe("absent");
    expect(one.requests).toHaveLength(0);
  });
});

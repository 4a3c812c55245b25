import type { ServerResponse } from "node:http";

/** What an upstream of the tests can be told to do instead of answering. */
export const FAULTS = [
  "none",
  "down",
  "slow",
  "rate-limited",
  "failing",
  "errors",
  "half",
  "html",
  "lagging",
  "frozen",
] as const;
export type Fault = (typeof FAULTS)[number];

export const UPSTREAMS = ["rpc", "rpc2", "l1", "subgraph", "performance", "ai-performance", "ipfs"] as const;
export type Upstream = (typeof UPSTREAMS)[number];

const BEHIND_BLOCKS = 20_000;
const BEHIND_SECONDS = 5_000;
/** How long ago a frozen node came to a halt. */
const FROZEN_SECONDS = 300;

/**
 * Answers as an upstream with a fault does.
 * @param body what it would have answered in good health
 */
export function answerFaulty(response: ServerResponse, fault: Fault, status: number, body: string): void {
  switch (fault) {
    case "down":
      response.destroy();
      return;
    case "slow":
      // Long past every time limit; the asker has gone by then.
      setTimeout(() => send(response, status, body), 30_000).unref();
      return;
    case "rate-limited":
      response.setHeader("Retry-After", "1");
      send(response, 429, JSON.stringify({ error: "too many requests" }));
      return;
    case "failing":
      send(response, 502, JSON.stringify({ error: "bad gateway" }));
      return;
    case "errors":
      send(response, 200, JSON.stringify({ errors: [{ message: "indexing_error" }], data: null }));
      return;
    case "half":
      send(response, 200, body.slice(0, Math.ceil(body.length / 2)));
      return;
    case "html":
      response.setHeader("Content-Type", "text/html");
      response.end("<!doctype html><title>Just a moment…</title>");
      return;
    case "lagging":
      send(response, status, behind(body));
      return;
    case "frozen":
      send(response, status, frozen(body));
      return;
    case "none":
      send(response, status, body);
  }
}

function send(response: ServerResponse, status: number, body: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json");
  response.end(body);
}

/** The same answer of a subgraph that has indexed less. */
function behind(body: string): string {
  const answer = JSON.parse(body);
  const block = answer.data?._meta?.block;
  if (block === undefined) return body;
  block.number -= BEHIND_BLOCKS;
  if (typeof block.timestamp === "number") block.timestamp -= BEHIND_SECONDS;
  return JSON.stringify(answer);
}

/** The same answer of a node that came to a halt a while ago and still answers: its newest block is as old as that. */
function frozen(body: string): string {
  const answer = JSON.parse(body);
  for (const { result } of Array.isArray(answer) ? answer : [answer]) {
    if (typeof result?.timestamp !== "string" || result.l1BlockNumber === undefined) continue;
    result.timestamp = `0x${(Number(result.timestamp) - FROZEN_SECONDS).toString(16)}`;
  }
  return JSON.stringify(answer);
}

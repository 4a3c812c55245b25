import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server does instead of answering. */
export type Trouble =
  | "none"
  /** takes the connection and breaks it off */
  | "down"
  /** answers after slowMs */
  | "slow"
  | "rate-limited"
  | "broken"
  | "html"
  /** stops in the middle of its JSON */
  | "half"
  /** errors with status 200, as graph-node and JSON-RPC do */
  | "errors"
  | "redirect"
  /** never stops sending */
  | "huge";

/** Answers a request's path and body with JSON. */
export type Answer = (body: string, path: string) => unknown;

/** A real HTTP server on a port of its own, whose troubles a test switches on and off. */
export interface TestServer {
  url: string;
  trouble: Trouble;
  slowMs: number;
  /** Retry-After in seconds of a 429 */
  retryAfter: string | null;
  /** requests that arrived, answered or not */
  requests: { path: string; body: string; authorization: string | null }[];
  close(): Promise<void>;
}

export async function startServer(answer: Answer): Promise<TestServer> {
  const http = createServer((request, response) => {
    void respond(server, answer, request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  const server: TestServer = {
    url: `http://127.0.0.1:${port}`,
    trouble: "none",
    slowMs: 1_000,
    retryAfter: null,
    requests: [],
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  return server;
}

async function respond(
  server: TestServer,
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
) {
  let body = "";
  for await (const chunk of request) body += chunk;
  const path = request.url ?? "/";
  server.requests.push({ path, body, authorization: request.headers.authorization ?? null });
  const send = (status: number, type: string, text: string, headers: Record<string, string> = {}) =>
    response.writeHead(status, { "content-type": type, ...headers }).end(text);
  const json = () => JSON.stringify(answer(body, path));
  switch (server.trouble) {
    case "down":
      return response.destroy();
    case "slow":
      await new Promise((resolve) => setTimeout(resolve, server.slowMs));
      return send(200, "application/json", json());
    case "rate-limited":
      return send(
        429,
        "text/plain",
        "slow down",
        server.retryAfter === null ? {} : { "retry-after": server.retryAfter },
      );
    case "broken":
      return send(502, "text/plain", "bad gateway");
    case "html":
      return send(200, "text/html", "<!doctype html><title>Welcome</title>");
    case "half":
      return send(200, "application/json", json().slice(0, -5));
    case "errors":
      return send(
        200,
        "application/json",
        JSON.stringify({ errors: [{ message: "store error at http://indexer:1/secret" }] }),
      );
    case "redirect":
      return send(302, "text/plain", "", { location: "http://127.0.0.1:1/" });
    case "huge":
      response.writeHead(200, { "content-type": "application/json" });
      response.write('["');
      for (let part = 0; part < 200 && !response.destroyed; part += 1) {
        if (!response.write("x".repeat(100_000))) await new Promise((resolve) => setTimeout(resolve, 1));
      }
      return response.end('"]');
    default:
      return send(200, "application/json", json());
  }
}

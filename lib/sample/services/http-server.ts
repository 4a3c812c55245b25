import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { problem } from "./answers";

/** A listening server; its address is http://127.0.0.1:<port>. */
export interface Listening {
  port: number;
  close(): Promise<void>;
}

/** Puts a handler of web requests behind a local port. @param port 0 takes a free one */
export async function listen(
  handle: (request: Request) => Promise<Response>,
  port: number,
): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    answer(handle, incoming).then(async (response) => {
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

async function answer(
  handle: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
): Promise<Response> {
  try {
    return await handle(await toRequest(incoming));
  } catch (error) {
    return problem(500, "Internal server error", error instanceof Error ? error.message : "unknown");
  }
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const url = new URL(incoming.url ?? "/", "http://127.0.0.1");
  const { method = "GET" } = incoming;
  if (method === "GET" || method === "HEAD") return new Request(url, { method });
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return new Request(url, { method, body: Buffer.concat(chunks) });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRoutes } from "../../lib/sample/services/routes";
import { createSubgraph } from "../../lib/sample/subgraph/subgraph";
import { answerFaulty, FAULTS, type Fault, UPSTREAMS, type Upstream } from "./faults";
import { liveChain } from "./live-chain";

/**
 * The outside systems of a live network, in their real dialects, as one HTTP server: /rpc, /rpc2, /l1, /subgraph,
 * /performance/api/…, /ai-performance/api/…, /ipfs/…. A test puts {upstream: fault} to /faults, and reads from /counts how often
 * each was asked.
 */
const [seed = "live", port = "0"] = process.argv.slice(2);
const chain = liveChain(seed);
const routes = createRoutes(chain, createSubgraph(chain));
const faults = new Map<Upstream, Fault>();
const counts = new Map<Upstream, number>();

const server = createServer(async (request, response) => {
  try {
    await answer(request, response);
  } catch (error) {
    console.error(error);
    response.statusCode = 500;
    response.end();
  }
});
server.listen(Number(port), () => console.log(`listens at ${JSON.stringify(server.address())}`));
process.on("SIGTERM", () => process.exit(0));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? "/").slice(1);
  const body = await bodyOf(request);
  if (path === "faults") return setFaults(body, response);
  if (path === "counts") return void response.end(JSON.stringify(Object.fromEntries(counts)));
  const name = path.split(/[/?]/)[0];
  const upstream = UPSTREAMS.find((known) => known === name);
  if (upstream === undefined) return void response.writeHead(404).end();
  counts.set(upstream, (counts.get(upstream) ?? 0) + 1);
  const url = `http://upstream.invalid/sample/${upstream === "rpc2" ? path.replace("rpc2", "rpc") : path}`;
  const bare = new URL(url);
  // The key of a node stands in its address; it must not decide anything here.
  bare.searchParams.delete("key");
  const healthy = await routes(
    new Request(bare, {
      method: request.method ?? "GET",
      headers: { "content-type": "application/json" },
      ...(body === "" ? {} : { body }),
    }),
  );
  answerFaulty(response, faults.get(upstream) ?? "none", healthy.status, await healthy.text());
}

function setFaults(body: string, response: ServerResponse): void {
  faults.clear();
  for (const [upstream, fault] of Object.entries(JSON.parse(body))) {
    const knownUpstream = UPSTREAMS.find((known) => known === upstream);
    const knownFault = FAULTS.find((known) => known === fault);
    if (knownUpstream === undefined || knownFault === undefined) return void response.writeHead(400).end();
    faults.set(knownUpstream, knownFault);
  }
  counts.clear();
  response.end("{}");
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

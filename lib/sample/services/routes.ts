import { createL1Rpc } from "../l1/l1-rpc";
import type { SampleChain } from "../ledger";
import { parseErrorAnswer } from "../rpc/json-rpc";
import { createRpc } from "../rpc/rpc";
import { json, methodNotAllowed, notFound, preflight, problem } from "./answers";
import { readJson } from "./body";
import { accounts, advanceRounds, ipfsDocument, pause } from "./control";
import { performance } from "./performance";

/** What answers the subgraph's GraphQL. */
export interface Subgraph {
  handle(body: unknown): Promise<{ status: number; body: unknown }>;
}

type Post = (body: unknown) => Response | Promise<Response>;

const PERFORMANCE = /^(?:ai-)?performance\/api\/(.+)$/;
const DOCUMENT = /^ipfs\/([^/]+)$/;

/** All that a sample chain is reached by over HTTP, below /sample/. */
export function createRoutes(
  chain: SampleChain,
  subgraph: Subgraph,
): (request: Request) => Promise<Response> {
  const rpc = createRpc(chain);
  const l1 = createL1Rpc(chain);
  const posts: Readonly<Record<string, Post>> = {
    rpc: async (body) => rpcAnswer(body, (parsed) => rpc.handle(parsed)),
    l1: async (body) => rpcAnswer(body, (parsed) => l1.handle(parsed)),
    subgraph: async (body) => {
      if (body === undefined) return problem(400, "Bad request", "The body is no JSON.");
      const answer = await subgraph.handle(body);
      return json(answer.body, answer.status);
    },
    rounds: (body) => advanceRounds(chain, body),
    pause: (body) => pause(chain, body),
  };
  return async (request) => {
    const url = new URL(request.url);
    const path = url.pathname.replace(/^\/sample\//, "");
    const post = Object.hasOwn(posts, path) ? posts[path] : undefined;
    if (post !== undefined) return answerPost(request, post);
    const get = getAnswer(chain, path, url.searchParams);
    if (get === null) return notFound();
    if (request.method === "OPTIONS") return preflight("GET");
    return request.method === "GET" || request.method === "HEAD" ? get() : methodNotAllowed("GET");
  };
}

/** Answers what takes POST alone; the body is undefined where it is no JSON. */
export async function answerPost(request: Request, post: Post): Promise<Response> {
  if (request.method === "OPTIONS") return preflight("POST");
  if (request.method !== "POST") return methodNotAllowed("POST");
  const body = await readJson(request);
  return body.ok ? post(body.json) : body.response;
}

async function rpcAnswer(body: unknown, handle: (body: unknown) => Promise<unknown>): Promise<Response> {
  if (body === undefined) return json(parseErrorAnswer());
  const answer = await handle(body);
  return answer === null ? new Response(null, { status: 200 }) : json(answer);
}

function getAnswer(chain: SampleChain, path: string, query: URLSearchParams): (() => Response) | null {
  if (path === "accounts") return () => accounts(chain);
  const method = PERFORMANCE.exec(path)?.[1];
  if (method !== undefined) return () => performance(chain, method, query);
  const cid = DOCUMENT.exec(path)?.[1];
  return cid === undefined ? null : () => ipfsDocument(chain, cid);
}

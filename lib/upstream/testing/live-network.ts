import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseConfig } from "../../config/parse-config";
import { assembleSources } from "../assemble";
import type { Sources } from "../sources";
import { startServer, type TestServer } from "./server";
import { ToyLivepeer, who } from "./toy-livepeer";
import { ToySubgraph } from "./toy-subgraph";

/** A live network of toys on real ports, and sources over it as the start-up would make them. */
export interface LiveNetwork {
  livepeer: ToyLivepeer;
  subgraph: ToySubgraph;
  rpc: TestServer;
  secondRpc: TestServer;
  graph: TestServer;
  performance: TestServer;
  ai: TestServer;
  pricing: TestServer;
  /** the network's clock, milliseconds */
  now: number;
  /** sources as after a start of the process; `without` leaves upstreams unconfigured, `further` configures others */
  start(without?: readonly string[], further?: Readonly<Record<string, string>>): Sources;
  close(): Promise<void>;
}

const stats = { [who(1)]: { FRA: { success_rate: 1, round_trip_score: 0.5, score: 0.9 } } };

/** Both kinds of one program: what names pipeline and model asks for AI, every other for transcoding. */
function performanceAnswer(_: string, path: string): unknown {
  const { pathname, searchParams } = new URL(path, "http://service.invalid");
  if (pathname === "/api/aggregated_stats") {
    const [pipeline, model] = [searchParams.get("pipeline"), searchParams.get("model")];
    if ((pipeline === null) !== (model === null)) return { error: "pipeline and model must both be given" };
    return stats;
  }
  if (path.startsWith("/api/regions"))
    return { regions: [{ id: "FRA", name: "Frankfurt", type: "transcoding" }] };
  return { pipelines: [{ id: "Text to image", models: ["a/b"], regions: ["FRA"] }] };
}

export async function liveNetwork(): Promise<LiveNetwork> {
  const folder = await mkdtemp(join(tmpdir(), "bondwise-"));
  const livepeer = new ToyLivepeer(3);
  for (let n = 0; n < 3; n += 1) livepeer.earnings.set(`${who(n)}/3999`, [3n * 10n ** 27n, 0n]);
  const subgraph = new ToySubgraph();
  const servers = await Promise.all([
    startServer(livepeer.chain.answer),
    startServer(livepeer.chain.answer),
    startServer(subgraph.answer),
    startServer(performanceAnswer),
    startServer(performanceAnswer),
    startServer(() => [{ Address: who(1), PricePerPixel: "1200", UpdatedAt: 1_789_999_000 }]),
  ]);
  const [rpc, secondRpc, graph, performance, ai, pricing] = servers;
  const network: LiveNetwork = {
    livepeer,
    subgraph,
    rpc,
    secondRpc,
    graph,
    performance,
    ai,
    pricing,
    now: 1_790_000_000_000,
    start(without = [], further = {}) {
      const env: Record<string, string> = {
        NETWORK: "arbitrum-one",
        RPC_URL: `${rpc.url}/key,${secondRpc.url}/key`,
        SUBGRAPH_URL: `${graph.url}/key`,
        PERFORMANCE_URL: performance.url,
        AI_PERFORMANCE_URL: ai.url,
        DATABASE_URL: `file:${join(folder, "kept.db")}`,
        ...further,
      };
      for (const name of without) delete env[name];
      const parsed = parseConfig(env);
      if (!parsed.ok) throw new Error(parsed.problems.join(" "));
      const now = () => network.now;
      return assembleSources({ config: parsed.config, now, fetch, serveSample: null, startedAt: 0 });
    },
    async close() {
      await Promise.all(servers.map((server) => server.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
  return network;
}

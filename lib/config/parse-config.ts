import * as v from "valibot";
import type { Config } from "./config";
import {
  SAMPLE_CHAIN_ID,
  SAMPLE_IPFS_URL,
  SAMPLE_L1_RPC_URL,
  SAMPLE_PERFORMANCE_URL,
  SAMPLE_RPC_URL,
  SAMPLE_SUBGRAPH_URL,
} from "./sample-hosts";
import * as shapes from "./shapes";
import { problemOf, VARIABLES, type VariableName } from "./variables";

const PUBLIC_RPC_URL = "https://arb1.arbitrum.io/rpc";
const PUBLIC_PERFORMANCE_URL = "https://leaderboard-serverless.vercel.app";
const PUBLIC_AI_PERFORMANCE_URL = "https://leaderboard-api.livepeer.cloud";
const PUBLIC_IPFS_URL = "https://ipfs.livepeer.com";
const GRAPH_HOST = "gateway.thegraph.com";
/** The published subgraph's id; the key travels in a header, because addresses end up in logs. */
const PUBLISHED_SUBGRAPH_URL = `https://${GRAPH_HOST}/api/subgraphs/id/FE63YgkzcpVocxdCEyEYbvjYqEf2kb1A6daMYRxmejYC`;
const ARBITRUM_ONE = 42_161;

const optional = v.optional;

const schema = v.object({
  NETWORK: optional(shapes.network, "sample"),
  RPC_URL: optional(shapes.urlList, PUBLIC_RPC_URL),
  L1_RPC_URL: optional(shapes.urlList),
  SUBGRAPH_URL: optional(shapes.upstreamUrl),
  GRAPH_API_KEY: optional(shapes.graphKey),
  PERFORMANCE_URL: optional(shapes.baseUrl, PUBLIC_PERFORMANCE_URL),
  AI_PERFORMANCE_URL: optional(shapes.baseUrl, PUBLIC_AI_PERFORMANCE_URL),
  IPFS_URL: optional(shapes.baseUrl, PUBLIC_IPFS_URL),
  PRICING_URL: optional(shapes.upstreamUrl),
  SITE_URL: optional(shapes.baseUrl),
  WALLETCONNECT_PROJECT_ID: optional(shapes.projectId),
  DATABASE_URL: optional(shapes.databaseUrl, "file:.data/bondwise.db"),
  SAMPLE_SEED: optional(shapes.seed, "bondwise"),
  SAMPLE_NOW: optional(shapes.moment),
  SAMPLE_SCALE: optional(shapes.scale, "1"),
  PORT: optional(shapes.port, "3000"),
} satisfies Record<VariableName, v.GenericSchema>);

type Environment = v.InferOutput<typeof schema>;

/** The environment as a Config, or a message for each bad value; no message repeats a value, which may be a secret. */
export function parseConfig(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; config: Config } | { ok: false; problems: string[] } {
  const given: Record<string, string> = {};
  for (const { name } of VARIABLES) {
    const value = env[name];
    if (value !== undefined && value.trim() !== "") given[name] = value;
  }
  const result = v.safeParse(schema, given);
  if (result.success) return { ok: true, config: configOf(result.output) };
  const bad = new Set(result.issues.map((issue) => issue.path?.[0]?.key));
  return {
    ok: false,
    problems: VARIABLES.filter(({ name }) => bad.has(name)).map(({ name }) => problemOf(name)),
  };
}

function configOf(env: Environment): Config {
  const common = {
    network: env.NETWORK,
    siteUrl: env.SITE_URL ?? null,
    // No wallet of anybody's knows the sample network's chain, and it has a wallet of its own.
    walletConnectProjectId: env.NETWORK === "sample" ? null : (env.WALLETCONNECT_PROJECT_ID ?? null),
    databaseUrl: env.DATABASE_URL,
    sample: { seed: env.SAMPLE_SEED, now: env.SAMPLE_NOW ?? null, scale: env.SAMPLE_SCALE },
  };
  return { ...common, ...(env.NETWORK === "sample" ? sampleUpstreams() : liveUpstreams(env)) };
}

type Upstreams = Pick<
  Config,
  | "chainId"
  | "rpcUrls"
  | "l1RpcUrls"
  | "subgraph"
  | "performanceUrl"
  | "aiPerformanceUrl"
  | "ipfsUrl"
  | "pricingUrl"
>;

function sampleUpstreams(): Upstreams {
  return {
    chainId: SAMPLE_CHAIN_ID,
    rpcUrls: [SAMPLE_RPC_URL],
    l1RpcUrls: [SAMPLE_L1_RPC_URL],
    subgraph: { url: SAMPLE_SUBGRAPH_URL, bearer: null },
    performanceUrl: SAMPLE_PERFORMANCE_URL,
    aiPerformanceUrl: SAMPLE_PERFORMANCE_URL,
    ipfsUrl: SAMPLE_IPFS_URL,
    pricingUrl: null,
  };
}

function liveUpstreams(env: Environment): Upstreams {
  return {
    chainId: ARBITRUM_ONE,
    rpcUrls: env.RPC_URL,
    l1RpcUrls: env.L1_RPC_URL ?? [],
    subgraph: subgraphOf(env),
    performanceUrl: env.PERFORMANCE_URL,
    aiPerformanceUrl: env.AI_PERFORMANCE_URL,
    ipfsUrl: env.IPFS_URL,
    pricingUrl: env.PRICING_URL ?? null,
  };
}

/** The key goes to The Graph's gateway and to nobody else. */
function subgraphOf(env: Environment): Config["subgraph"] {
  const key = env.GRAPH_API_KEY ?? null;
  const url = env.SUBGRAPH_URL ?? (key === null ? null : PUBLISHED_SUBGRAPH_URL);
  if (url === null) return null;
  return { url, bearer: new URL(url).host === GRAPH_HOST ? key : null };
}

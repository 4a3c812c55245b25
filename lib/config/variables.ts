/** One environment variable, as the README's table and the start-up's messages describe it. */
export interface VariableDoc {
  name: string;
  /** what it is for */
  meaning: string;
  /** what a good value looks like; completes the sentence "NAME must be …" */
  shape: string;
  /** in words; null where there is none */
  fallback: string | null;
}

const URL_SHAPE = "an http:// or https:// address without a user name or password in it";

/** Every variable that is read, in the README's order. A value that is empty counts as not set. */
export const VARIABLES = [
  { name: "NETWORK", meaning: "the network shown", shape: "sample or arbitrum-one", fallback: "sample" },
  {
    name: "RPC_URL",
    meaning: "Arbitrum One's JSON-RPC, one or several, tried in order",
    shape: `${URL_SHAPE}, or several separated by commas`,
    fallback: "the public endpoint",
  },
  {
    name: "L1_RPC_URL",
    meaning: "Ethereum's JSON-RPC, for ENS names, one or several, tried in order",
    shape: `${URL_SHAPE}, or several separated by commas`,
    fallback: "none: addresses are shown without names",
  },
  {
    name: "SUBGRAPH_URL",
    meaning: "a Livepeer subgraph; goes before GRAPH_API_KEY",
    shape: URL_SHAPE,
    fallback: "none: the explorer works from the contracts alone",
  },
  {
    name: "GRAPH_API_KEY",
    meaning: "a key of The Graph's gateway, for the published subgraph",
    shape: "a key of letters, digits, - and _",
    fallback: null,
  },
  {
    name: "PERFORMANCE_URL",
    meaning: "the transcoding performance service, the part before /api",
    shape: URL_SHAPE,
    fallback: "the public service",
  },
  {
    name: "AI_PERFORMANCE_URL",
    meaning: "the AI performance service, the part before /api",
    shape: URL_SHAPE,
    fallback: "the public service",
  },
  {
    name: "IPFS_URL",
    meaning: "an IPFS gateway, the part before /ipfs",
    shape: URL_SHAPE,
    fallback: "the public gateway of Livepeer",
  },
  { name: "PRICING_URL", meaning: "a service of orchestrators' prices", shape: URL_SHAPE, fallback: "none" },
  {
    name: "SITE_URL",
    meaning: "the site's own public address, for links in feeds and previews",
    shape: "an http:// or https:// address without query or fragment",
    fallback: "none",
  },
  {
    name: "WALLETCONNECT_PROJECT_ID",
    meaning: "lets people connect by WalletConnect",
    shape: "32 hexadecimal digits",
    fallback: "none: browser wallets only",
  },
  {
    name: "DATABASE_URL",
    meaning:
      "where figures that never change are kept; a libSQL server's address shares them between instances",
    shape: "file:PATH, or a libsql://, http(s):// or ws(s):// address of a libSQL server",
    fallback: "file:.data/bondwise.db",
  },
  {
    name: "SAMPLE_SEED",
    meaning: "what the sample network's history is drawn from",
    shape: "1 to 64 letters, digits, dots, - or _",
    fallback: "bondwise",
  },
  {
    name: "SAMPLE_NOW",
    meaning: "fixes the sample network's clock",
    shape: "a moment between 2022 and 2100 as ISO 8601 (2026-10-01T00:00:00Z) or unix seconds",
    fallback: "the process's own clock",
  },
  {
    name: "SAMPLE_SCALE",
    meaning: "the size of the sample network; 3 has about 10,000 delegators",
    shape: "a number from 0.1 to 10",
    fallback: "1",
  },
  { name: "PORT", meaning: "where the site listens", shape: "a port from 1 to 65535", fallback: "3000" },
] as const satisfies readonly VariableDoc[];

export type VariableName = (typeof VARIABLES)[number]["name"];

/** The message for a bad value. It names the variable and what it must be, and never repeats the value. */
export function problemOf(name: VariableName): string {
  const shape = VARIABLES.find((variable) => variable.name === name)?.shape ?? "left out";
  return `${name} must be ${shape}.`;
}

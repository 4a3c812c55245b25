import { describe, expect, it } from "vitest";
import { parseConfig } from "./parse-config";
import { SAMPLE_ORIGIN } from "./sample-hosts";
import { VARIABLES } from "./variables";

function configOf(env: Record<string, string>) {
  const result = parseConfig(env);
  if (!result.ok) throw new Error(result.problems.join(" "));
  return result.config;
}

function problemsOf(env: Record<string, string>): string[] {
  const result = parseConfig(env);
  return result.ok ? [] : result.problems;
}

describe("parseConfig", () => {
  it("needs nothing and then shows the sample network from the process's own memory", () => {
    const config = configOf({});
    expect(config.network).toBe("sample");
    for (const url of [...config.rpcUrls, ...config.l1RpcUrls, config.subgraph?.url, config.performanceUrl]) {
      expect(url?.startsWith(`${SAMPLE_ORIGIN}/sample`)).toBe(true);
    }
  });

  it("asks no outside upstream on the sample network, whatever else is set", () => {
    const config = configOf({ RPC_URL: "https://rpc.example", SUBGRAPH_URL: "https://graph.example" });
    expect(JSON.stringify(config)).not.toContain("example");
  });

  it("works from the contracts alone on the live network unless a subgraph is named", () => {
    const config = configOf({ NETWORK: "arbitrum-one" });
    expect(config.chainId).toBe(42_161);
    expect(config.rpcUrls).toEqual(["https://arb1.arbitrum.io/rpc"]);
    expect(config.l1RpcUrls).toEqual([]);
    expect(config.subgraph).toBeNull();
    expect(config.performanceUrl).not.toBeNull();
  });

  it("keeps several RPCs in their order", () => {
    const config = configOf({
      NETWORK: "arbitrum-one",
      RPC_URL: "https://a.example/x, http://127.0.0.1:8545",
    });
    expect(config.rpcUrls).toEqual(["https://a.example/x", "http://127.0.0.1:8545"]);
  });

  it("sends a Graph key in a header to The Graph and to nobody else", () => {
    const published = configOf({ NETWORK: "arbitrum-one", GRAPH_API_KEY: "abc123" }).subgraph;
    expect(published?.bearer).toBe("abc123");
    expect(published?.url).not.toContain("abc123");
    const own = configOf({
      NETWORK: "arbitrum-one",
      GRAPH_API_KEY: "abc123",
      SUBGRAPH_URL: "https://own.example/q",
    });
    expect(own.subgraph).toEqual({ url: "https://own.example/q", bearer: null });
  });

  it("treats an empty value as not set and reads the sample's clock in both spellings", () => {
    expect(configOf({ NETWORK: "", SAMPLE_NOW: " " }).sample.now).toBeNull();
    expect(configOf({ SAMPLE_NOW: "2026-10-01T00:00:00Z" }).sample.now).toBe(1_790_812_800);
    expect(configOf({ SAMPLE_NOW: "1790812800" }).sample.now).toBe(1_790_812_800);
  });

  it("offers WalletConnect on the real network alone", () => {
    const WALLETCONNECT_PROJECT_ID = "0123456789abcdef0123456789abcdef";
    const idOn = (NETWORK: string) => configOf({ NETWORK, WALLETCONNECT_PROJECT_ID }).walletConnectProjectId;
    expect(idOn("arbitrum-one")).toBe(WALLETCONNECT_PROJECT_ID);
    expect(idOn("sample")).toBeNull();
    expect(configOf({ NETWORK: "arbitrum-one" }).walletConnectProjectId).toBeNull();
  });

  const bad: Record<string, string[]> = {
    NETWORK: ["mainnet"],
    RPC_URL: ["ftp://x", "not a url", "https://u:secretpass@rpc.example", ","],
    L1_RPC_URL: ["localhost:8545"],
    SUBGRAPH_URL: ["/graph"],
    GRAPH_API_KEY: ["secret key!"],
    PERFORMANCE_URL: ["https://p.example/?k=1"],
    AI_PERFORMANCE_URL: ["x"],
    IPFS_URL: ["ipfs://x"],
    PRICING_URL: ["x"],
    SITE_URL: ["bondwise.example"],
    WALLETCONNECT_PROJECT_ID: ["short"],
    DATABASE_URL: ["postgres://u:secretpass@h/db", "file:"],
    SAMPLE_SEED: ["a b"],
    SAMPLE_NOW: ["yesterday", "2026-13-01", "12"],
    SAMPLE_SCALE: ["0", "-1", "100", "big"],
    PORT: ["0", "70000", "http"],
  };

  it("has a test of a bad value for every variable", () => {
    expect(Object.keys(bad).sort()).toEqual(VARIABLES.map(({ name }) => name).sort());
  });

  for (const [name, values] of Object.entries(bad)) {
    it.each(values)(`refuses ${name}=%s by name without repeating it`, (value) => {
      const problems = problemsOf({ NETWORK: "arbitrum-one", [name]: value });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(new RegExp(`^${name} must be `));
      expect(problems.join()).not.toContain("secret");
    });
  }

  it("names every bad value at once", () => {
    expect(problemsOf({ NETWORK: "x", PORT: "y", SAMPLE_SCALE: "z" })).toHaveLength(3);
  });
});

/** The networks Bondwise can show. */
export type NetworkName = "sample" | "arbitrum-one";

/** The environment, parsed. Addresses of upstreams live here and nowhere a visitor can see. */
export interface Config {
  network: NetworkName;
  chainId: number;
  /** the site's own public address, without a trailing slash; null when SITE_URL is not set */
  siteUrl: string | null;
  rpcUrls: readonly string[];
  l1RpcUrls: readonly string[];
  /** null: the explorer works from the contracts alone */
  subgraph: { url: string; bearer: string | null } | null;
  performanceUrl: string | null;
  aiPerformanceUrl: string | null;
  ipfsUrl: string | null;
  pricingUrl: string | null;
  /** public by nature: the browser is told it; null where WalletConnect is not offered */
  walletConnectProjectId: string | null;
  databaseUrl: string;
  sample: { seed: string; now: number | null; scale: number };
}

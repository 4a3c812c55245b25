import type { SourceName } from "@/lib/upstream/outcome";

/** What people call each source, inside of a sentence. */
export const SOURCE_WORDS: Record<SourceName, string> = {
  chain: "chain",
  subgraph: "subgraph",
  performance: "performance",
  names: "names",
  market: "market",
  ipfs: "IPFS",
};

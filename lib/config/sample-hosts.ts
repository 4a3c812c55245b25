/** The reserved host (RFC 2606) of the sample network's upstreams; the process's own fetch serves it from memory. */
export const SAMPLE_ORIGIN = "http://sample.invalid";

export const SAMPLE_RPC_URL = `${SAMPLE_ORIGIN}/sample/rpc`;
export const SAMPLE_L1_RPC_URL = `${SAMPLE_ORIGIN}/sample/l1`;
export const SAMPLE_SUBGRAPH_URL = `${SAMPLE_ORIGIN}/sample/subgraph`;
/** the part before /api */
export const SAMPLE_PERFORMANCE_URL = `${SAMPLE_ORIGIN}/sample/performance`;
/** the part before /ipfs */
export const SAMPLE_IPFS_URL = `${SAMPLE_ORIGIN}/sample`;

/** A chain id of its own, so that nothing signed for the sample is valid anywhere else. */
export const SAMPLE_CHAIN_ID = 1_337_421;

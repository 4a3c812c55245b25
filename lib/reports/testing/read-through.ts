import { parseConfig } from "../../config/parse-config";
import { setRuntime } from "../../config/runtime";
import type { SampleChain } from "../../sample/ledger";
import { createRoutes } from "../../sample/services/routes";
import { createSubgraph } from "../../sample/subgraph/subgraph";
import { forgetSources } from "../../upstream/sources";

/** Which of the chain's services the process is told of. */
export interface Told {
  subgraph: boolean;
  /** answers in a service's place ("rpc", "subgraph"); null: the service answers itself */
  instead?: (service: string) => Response | Promise<Response> | null;
}

/** Points the process at a chain as if it were Arbitrum One, reached through every production client. */
export function readThrough(chain: SampleChain, { subgraph, instead = () => null }: Told): void {
  const parsed = parseConfig({
    NETWORK: "arbitrum-one",
    RPC_URL: "http://chain.test/sample/rpc",
    ...(subgraph ? { SUBGRAPH_URL: "http://chain.test/sample/subgraph" } : {}),
  });
  if (!parsed.ok) throw new Error(parsed.problems.join());
  const answer = createRoutes(chain, createSubgraph(chain));
  setRuntime({
    config: { ...parsed.config, databaseUrl: "file::memory:", performanceUrl: null, aiPerformanceUrl: null },
    now: () => chain.now() * 1000,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const service = new URL(request.url).pathname.split("/").at(-1) ?? "";
      return (await instead(service)) ?? answer(request);
    },
    serveSample: null,
    startedAt: 0,
  });
  forgetSources();
}

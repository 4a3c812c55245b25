import { SAMPLE_ORIGIN } from "../../config/sample-hosts";
import { createSampleNetwork, type SampleNetwork } from "../../sample/network";
import { createSubgraph } from "../../sample/subgraph/subgraph";
import { SMALL } from "../../sample/testing/small-network";
import { Database } from "../../store/database";
import { GuardedFetch } from "../http/guarded-fetch";
import { SubgraphClient } from "../subgraph/client";

/** What a subgraph's operation was asked with. */
export interface Asked {
  name: string;
  variables: Record<string, unknown>;
}

/** The sample network's own subgraph behind a client, with what it is asked for. */
export function sampleSubgraph(network: SampleNetwork = createSampleNetwork(SMALL)) {
  const subgraph = createSubgraph(network);
  const asked: Asked[] = [];
  const url = `${SAMPLE_ORIGIN}/sample/subgraph`;
  const http = new GuardedFetch(
    async (_, init) => {
      const body = JSON.parse(String(init?.body)) as { query: string; variables: Record<string, unknown> };
      asked.push({ name: /query (\w+)/.exec(body.query)?.[1] ?? "", variables: body.variables });
      const answer = await subgraph.handle(body);
      return new Response(JSON.stringify(answer.body), { status: answer.status });
    },
    [url],
  );
  const client = new SubgraphClient(http, { url, bearer: null });
  const options = { client, database: new Database(null), chainRound: () => null, scope: null };
  return { network, asked, client, options };
}

/** A log of the network's own ledger with its moment and transaction, for telling the subgraph's answers independently. */
export function logsOf(network: SampleNetwork, event: string) {
  const { logs, txs, blocks } = network.ledger;
  return logs.flatMap((log) => {
    const tx = txs[log.tx];
    const block = tx && blocks[tx.block];
    if (log.event !== event || tx === undefined || block === undefined) return [];
    return [{ ...log, timestamp: block.timestamp, transaction: tx.hash.toLowerCase() }];
  });
}

import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseRecording } from "../lib/protocol/replay/recording";
import { recordingChain } from "../lib/sample/recording/recording-chain";
import { listen } from "../lib/sample/services/http-server";
import { createRoutes } from "../lib/sample/services/routes";
import { createSubgraph } from "../lib/sample/subgraph/subgraph";

const USAGE = "usage: tsx scripts/serve-recording.ts FILE [--port N] [--round N] [--scenario NAME]";

/** Serves a recording as Arbitrum One, and prints the environment that points Bondwise at it. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: "string" }, round: { type: "string" }, scenario: { type: "string" } },
  });
  const [file] = positionals;
  const { round, scenario: name } = values;
  const isNumber = (text: string | undefined) => text === undefined || /^\d+$/.test(text);
  if (file === undefined || !isNumber(round) || !isNumber(values.port)) throw new Error(USAGE);
  const scenarios = parseRecording(readFileSync(file, "utf8"));
  const scenario = name === undefined ? scenarios[0] : scenarios.find((one) => one.name === name);
  if (scenario === undefined)
    throw new Error(`${file} has no scenario${name === undefined ? "" : ` ${name}`}`);
  const chain = recordingChain(scenario, {
    endsAt: Math.floor(Date.now() / 1000),
    ...(round === undefined ? {} : { until: BigInt(round) }),
  });
  const { port } = await listen(createRoutes(chain, createSubgraph(chain)), Number(values.port ?? 0));
  const base = `http://127.0.0.1:${port}/sample`;
  console.log(`NETWORK=arbitrum-one RPC_URL=${base}/rpc L1_RPC_URL=${base}/l1 SUBGRAPH_URL=${base}/subgraph`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

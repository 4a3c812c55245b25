import type { Config } from "@/lib/config/config";
import { configOrExit } from "@/lib/config/config-or-exit";
import { log } from "@/lib/config/log";
import { type Runtime, setRuntime } from "@/lib/config/runtime";
import { canonicalLink } from "@/lib/links/canonical";
import { readJoined } from "@/lib/reports/joined";
import { forgetSources, sources } from "@/lib/upstream/sources";

/** How the process reaches its network. */
type Reach = Pick<Runtime, "now" | "fetch" | "serveSample">;

/** Sources that were forgotten count from zero again; what is keyed by their version must not take that for old data. */
const GENERATION = 2 ** 32;
let generation = 0;

/**
 * Reads the environment, chooses the network, and reads it for as long as an answer may wait, so that the first visitor
 * finds figures. A bad value ends the process with a message for each.
 */
export async function start(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const config = configOrExit(env);
  const startedAt = Date.now();
  const reach = config.network === "sample" ? await sampleReach(config) : liveReach();
  setRuntime({ config, startedAt, ...reach });
  publish("bondwise.dataVersion", () => generation * GENERATION + sources().dataVersion());
  publish("bondwise.canonical", canonicalLink);
  await firstReading(config);
}

async function firstReading({ network }: Config): Promise<void> {
  const read = network === "sample" ? (await import("./instrumentation-sample")).settle : readJoined;
  await read().catch((error: unknown) => log().error({ error: String(error) }, "the first reading failed"));
  // On a live network these take longer than anybody waits at the start: they come in the background.
  await Promise.all([sources().course(0), sources().chronicle(0)]);
}

function liveReach(): Reach {
  return { now: () => Date.now(), fetch: globalThis.fetch, serveSample: null };
}

async function sampleReach(config: Config): Promise<Reach> {
  const [{ createSampleServer }, { memoryFetch }] = await Promise.all([
    import("@/lib/sample/serve"),
    import("./instrumentation-sample"),
  ]);
  const server = createSampleServer(config.sample);
  // makes the network now, so that the first reading's time limit does not pass meanwhile
  server.now();
  return {
    now: () => server.now(),
    fetch: memoryFetch((request) => server.handle(request)),
    serveSample: async (request) => {
      const response = await server.handle(request);
      const isReset = request.method === "POST" && new URL(request.url).pathname === "/sample/reset";
      if (isReset && response.ok) await startOver(config);
      return response;
    },
  };
}

/** After the sample's history was made anew, nothing that was read before may be shown. */
async function startOver(config: Config): Promise<void> {
  generation += 1;
  forgetSources();
  await firstReading(config);
}

/** The server in front meets the site on the global object, because Next bundles the site's modules. */
function publish(name: string, value: unknown): void {
  (globalThis as Record<symbol, unknown>)[Symbol.for(name)] = value;
}

import { fileURLToPath } from "node:url";
import { endOnSignals } from "./building/end-on-signals.mjs";
import { ensureBuild } from "./building/ensure-build.mjs";

const folder = fileURLToPath(new URL("..", import.meta.url));

endOnSignals();
try {
  const hash = await ensureBuild(folder);
  console.log(`Build ${hash} is finished`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

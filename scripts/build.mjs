import { fileURLToPath } from "node:url";
import { ensureBuild } from "./building/ensure-build.mjs";

const folder = fileURLToPath(new URL("..", import.meta.url));

try {
  const hash = await ensureBuild(folder);
  console.log(`Build ${hash} is finished`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

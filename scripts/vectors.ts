import { readFileSync } from "node:fs";
import { replayFile } from "../lib/protocol/replay/file";

function replay(path: string): boolean {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    console.error(`${path}: cannot be read: ${error instanceof Error ? error.message : error}`);
    return false;
  }
  const { lines, ok } = replayFile(path, text);
  for (const line of lines) console.log(line);
  return ok;
}

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error("Usage: npm run vectors -- FILE…");
  process.exit(2);
}
const results = paths.map(replay);
process.exit(results.every(Boolean) ? 0 : 1);

import type { Config } from "./config";
import { parseConfig } from "./parse-config";

/** The environment, parsed; a bad value ends the process with a message for each, which never repeats the value. */
export function configOrExit(env: Readonly<Record<string, string | undefined>>): Config {
  const result = parseConfig(env);
  if (result.ok) return result.config;
  const lines = result.problems.map((problem) => `  ${problem}\n`).join("");
  process.stderr.write(`Bondwise cannot start with this environment:\n${lines}`);
  return process.exit(1);
}

import { UnknownFunction } from "../types";
import { parseRecording, RecordingError } from "./recording";
import { replayRecording } from "./replay";
import { type Difference, Tally } from "./tally";

/** How many differences a report names. */
const NAMED = 20;

/** What `npm run vectors` says of one file. */
export interface FileReport {
  lines: string[];
  /** nothing stopped the replay, something was compared, and nothing differed */
  ok: boolean;
}

function describe({ where, recorded, model }: Difference): string {
  return `  ${where}: recorded ${recorded}, model ${model}`;
}

function summarise(name: string, tally: Tally): FileReport {
  const { compared, differences, unknown } = tally;
  const lines = [`${name}: ${compared} compared, ${differences.length} different`];
  lines.push(...differences.slice(0, NAMED).map(describe));
  if (differences.length > NAMED) lines.push(`  and ${differences.length - NAMED} more`);
  if (unknown.size > 0)
    lines.push(`  not compared, because the replay does not know it: ${[...unknown].join(", ")}`);
  if (compared === 0) lines.push("  nothing was compared, which is a failure");
  return { lines, ok: compared > 0 && differences.length === 0 };
}

/** Replays a recording's text, all its scenarios, and says how the model agreed. */
export function replayFile(name: string, text: string): FileReport {
  const tally = new Tally();
  try {
    for (const scenario of parseRecording(text)) tally.add(replayRecording(scenario).tally);
    return summarise(name, tally);
  } catch (error) {
    const known =
      error instanceof RecordingError || error instanceof UnknownFunction || error instanceof TypeError;
    if (!known) throw error;
    return { lines: [`${name}: stopped: ${error.message}`], ok: false };
  }
}

import { countCalls, type Entry } from "./entry";

/** A word of warning or of note beside a name: its shape and words carry the meaning, its tone only helps. */
export interface Warning {
  tone: "w" | "b" | "q";
  text: string;
}

/** From so many missed of the last 90 on, a miss is more than an accident. */
const MISSES = 3;
const RECENT = 6;

/** What a reader should see before the figures, from figures that are known. */
export function warningsOf({ active, registered, rounds, calls, rewardCutPpm }: Entry): Warning[] {
  const warnings: Warning[] = [];
  if (!active) warnings.push({ tone: "q", text: registered ? "Not active" : "No longer registered" });
  if (active && rounds !== null && rounds < 90)
    warnings.push({ tone: "q", text: `Active for ${rounds} ${rounds === 1 ? "round" : "rounds"}` });
  const { made, eligible } = countCalls(calls ?? "");
  const missed = eligible - made;
  if (missed >= MISSES) {
    const recent = countCalls((calls ?? "").slice(-RECENT));
    const lately = recent.eligible - recent.made;
    warnings.push({
      tone: "b",
      text: `× Missed ${missed} calls${lately > 0 ? `, ${lately} of last ${RECENT}` : ""}`,
    });
  }
  if (active && rewardCutPpm === 1_000_000) warnings.push({ tone: "q", text: "Keeps all rewards" });
  return warnings;
}

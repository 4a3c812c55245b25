import { printWhole } from "@/lib/format/number";
import type { Window } from "@/lib/links/directory";
import { countCalls, type Entry } from "./entry";

/** A word of warning or of note beside a name: its shape and words carry the meaning, its tone only helps. */
export interface Warning {
  tone: "w" | "b" | "q";
  text: string;
  /** what the words mean, for a title */
  title?: string;
}

/** From so many missed of the last 90 on, a miss is more than an accident. */
const MISSES = 3;
const RECENT = 6;

/** What a reader should see before the figures, from figures that are known; of yields, those of the window shown. */
export function warningsOf(entry: Entry, window: Window): Warning[] {
  const { active, leaves, calls, rewardCutPpm } = entry;
  const warnings: Warning[] = [];
  if (leaves !== null)
    warnings.push({
      tone: "w",
      text: `▲ Leaves with round ${printWhole(leaves)}`,
      title: "From that round on it is not in the active set, and stake with it earns nothing",
    });
  const standing = standingOf(entry);
  if (standing !== null) warnings.push({ tone: "q", text: standing });
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
  if (entry.realised[window].mostlyFees)
    warnings.push({
      tone: "q",
      text: "Mostly fees",
      title: "More of this yield is fees on a small stake than new LPT, and such fees may not come again",
    });
  return warnings;
}

/** That it is not active, or has not been for long; null for one of long standing. */
function standingOf({ active, registered, rounds, again, from }: Entry): string | null {
  if (!active) {
    if (from !== null) return `Active from round ${printWhole(from)}`;
    return registered ? "Not active" : "No longer registered";
  }
  if (rounds === null || rounds >= 90) return null;
  if (rounds === 0) return again ? "Joined again this round" : "Joined this round";
  return `Active for ${rounds} ${rounds === 1 ? "round" : "rounds"}`;
}

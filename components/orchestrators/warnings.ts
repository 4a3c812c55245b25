import { printTokenShort } from "@/lib/format/amount";
import { printPlace, printWhole, withSign } from "@/lib/format/number";
import { printShare } from "@/lib/format/percent";
import type { Window } from "@/lib/links/directory";
import type { OrchestratorWarning } from "@/lib/reports/types";
import { PPM } from "@/lib/units/perc";
import { type Entry, isMostlyFees } from "./entry";

/** A word of warning or of note beside a name: its shape and words carry the meaning, its tone only helps. */
export interface Warning {
  tone: "w" | "b" | "q";
  text: string;
  /** what the words mean, for a title */
  title?: string;
}

/** What a reader should see before the figures: the report's warnings, and notes; of yields, those of the window shown. */
export function warningsOf(entry: Entry, window: Window): Warning[] {
  const warnings = entry.warnings.map(wordsOf);
  const standing = standingOf(entry);
  if (standing !== null) warnings.push({ tone: "q", text: standing });
  if (isMostlyFees(entry.realised[window]))
    warnings.push({
      tone: "q",
      text: "Mostly fees",
      title: "More of this yield is fees on a small stake than new LPT, and such fees may not come again",
    });
  return warnings;
}

function wordsOf(warning: OrchestratorWarning): Warning {
  switch (warning.kind) {
    case "leaves":
      return {
        tone: "w",
        text: `▲ Leaves with round ${printWhole(warning.round)}`,
        title: "From that round on it is not in the active set, and stake with it earns nothing",
      };
    case "edge":
      return {
        tone: "w",
        text: "▲ May lose its place",
        title: `${printPlace(warning.rank)} by stake, ${withSign(printTokenShort(warning.marginWei))} LPT against the first one outside of the active set`,
      };
    case "cut-raised":
      return {
        tone: "w",
        text: `▲ Raised its ${warning.cut} cut`,
        title: `From ${share(warning.fromPpm)} to ${share(warning.toPpm)} % since round ${printWhole(warning.round)}`,
      };
    case "unstable-cut":
      return {
        tone: "w",
        text: `▲ ${printWhole(warning.changes)} cut changes`,
        title: "So often it changed its cuts within the last 365 days",
      };
    case "missed": {
      const { missed, missedOfLast6: lately } = warning;
      return { tone: "b", text: `× Missed ${missed} calls${lately > 0 ? `, ${lately} of last 6` : ""}` };
    }
    case "keeps-all":
      return { tone: "w", text: "▲ Keeps all rewards", title: "Its reward cut is 100 %" };
  }
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

/** What a warning says again at the figure it is about. */
export interface FigureMark {
  tone: "w" | "b";
  text: string;
}

/** The warning that concerns a figure, in the fewest words; null where none does. */
export function markOf(
  { warnings }: Entry,
  figure: "reward-cut" | "fee-cut" | "cut-changed" | "stake" | "reward-calls" | "forecast",
): FigureMark | null {
  for (const warning of warnings) {
    const { kind } = warning;
    if (kind === "cut-raised" && figure === `${warning.cut}-cut`)
      return { tone: "w", text: `▲ from ${share(warning.fromPpm)}` };
    if (kind === "keeps-all" && figure === "reward-cut") return { tone: "w", text: "▲ all" };
    if (kind === "unstable-cut" && figure === "cut-changed")
      return { tone: "w", text: `▲ ${warning.changes} a year` };
    if (kind === "edge" && figure === "stake")
      return { tone: "w", text: `▲ ${withSign(printTokenShort(warning.marginWei))}` };
    if (kind === "missed" && figure === "reward-calls") return { tone: "b", text: `×${warning.missed}` };
    if (kind === "leaves" && figure === "forecast") return { tone: "w", text: "▲" };
  }
  return null;
}

function share(ppm: bigint): string {
  return printShare(ppm, PPM);
}

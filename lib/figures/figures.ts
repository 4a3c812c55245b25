import { COMPARE_FIGURES } from "./compare";
import { DEFINITION_FIGURES } from "./definitions";
import type { Figure } from "./figure";
import { NETWORK_FIGURES } from "./network";
import { ORCHESTRATOR_FIGURES } from "./orchestrators";
import { PERFORMANCE_FIGURES } from "./performance";
import { PROFILE_FIGURES } from "./profile";
import { SRB_FIGURES } from "./srb";
import { TREASURY_FIGURES } from "./treasury";
import { YIELD_FIGURES } from "./yields";

/** The registry by the chapters of the methodology page. */
export const CHAPTERS = [
  { title: "Yield", figures: YIELD_FIGURES },
  { title: "Definitions side by side", figures: DEFINITION_FIGURES },
  { title: "LivepeerSRB", figures: SRB_FIGURES },
  { title: "Orchestrators", figures: ORCHESTRATOR_FIGURES },
  { title: "One orchestrator", figures: PROFILE_FIGURES },
  { title: "Comparing, and what a cut does", figures: COMPARE_FIGURES },
  { title: "Performance", figures: PERFORMANCE_FIGURES },
  { title: "Network", figures: NETWORK_FIGURES },
  { title: "Treasury and prices", figures: TREASURY_FIGURES },
] as const satisfies { title: string; figures: Record<string, Figure> }[];

const ALL = {
  ...YIELD_FIGURES,
  ...DEFINITION_FIGURES,
  ...SRB_FIGURES,
  ...ORCHESTRATOR_FIGURES,
  ...PROFILE_FIGURES,
  ...COMPARE_FIGURES,
  ...PERFORMANCE_FIGURES,
  ...NETWORK_FIGURES,
  ...TREASURY_FIGURES,
};

/** The name of a defined figure: what a component may print a definition of. */
export type FigureId = keyof typeof ALL;

/** Every figure of the explorer, by its id. */
export const FIGURES: Record<FigureId, Figure> = ALL;

/** Reads a figure's id from markup. */
export function isFigureId(text: string): text is FigureId {
  return Object.hasOwn(FIGURES, text);
}

import type { BreakEven } from "../yield/break-even";
import type { YieldOfYear } from "../yield/parts";
import type { Reaction } from "../yield/reactions";
import type { OwnIncome, Scenario } from "../yield/scenario";
import type { Spread } from "../yield/spread";

/** The year at some cuts, stake and fees. */
export interface ScenarioSide {
  terms: Scenario;
  delegators: YieldOfYear;
  /** null: its own stake is not known */
  own: OwnIncome | null;
  /** its place by its delegators' real yield, the others as they are; null: not known */
  place: number | null;
}

/** Reactions to rises and to falls of a cut. */
export interface Reactions {
  up: Reaction;
  down: Reaction;
}

/** What a change of cuts, stake or fees would do to delegators and to the orchestrator. */
export interface ScenarioReport {
  today: ScenarioSide;
  /** null: the link tries nothing */
  tried: ScenarioSide | null;
  /** how many the places are counted among, itself included */
  peers: number;
  /** of what is tried; null: it tries nothing, no stake would do, or its own stake is not known */
  breakEven: BreakEven | null;
  /** own incomes of the active ones in dollars a year: what each can spend; null: none is known */
  costs: Spread | null;
  /** how many of them can spend less than it can today; null: its own is not known */
  spendLess: number | null;
  /** how delegators of the whole network reacted; null: not known, or being read */
  network: Reactions | null;
  /** changes of the network that are still being asked for */
  waiting: number;
  /** how its own delegators reacted; null: not known */
  own: Reactions | null;
}

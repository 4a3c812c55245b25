import { decimalParser } from "./decimal";

/** More LPT or ETH than there will be for long. */
const MOST = 1_000_000_000n;

const percent = decimalParser({ most: 100n, digits: 4, zero: true }).withDefault("");
const amount = decimalParser({ most: MOST, digits: 18, zero: true }).withDefault("");

/** The parameters of a scenario, each "" for as it is today: cuts in per cent, stake in LPT, fees in ETH of 90 days. */
export const SCENARIO = { cut: percent, share: percent, stake: amount, fees: amount };

/** What of an orchestrator is tried otherwise than it is. */
export type ScenarioView = Record<keyof typeof SCENARIO, string>;

/** Everything as it is today. */
export const AS_TODAY: ScenarioView = { cut: "", share: "", stake: "", fees: "" };

/** Whether anything is tried. */
export function isTried({ cut, share, stake, fees }: ScenarioView): boolean {
  return [cut, share, stake, fees].some((part) => part !== "");
}

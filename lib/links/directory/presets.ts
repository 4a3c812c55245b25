import {
  DEFAULT_DIRECTORY,
  type DirectoryView,
  directoryHref,
  type Filters,
  type Sort,
  type Window,
} from "../directory";

/** A view that answers a question: filters and an order, nothing that a reader could not set too. */
export interface Preset {
  name: string;
  /** what it keeps and in what order, in words */
  meaning: string;
  filters: Filters;
  sort: Sort;
}

const from = (min: number) => ({ min, max: null });
const upTo = (max: number) => ({ min: null, max });
const STAKE: Sort = { key: "stake", descending: true };

/** The presets at a window of yields: one by yield leaves out whoever was active for less than the window. */
export function presetsAt(window: Window): Preset[] {
  return [
    {
      name: "All active",
      meaning: "Every active orchestrator, largest stake first.",
      filters: {},
      sort: STAKE,
    },
    {
      name: "Best real yield without surprises",
      meaning: `Active for the whole window of ${window} rounds, known to have no warning, fees at most 5 points of the yield because few tickets make them; highest real yield first.`,
      filters: { "fee-yield": upTo(5), age: from(window), warnings: upTo(0) },
      sort: { key: "real", descending: true },
    },
    {
      name: "Most reliable",
      meaning:
        "Called reward in every one of the last 90 rounds, active in all of them, known to have no warning; active for longest first.",
      filters: { "reward-calls": from(100), age: from(90), warnings: upTo(0) },
      sort: { key: "age", descending: true },
    },
    {
      name: "Growing",
      meaning:
        "Stake grew by 5 % or more in 30 days, which rewards alone seldom bring; largest growth in LPT first.",
      filters: { "growth-30": from(5) },
      sort: { key: "change-30", descending: true },
    },
    {
      name: "Lowest cuts with fees",
      meaning:
        "Earned fees in the last 30 days, keeps at most 10 % of rewards and 50 % of fees; lowest reward cut first.",
      filters: { "reward-cut": upTo(10), "fee-cut": upTo(50), "fees-30": from(0.001) },
      sort: { key: "reward-cut", descending: false },
    },
    {
      name: "With warnings",
      meaning: "Active and with at least one warning, most warnings first.",
      filters: { warnings: from(1) },
      sort: { key: "warnings", descending: true },
    },
  ];
}

/** The view a preset leads to; columns, ticks, the yield's window and the marked account stay. */
export function presetView(view: DirectoryView, { filters, sort }: Preset): DirectoryView {
  const { columns, fit, ticked, account, window } = view;
  return { ...DEFAULT_DIRECTORY, yield: view.yield, window, columns, fit, ticked, account, filters, sort };
}

/** The preset that a view is, whatever its columns and ticks; null where it is none. */
export function presetOf(view: DirectoryView): Preset | null {
  const href = directoryHref(view);
  return presetsAt(view.window).find((preset) => directoryHref(presetView(view, preset)) === href) ?? null;
}

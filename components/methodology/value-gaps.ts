import type { Reason } from "@/lib/figures/reasons";
import type { YieldReport } from "@/lib/reports/yield-types";
import { commonest } from "@/lib/yield/middle";

/** What a printed value leaves out or takes for granted because it is not known, and why. */
export interface Gap {
  words: string;
  reason: Reason;
}

type Gaps = (report: YieldReport) => readonly Gap[];

/** Nothing is missing from a value that is known at all. */
export const noGaps: Gaps = () => [];

/** Without a history every call counts as made. */
export const callsTaken: Gaps = ({ networkYield }) =>
  networkYield.terms.callRatio === null ? [{ words: "calls taken as 100 %", reason: "no-subgraph" }] : [];

/** The realised yield of 90 rounds lacks its fee part. */
export const realisedGaps =
  (middle: "median" | "weighted"): Gaps =>
  (report) =>
    issuanceOnly(
      report.networkYield.realised[90][middle].fees,
      activeOf(report).map((own) => own.yield.unknown.realisedByWindow[90].fees),
    );

/** The forecast lacks its fee part, or takes the calls as made. */
export const forecastGaps: Gaps = (report) => [
  ...issuanceOnly(
    report.networkYield.forecast.median.fees,
    activeOf(report).map((own) => own.yield.unknown.forecastFees),
  ),
  ...callsTaken(report),
];

/** The benchmark lacks its ETH part. */
export const srbGaps: Gaps = ({ networkYield }) =>
  networkYield.srb.windows[30]?.ethDayInLpt === null ? [{ words: "LPT alone", reason: "no-price" }] : [];

function issuanceOnly(fees: number | null, reasons: readonly (Reason | null)[]): readonly Gap[] {
  return fees === null ? [{ words: "issuance only", reason: commonest(reasons) ?? "missing" }] : [];
}

function activeOf({ orchestrators }: YieldReport) {
  return orchestrators.filter(({ active }) => active);
}

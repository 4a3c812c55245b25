import { printToken } from "@/lib/format/amount";
import { printPercent } from "@/lib/format/percent";
import type { FeePeriod } from "@/lib/reports/course-types";
import { weiToNumber } from "@/lib/units/wei";
import type { ChartSpec } from "../charts/chart-spec";
import { UNTOLD } from "./course-specs";

/**
 * Fees by day as bars, the running day hatched; null: nobody told them.
 * @param cutShort they do not reach back as far as the span does
 */
export function dailyFees(days: readonly FeePeriod[] | null, cutShort = false): ChartSpec {
  const full = amountsOf(days ?? []);
  const sum = full.reduce((total, fees) => total + fees, 0n);
  const title =
    full.length === 0
      ? "Fees by day"
      : `Gateways paid ${printToken(sum)} ETH in the last ${full.length} full days`;
  const sub = `ETH a day, from midnight UTC${cutShort ? `; the last ${days?.length ?? 0} days, because more could not be told apart` : ""}`;
  return bars("fees-by-day", title, sub, "day", days);
}

/** Fees by week as bars, the running week hatched; null: nobody told them. */
export function weeklyFees(weeks: readonly FeePeriod[] | null): ChartSpec {
  const title = weekFinding(amountsOf(weeks ?? [])) ?? "Fees by week";
  return bars("fees-by-week", title, "ETH a week, from Monday", "week", weeks);
}

function bars(
  id: string,
  title: string,
  sub: string,
  period: "day" | "week",
  periods: readonly FeePeriod[] | null,
): ChartSpec {
  const known = periods ?? [];
  return {
    id,
    title,
    sub,
    kind: "bars",
    unit: "eth",
    axis: "ETH",
    fromZero: true,
    x: { values: known.map(({ start }) => start), kind: "time", name: period === "day" ? "Day" : "Week of" },
    series: [
      {
        key: "fees",
        name: `fees of the ${period}`,
        figure: "fees-of-period",
        colour: "c1",
        values: known.map((one) => (one.running || one.fees === null ? null : weiToNumber(one.fees))),
        sparse: known.every(({ fees }) => fees !== null),
      },
      {
        key: "fees_so_far",
        name: `of the running ${period}, so far`,
        colour: "c1",
        hatched: true,
        values: known.map((one) => (one.running && one.fees !== null ? weiToNumber(one.fees) : null)),
        sparse: true,
      },
    ],
    ...(periods === null ? { absent: UNTOLD } : {}),
  };
}

function amountsOf(periods: readonly FeePeriod[]): bigint[] {
  return periods.flatMap(({ fees, running }) => (fees === null || running ? [] : [fees]));
}

/** The last full week against the mean of those before. */
function weekFinding(weeks: readonly bigint[]): string | null {
  const last = weeks.at(-1);
  if (last === undefined) return null;
  const before = weeks.slice(0, -1);
  const mean = before.length === 0 ? 0 : weiToNumber(before.reduce((a, b) => a + b, 0n)) / before.length;
  const brought = `The last full week brought ${printToken(last)} ETH`;
  if (mean === 0) return brought;
  const change = weiToNumber(last) / mean - 1;
  if (Math.abs(change) < 0.0005) return `${brought}, as much as the mean of the ${before.length} before`;
  const more = `${printPercent(Math.abs(change))} % ${change < 0 ? "less" : "more"}`;
  return `${brought}, ${more} than the mean of the ${before.length} before`;
}

import type { DirectoryView } from "@/lib/links/directory";
import type { FilterKey } from "@/lib/links/directory/keys";
import type { Range } from "@/lib/links/directory/range";
import { weiFromDecimal } from "@/lib/units/wei";
import { countCalls, type Entry, hasAllWarnings, lastCalls } from "./entry";

/** A figure in the unit of its column; amounts in wei; null: not known. */
export type Value = number | bigint | null;

/** What an entry has of a figure: shares, yields and scores in per cent, amounts in wei, the last change of cuts in rounds since. */
export function figureValue(entry: Entry, key: FilterKey, { window }: Pick<DirectoryView, "window">): Value {
  const { forecast, lastCut } = entry;
  const realised = entry.realised[window];
  switch (key) {
    case "real":
      return percent(realised.real);
    case "nominal":
      return percent(realised.nominal);
    case "issuance":
      return percent(realised.issuance);
    case "fee-yield":
      return percent(realised.fees);
    case "forecast-real":
      return percent(forecast.real);
    case "forecast-nominal":
      return percent(forecast.nominal);
    case "forecast-issuance":
      return percent(forecast.issuance);
    case "forecast-fees":
      return percent(forecast.fees);
    case "reward-cut":
      return entry.rewardCutPpm / 10_000;
    case "fee-cut":
      return entry.feeCutPpm / 10_000;
    case "cut-changed":
      // one that never changed its cuts has left them alone for longer than any other
      return lastCut === undefined ? null : lastCut === null ? Number.POSITIVE_INFINITY : lastCut.ago;
    case "stake":
      return entry.stake;
    case "change-7":
      return entry.change[7];
    case "change-30":
      return entry.change[30];
    case "growth-30":
      return percent(growth(entry));
    case "share":
      return percent(entry.share);
    case "reward-calls":
      return percent(part(entry.calls === null ? null : countCalls(entry.calls)));
    case "reward-calls-30":
      return percent(part(entry.calls === null ? null : countCalls(lastCalls(entry.calls, 30))));
    case "delegators":
      return entry.delegators;
    case "fees":
      return entry.fees;
    case "fees-30":
      return entry.fees30;
    case "score":
      return percent(entry.best?.score ?? null);
    case "age":
      return entry.age;
    case "votes":
      return percent(entry.votes && part({ made: entry.votes.cast, eligible: entry.votes.eligible }));
    case "warnings":
      return hasAllWarnings(entry) || entry.warnings.length > 0 ? entry.warnings.length : null;
  }
}

/** Whether a value lies in a range, its ends included; one that is not known lies in none. */
export function isIn(value: Value, { min, max }: Range): boolean {
  if (value === null) return false;
  if (typeof value === "bigint")
    return (
      (min === null || value >= weiFromDecimal(String(min))) &&
      (max === null || value <= weiFromDecimal(String(max)))
    );
  return (min === null || value >= min) && (max === null || value <= max);
}

/** Growth of the stake in 30 days as a fraction of what it was; null where there was none. */
export function growth({ stake, change }: Pick<Entry, "stake" | "change">): number | null {
  const rise = change[30];
  if (rise === null || stake <= rise) return null;
  return Number((rise * 1_000_000_000n) / (stake - rise)) / 1e9;
}

function part(calls: { made: number; eligible: number } | null): number | null {
  return calls === null || calls.eligible === 0 ? null : calls.made / calls.eligible;
}

/** In per cent without the dust of doubles: 0.07 is 7, so that "at most 7" keeps it. */
function percent(fraction: number | null): number | null {
  return fraction === null ? null : Math.round(fraction * 1e11) / 1e9;
}

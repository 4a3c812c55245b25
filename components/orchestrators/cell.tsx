import type { ReactNode } from "react";
import type { Reason } from "@/lib/figures/reasons";
import { printExact, printToken } from "@/lib/format/amount";
import { printFixed, printWhole, withSign } from "@/lib/format/number";
import { printPercent, printShare } from "@/lib/format/percent";
import { printDate } from "@/lib/format/time";
import type { DirectoryView } from "@/lib/links/directory";
import { PPM } from "@/lib/units/perc";
import { CallStrip } from "../ui/call-strip";
import { Unknown } from "../ui/unknown";
import type { Axis } from "./axis";
import type { Column } from "./columns";
import { DIRECTIONS } from "./cut-words";
import { countCalls, type Entry, isIssuanceOnly, type LastCut, lastCalls, type Yields } from "./entry";
import { growth } from "./figure-value";
import { markOf } from "./warnings";
import { YieldDot, YieldValue } from "./yield-cell";

/** What of a view turns how a row is printed, whatever it is sorted and narrowed by. */
export interface Look extends Pick<DirectoryView, "yield" | "window"> {
  columns: readonly Column[];
  /** the scale of the yield that stands out */
  axis: Axis | null;
}

/** What stands in a cell. */
export function cell({ id, key }: Column, entry: Entry, { window, axis, ...look }: Look): ReactNode {
  if (key === null) return id === "rank" ? (entry.rank ?? "–") : null;
  const realised = entry.realised[window];
  const why = entry.why.realised[window];
  switch (key) {
    case "real":
    case "nominal": {
      const reason = key === "real" ? why.real : why.realised;
      const text = yieldCell(realised, key, reason, why.fees);
      const value = realised[key];
      if (key !== look.yield || value === null) return text;
      return (
        <>
          {text}
          {axis && <YieldDot value={value} axis={axis} />}
        </>
      );
    }
    case "issuance":
      return <YieldValue value={realised.issuance} reason={why.realised} />;
    case "fee-yield":
      return (
        <YieldValue value={realised.fees} reason={realised.issuance === null ? why.realised : why.fees} />
      );
    case "forecast-real":
    case "forecast-nominal": {
      const part = key === "forecast-real" ? "real" : "nominal";
      const text = yieldCell(entry.forecast, part, entry.why.forecast, entry.why.forecastFees);
      return key === `forecast-${look.yield}` ? marked(entry, "forecast", text) : text;
    }
    case "forecast-issuance":
      return <YieldValue value={entry.forecast.issuance} reason={entry.why.forecast} />;
    case "forecast-fees":
      return <YieldValue value={entry.forecast.fees} reason={entry.why.forecastFees} />;
    case "reward-cut":
      return marked(entry, key, printShare(BigInt(entry.rewardCutPpm), PPM));
    case "fee-cut":
      return marked(entry, key, printShare(BigInt(entry.feeCutPpm), PPM));
    case "cut-changed":
      return lastCutCell(entry);
    case "stake":
      return marked(entry, key, printToken(entry.stake));
    case "change-7":
      return changeCell(entry, entry.change[7]);
    case "change-30":
      return changeCell(entry, entry.change[30]);
    case "growth-30":
      return orUnknown(growth(entry), (value) => withSign(printPercent(value)), whyChange(entry));
    case "share":
      return entry.share === null ? "–" : printPercent(entry.share, 2);
    case "reward-calls":
    case "reward-calls-30":
      return callsCell(entry, key);
    case "delegators":
      return orUnknown(entry.delegators, printWhole, "no-subgraph");
    case "fees":
      return orUnknown(entry.fees, printToken, "no-subgraph");
    case "fees-30":
      return orUnknown(entry.fees30, printToken, "no-subgraph");
    case "score":
      return orUnknown(entry.best, ({ score }) => printFixed(score * 100, 1), "not-tested");
    case "age":
      return entry.age === null ? "–" : printWhole(entry.age);
    case "votes":
      return orUnknown(entry.votes, ofVotes, "no-subgraph");
  }
}

/** All digits of what a cell shortens, for its title; of a forecast, what it takes for granted. */
export function exact({ id, key }: Column, entry: Entry): string | undefined {
  const { share, leaves, lastCut, best } = entry;
  if ((id === "forecast" || id === "forecast-b") && leaves !== null)
    return `Only if it stayed active: it leaves with round ${printWhole(leaves)}`;
  if (key === "stake") return printExact(entry.stake);
  if (key === "change-7" || key === "change-30")
    return exactChange(entry.change[key === "change-7" ? 7 : 30]);
  if (key === "share" && share !== null) return `${printPercent(share, 8)} %`;
  if (key === "fees" && entry.fees !== null) return printExact(entry.fees);
  if (key === "fees-30" && entry.fees30 !== null) return printExact(entry.fees30);
  if (key === "score" && best !== null) return best.of;
  if (key === "reward-calls" && entry.calls !== null) return "The strip shows the last 30 rounds";
  if (key === "cut-changed" && lastCut) return cutWords(lastCut);
  return undefined;
}

function exactChange(change: bigint | null): string | undefined {
  return change === null ? undefined : withSign(printExact(change));
}

function yieldCell(yields: Yields, part: "real" | "nominal", reason: Reason, whyFees: Reason): ReactNode {
  const issuanceOnly = isIssuanceOnly(yields) ? whyFees : null;
  return <YieldValue value={yields[part]} reason={reason} issuanceOnly={issuanceOnly} />;
}

/** A figure with the warning that concerns it before it. */
function marked(entry: Entry, figure: Parameters<typeof markOf>[1], text: ReactNode): ReactNode {
  const mark = entry.warnings.length === 0 ? null : markOf(entry, figure);
  if (mark === null) return text;
  return (
    <>
      <span className={`mark ${mark.tone}`}>{mark.text}</span> {text}
    </>
  );
}

function orUnknown<T>(value: T | null, print: (value: T) => ReactNode, reason: Reason): ReactNode {
  return value === null ? <Unknown reason={reason} /> : print(value);
}

function changeCell(entry: Entry, change: bigint | null): ReactNode {
  return orUnknown(change, (value) => withSign(printToken(value)), whyChange(entry));
}

/** Without history nothing of the past is known; with it, only one that was not active then has no change. */
function whyChange({ calls }: Entry): Reason {
  return calls === null ? "no-subgraph" : "too-young";
}

function ofVotes({ cast, eligible }: { cast: number; eligible: number }): string {
  return eligible === 0 ? "–" : `${cast}/${eligible}`;
}

function callsCell(entry: Entry, key: "reward-calls" | "reward-calls-30"): ReactNode {
  if (entry.calls === null) return <Unknown reason="no-subgraph" />;
  const lately = lastCalls(entry.calls, 30);
  const { made, eligible } = countCalls(key === "reward-calls" ? entry.calls : lately);
  if (eligible === 0) return "–";
  if (key === "reward-calls-30") return `${made}/${eligible}`;
  return (
    <>
      <CallStrip strip={lately} />
      {`${made}/${eligible}`}
    </>
  );
}

const ARROWS = { up: "▲", down: "▼", mixed: "▲▼" } as const;

function lastCutCell(entry: Entry): ReactNode {
  const { lastCut } = entry;
  if (lastCut === undefined) return <Unknown reason="no-subgraph" />;
  if (lastCut === null) return "never";
  const { direction, ago, round } = lastCut;
  return marked(
    entry,
    "cut-changed",
    <>
      <span role="img" aria-label={DIRECTIONS[direction]}>
        {ARROWS[direction]}
      </span>{" "}
      {ago === null ? `round ${printWhole(round)}` : printWhole(ago)}
    </>,
  );
}

/** When, which way and what: "12 June 2026, round 4,201, up: it keeps more; reward cut 5 to 25 %". */
function cutWords({ direction, round, timestamp, reward, fee }: LastCut): string {
  const changed = [
    reward[0] === reward[1] ? null : `reward cut ${share(reward[0])} to ${share(reward[1])} %`,
    fee[0] === fee[1] ? null : `fee cut ${share(fee[0])} to ${share(fee[1])} %`,
  ].filter((part) => part !== null);
  return `${printDate(timestamp)}, round ${printWhole(round)}, ${DIRECTIONS[direction]}; ${changed.join(", ")}`;
}

function share(ppm: number): string {
  return printShare(BigInt(ppm), PPM);
}

import type { ReactNode } from "react";
import type { Reason } from "@/lib/figures/reasons";
import { printExact, printToken } from "@/lib/format/amount";
import { printFixed, printWhole, withSign } from "@/lib/format/number";
import { printPercent, printShare } from "@/lib/format/percent";
import type { FigureKey } from "@/lib/links/directory/keys";
import { PPM } from "@/lib/units/perc";
import { Unknown } from "../ui/unknown";
import type { Look } from "./cell";
import type { Column } from "./columns";
import type { Entry } from "./entry";
import { figureValue } from "./figure-value";
import type { Middle, MiddleYield } from "./middle";
import { YieldValue } from "./yield-cell";

/**
 * The first rows: the middle of the active orchestrators and their sums, whatever the search leaves. Where a figure is not
 * known of some, both say of how many they speak.
 */
export function MedianRows(props: { middle: Middle; entries: readonly Entry[]; look: Look }) {
  const { middle, entries, look } = props;
  const count = printWhole(middle.count);
  const active = entries.filter((entry) => entry.active);
  const part = (column: Column) => partOf(active, column, look);
  return (
    <>
      <Summary className="med" name={`Median of ${count} active`} look={look}>
        {(column) => [median(column, middle, look), told(exact(column, middle), part(column))]}
      </Summary>
      <Summary className="sum" name={`Total of ${count} active`} look={look}>
        {(column) => {
          const total = totalCell(column, middle.sums);
          const known = total === null ? null : part(column);
          return [withPart(total, known), told(exact(column, middle.sums), known)];
        }}
      </Summary>
    </>
  );
}

/** How many of the active a figure is known of, in words; null where it is of all or of none. */
function partOf(active: readonly Entry[], { key }: Column, look: Look): string | null {
  if (key === null || key === "cut-changed") return null;
  const known = active.filter((entry) => isKnown(entry, key, look)).length;
  return known === 0 || known === active.length ? null : `of ${printWhole(known)} known`;
}

function isKnown(entry: Entry, key: FigureKey, look: Look): boolean {
  // calls count as known before the first was due
  if (key === "reward-calls" || key === "reward-calls-30") return entry.calls !== null;
  return figureValue(entry, key, look) !== null;
}

function told(digits: string | undefined, part: string | null): string | undefined {
  return [digits, part].filter(Boolean).join(", ") || undefined;
}

function Summary(props: {
  className: string;
  name: string;
  look: Look;
  children: (column: Column) => [cell: ReactNode, title: string | undefined];
}) {
  const { className, name, look, children } = props;
  return (
    <tr className={className}>
      <td className="c-pick" />
      {look.columns.map((column) => {
        const { id, card } = column;
        if (id === "name")
          return (
            <th key={id} scope="row" className="l c-name">
              {name}
            </th>
          );
        const [content, title] = children(column);
        return (
          <td key={id} className={`c-${id}`} data-l={card === "" ? undefined : card} title={title}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

type Amounts = Pick<Middle, "stake" | "change" | "fees" | "fees30">;

/** The amount of a column, as digits of wei; undefined where the column holds none. */
function amountOf({ key }: Column, amounts: Amounts): string | null | undefined {
  switch (key) {
    case "stake":
      return amounts.stake;
    case "change-7":
      return amounts.change[7];
    case "change-30":
      return amounts.change[30];
    case "fees":
      return amounts.fees;
    case "fees-30":
      return amounts.fees30;
    default:
      return undefined;
  }
}

/** All digits of an amount that the cell shortens. */
function exact(column: Column, amounts: Amounts): string | undefined {
  const amount = amountOf(column, amounts);
  return amount === undefined || amount === null ? undefined : printExact(BigInt(amount));
}

function amountCell(column: Column, amount: string | null): ReactNode {
  const { key } = column;
  if (amount === null) return <Unknown reason={key === "stake" ? "missing" : "no-subgraph"} />;
  const printed = printToken(BigInt(amount));
  return key === "change-7" || key === "change-30" ? withSign(printed) : printed;
}

function withPart(total: ReactNode, part: string | null): ReactNode {
  if (part === null) return total;
  return (
    <>
      {total}
      <small>{part}</small>
    </>
  );
}

function totalCell(column: Column, sums: Middle["sums"]): ReactNode {
  const amount = amountOf(column, sums);
  if (amount !== undefined) return amountCell(column, amount);
  if (column.key !== "delegators") return null;
  return sums.delegators === null ? <Unknown reason="no-subgraph" /> : printWhole(sums.delegators);
}

/** The middle of a figure as its cell prints it; null where the column has none. */
export function median(column: Column, middle: Middle, { window, axis, ...look }: Look): ReactNode {
  const { key } = column;
  const realised = middle.realised[window];
  const amount = amountOf(column, middle);
  if (amount !== undefined) return amountCell(column, amount);
  switch (key) {
    case "real":
    case "nominal":
      if (key !== look.yield) return yieldCell(realised, key);
      return (
        <>
          {yieldCell(realised, key)}
          {axis && <svg className="dots" viewBox="0 0 58 14" aria-hidden="true" />}
        </>
      );
    case "issuance":
      return <YieldValue value={realised.issuance} reason={realised.why.nominal} />;
    case "fee-yield":
      return <YieldValue value={realised.fees} reason={realised.why.fees} />;
    case "forecast-real":
      return yieldCell(middle.forecast, "real");
    case "forecast-nominal":
      return yieldCell(middle.forecast, "nominal");
    case "forecast-issuance":
      return <YieldValue value={middle.forecast.issuance} reason={middle.forecast.why.nominal} />;
    case "forecast-fees":
      return <YieldValue value={middle.forecast.fees} reason={middle.forecast.why.fees} />;
    case "reward-cut":
      return share(middle.rewardCutPpm);
    case "fee-cut":
      return share(middle.feeCutPpm);
    case "growth-30":
      return number(middle.growth, (value) => withSign(printPercent(value)));
    case "share":
      return number(middle.share, (value) => printPercent(value, 2), "missing");
    case "reward-calls":
      return calls(middle.calls);
    case "reward-calls-30":
      return calls(middle.calls30);
    case "delegators":
      return number(middle.delegators, half);
    case "score":
      return number(middle.score, (value) => printFixed(value * 100, 1), "not-tested");
    case "age":
      return number(middle.age, half, "missing");
    case "votes":
      return number(middle.votes, (value) => `${printPercent(value, 0)} %`);
    default:
      return null;
  }
}

function number(
  value: number | null,
  print: (value: number) => string,
  reason: Reason = "no-subgraph",
): ReactNode {
  return value === null ? <Unknown reason={reason} /> : print(value);
}

function yieldCell(yields: MiddleYield, kind: "real" | "nominal"): ReactNode {
  const { why, issuanceOnly } = yields;
  return <YieldValue value={yields[kind]} reason={why[kind]} issuanceOnly={issuanceOnly ? why.fees : null} />;
}

function calls(middle: Middle["calls"]): ReactNode {
  if (middle === null) return <Unknown reason="no-subgraph" />;
  return `${half(middle.made)}/${half(middle.eligible)}`;
}

function share(ppm: number | null): ReactNode {
  return ppm === null ? <Unknown reason="missing" /> : printShare(BigInt(ppm), PPM);
}

/** The median of an even count can lie between two whole numbers. */
function half(value: number): string {
  return Number.isInteger(value) ? printWhole(value) : printFixed(value, 1);
}

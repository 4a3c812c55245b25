import type { ReactNode } from "react";
import { printExact, printToken } from "@/lib/format/amount";
import { printFixed, printWhole } from "@/lib/format/number";
import { printShare } from "@/lib/format/percent";
import type { DirectoryView } from "@/lib/links/directory";
import { PPM } from "@/lib/units/perc";
import { Unknown } from "../ui/unknown";
import type { Axis } from "./axis";
import type { Column, ColumnId } from "./columns";
import type { Middle, MiddleYield } from "./middle";
import { YieldValue } from "./yield-cell";

/** The first row: the middle of the active orchestrators, whatever the search leaves. */
export function MedianRow(props: {
  middle: Middle;
  columns: Column[];
  view: DirectoryView;
  axis: Axis | null;
}) {
  const { middle, columns, view, axis } = props;
  return (
    <tr className="med">
      {columns.map(({ id, card, sort }) =>
        id === "name" ? (
          <th key={id} scope="row" className="l c-name">
            Median of {printWhole(middle.count)} active
          </th>
        ) : (
          <td
            key={id}
            className={sort === view.sort.key ? `c-${id} by` : `c-${id}`}
            data-l={card === "" ? undefined : card}
            title={exact(id, middle)}
          >
            {cell(id, middle, view, axis)}
          </td>
        ),
      )}
    </tr>
  );
}

/** All digits of an amount that the cell shortens. */
function exact(id: ColumnId, { stake, fees }: Middle): string | undefined {
  const amount = id === "stake" ? stake : id === "fees" ? fees : null;
  return amount === null ? undefined : printExact(BigInt(amount));
}

function cell(id: ColumnId, middle: Middle, view: DirectoryView, axis: Axis | null): ReactNode {
  const other = view.yield === "real" ? "nominal" : "real";
  switch (id) {
    case "yield":
      return (
        <>
          <span className="strong">{yieldCell(middle.realised[view.window], view.yield)}</span>
          {axis && <svg className="dots" viewBox="0 0 58 14" aria-hidden="true" />}
        </>
      );
    case "yield-b":
      return yieldCell(middle.realised[view.window], other);
    case "forecast":
      return yieldCell(middle.forecast, view.yield);
    case "forecast-b":
      return yieldCell(middle.forecast, other);
    case "reward-cut":
      return share(middle.rewardCutPpm);
    case "fee-cut":
      return share(middle.feeCutPpm);
    case "stake":
      return middle.stake === null ? <Unknown reason="missing" /> : printToken(BigInt(middle.stake));
    case "calls":
      return middle.calls === null ? (
        <Unknown reason="no-subgraph" />
      ) : (
        `${half(middle.calls.made)}/${half(middle.calls.eligible)}`
      );
    case "delegators":
      return middle.delegators === null ? <Unknown reason="no-subgraph" /> : half(middle.delegators);
    case "fees":
      return middle.fees === null ? <Unknown reason="no-subgraph" /> : printToken(BigInt(middle.fees));
    default:
      return null;
  }
}

function yieldCell(yields: MiddleYield, kind: "real" | "nominal"): ReactNode {
  const { why, issuanceOnly } = yields;
  return <YieldValue value={yields[kind]} reason={why[kind]} issuanceOnly={issuanceOnly ? why.fees : null} />;
}

function share(ppm: number | null): ReactNode {
  return ppm === null ? <Unknown reason="missing" /> : printShare(BigInt(ppm), PPM);
}

/** The median of an even count can lie between two whole numbers. */
function half(value: number): string {
  return Number.isInteger(value) ? printWhole(value) : printFixed(value, 1);
}

import type { ReactNode } from "react";
import { printExact, printToken } from "@/lib/format/amount";
import { printFixed, printWhole } from "@/lib/format/number";
import { printShare } from "@/lib/format/percent";
import type { DirectoryView } from "@/lib/links/directory";
import { PPM } from "@/lib/units/perc";
import { Unknown } from "../ui/unknown";
import type { Axis } from "./axis";
import type { Column, ColumnId } from "./columns";
import type { Middle } from "./middle";
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
            title={id === "stake" && middle.stake !== null ? printExact(BigInt(middle.stake)) : undefined}
          >
            {cell(id, middle, view, axis)}
          </td>
        ),
      )}
    </tr>
  );
}

function cell(id: ColumnId, middle: Middle, view: DirectoryView, axis: Axis | null): ReactNode {
  const other = view.yield === "real" ? "nominal" : "real";
  const realised = middle.realised[view.window];
  switch (id) {
    case "yield":
      return (
        <>
          <span className="strong">
            <YieldValue value={realised[view.yield]} reason={middle.why} />
          </span>
          {axis && <svg className="dots" viewBox="0 0 58 14" aria-hidden="true" />}
        </>
      );
    case "yield-b":
      return <YieldValue value={realised[other]} reason={middle.why} />;
    case "forecast":
      return <YieldValue value={middle.forecast[view.yield]} reason="missing" />;
    case "forecast-b":
      return <YieldValue value={middle.forecast[other]} reason="missing" />;
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

function share(ppm: number | null): ReactNode {
  return ppm === null ? <Unknown reason="missing" /> : printShare(BigInt(ppm), PPM);
}

/** The median of an even count can lie between two whole numbers. */
function half(value: number): string {
  return Number.isInteger(value) ? printWhole(value) : printFixed(value, 1);
}

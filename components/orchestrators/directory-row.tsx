import type { ReactNode } from "react";
import { printExact, printToken } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import { printPercent, printShare } from "@/lib/format/percent";
import { printStranger, shortAddress } from "@/lib/format/text";
import type { DirectoryView } from "@/lib/links/directory";
import { orchestratorHref } from "@/lib/links/pages";
import { PPM } from "@/lib/units/perc";
import { CallStrip } from "../ui/call-strip";
import { Seal } from "../ui/seal";
import { Unknown } from "../ui/unknown";
import type { Axis } from "./axis";
import type { Column, ColumnId } from "./columns";
import { countCalls, type Entry } from "./entry";
import { warningsOf } from "./warnings";
import { YieldDot, YieldValue } from "./yield-cell";

/** One orchestrator: a row of the table on a desk, a card on a phone. */
export function DirectoryRow(props: {
  entry: Entry;
  columns: Column[];
  view: DirectoryView;
  axis: Axis | null;
}) {
  const { entry, columns, view, axis } = props;
  return (
    <tr>
      {columns.map(({ id, card, sort }) =>
        id === "name" ? (
          <th key={id} scope="row" className="l c-name">
            <Who entry={entry} view={view} />
          </th>
        ) : (
          <td
            key={id}
            className={sort === view.sort.key ? `c-${id} by` : `c-${id}`}
            data-l={card === "" ? undefined : card}
            title={exact(id, entry)}
          >
            {cell(id, entry, view, axis)}
          </td>
        ),
      )}
    </tr>
  );
}

/** All digits of what the cell shortens, for its title; of a forecast, what it takes for granted. */
function exact(id: ColumnId, { stake, share, fees, leaves }: Entry): string | undefined {
  if (id === "stake") return printExact(stake);
  if (id === "share" && share !== null) return `${printPercent(share, 8)} %`;
  if (id === "fees" && fees !== null) return printExact(fees);
  if ((id === "forecast" || id === "forecast-b") && leaves !== null)
    return `Only if it stayed active: it leaves with round ${printWhole(leaves)}`;
  return undefined;
}

function Who({ entry, view }: { entry: Entry; view: DirectoryView }) {
  const { address, name } = entry;
  const warnings = warningsOf(entry, view.window);
  const link = (
    <a href={orchestratorHref(address)} title={address}>
      {name === null ? shortAddress(address) : printStranger(name, 60)}
    </a>
  );
  return (
    <span className="who">
      <Seal address={address} />
      {warnings.length === 0 ? (
        link
      ) : (
        <span className="marked">
          {link}
          {warnings.map(({ tone, text, title }) => (
            <span key={text} className={`mark ${tone}`} title={title}>
              {text}
            </span>
          ))}
        </span>
      )}
    </span>
  );
}

function cell(id: ColumnId, entry: Entry, view: DirectoryView, axis: Axis | null): ReactNode {
  const other = view.yield === "real" ? "nominal" : "real";
  const realised = entry.realised[view.window];
  switch (id) {
    case "rank":
      return entry.rank ?? "–";
    case "yield": {
      const value = realised[view.yield];
      if (value === null) return realisedCell(entry, view, view.yield);
      return (
        <>
          <span className="strong">{realisedCell(entry, view, view.yield)}</span>
          {axis && <YieldDot value={value} axis={axis} />}
        </>
      );
    }
    case "yield-b":
      return realisedCell(entry, view, other);
    case "forecast":
      return forecastCell(entry, view.yield);
    case "forecast-b":
      return forecastCell(entry, other);
    case "reward-cut":
      return printShare(BigInt(entry.rewardCutPpm), PPM);
    case "fee-cut":
      return printShare(BigInt(entry.feeCutPpm), PPM);
    case "stake":
      return printToken(entry.stake);
    case "share":
      return entry.share === null ? "–" : printPercent(entry.share, 2);
    case "calls":
      return entry.calls === null ? <Unknown reason="no-subgraph" /> : <Calls strip={entry.calls} />;
    case "delegators":
      return entry.delegators === null ? <Unknown reason="no-subgraph" /> : printWhole(entry.delegators);
    case "fees":
      return entry.fees === null ? <Unknown reason="no-subgraph" /> : printToken(entry.fees);
    case "name":
      return null;
  }
}

function realisedCell(entry: Entry, { window }: DirectoryView, kind: "real" | "nominal"): ReactNode {
  const pair = entry.realised[window];
  const why = entry.why.realised[window];
  const reason = kind === "real" ? why.real : why.realised;
  return <YieldValue value={pair[kind]} reason={reason} issuanceOnly={pair.issuanceOnly ? why.fees : null} />;
}

function forecastCell({ why, forecast }: Entry, kind: "real" | "nominal"): ReactNode {
  return (
    <YieldValue
      value={forecast[kind]}
      reason={why.forecast}
      issuanceOnly={forecast.issuanceOnly ? why.forecastFees : null}
    />
  );
}

function Calls({ strip }: { strip: string }) {
  const { made, eligible } = countCalls(strip);
  if (eligible === 0) return "–";
  return (
    <>
      <CallStrip strip={strip} />
      {`${made}/${eligible}`}
    </>
  );
}

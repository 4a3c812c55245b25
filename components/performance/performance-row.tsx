import type { ReactNode } from "react";
import { printExact } from "@/lib/format/amount";
import { printPercent } from "@/lib/format/percent";
import { printStranger, shortAddress } from "@/lib/format/text";
import { orchestratorHref, reasonHref } from "@/lib/links/pages";
import type { PerformanceView } from "@/lib/links/performance";
import { Seal } from "../ui/seal";
import { Unknown } from "../ui/unknown";
import { type PerformanceColumn, regionValue } from "./columns";
import type { PerformanceEntry, PerformanceTableData } from "./entry";
import { bestScore, testedFrom } from "./order";
import { exactPrice, printPrice } from "./print-price";

interface Props {
  entry: PerformanceEntry;
  columns: readonly PerformanceColumn[];
  view: PerformanceView;
  data: PerformanceTableData;
}

/** One orchestrator: a row of the table on a desk, a card on a phone. */
export function PerformanceRow({ entry, columns, view, data }: Props) {
  return (
    <tr>
      {columns.map((column) =>
        column.key === "name" ? (
          <th key="name" scope="row" className="l c-name">
            <Who entry={entry} />
          </th>
        ) : (
          <td
            key={column.key}
            className={column.key === view.sort.key ? `c-${column.id} by` : `c-${column.id}`}
            data-l={column.card}
            title={exact(column, entry)}
          >
            {cell(column, entry, view, data)}
          </td>
        ),
      )}
    </tr>
  );
}

/** All digits of what the cell shortens. */
function exact({ key }: PerformanceColumn, { stake, price }: PerformanceEntry): string | undefined {
  if (key === "stake") return `${printExact(BigInt(stake))} LPT`;
  return key === "price" && price !== null ? `${exactPrice(price)} wei` : undefined;
}

function Who({ entry: { address, name } }: { entry: PerformanceEntry }) {
  return (
    <span className="who">
      <Seal address={address} />
      <a href={orchestratorHref(address)} title={address}>
        {name === null ? shortAddress(address) : printStranger(name, 60)}
      </a>
    </span>
  );
}

function cell(
  { key, region }: PerformanceColumn,
  entry: PerformanceEntry,
  view: PerformanceView,
  { known, pricesKnown, regions }: PerformanceTableData,
): ReactNode {
  if (key === "stake")
    return entry.share === null ? <Unknown reason="missing" /> : printPercent(entry.share, 2);
  if (key === "price" && entry.price === null)
    return pricesKnown ? "not listed" : <Unknown reason="missing" />;
  if (key === "price") return printPrice(entry.price ?? "0");
  if (!known) return key === "score" ? <Unknown reason="missing" /> : "–";
  if (entry.mean === null) return key === "score" ? <NotTested /> : "–";
  const [score, success, roundTrip] = entry.mean;
  if (key === "score") return <span className="strong">{printPercent(score)}</span>;
  if (key === "success") return printPercent(success);
  if (key === "round-trip") return printPercent(roundTrip);
  if (key === "tested") return `${testedFrom(entry)} of ${regions.length}`;
  if (key === "best") {
    const best = bestScore(entry);
    const where = entry.best === null ? undefined : regions[entry.best];
    return best === null ? "–" : <span title={where?.name}>{`${where?.id} ${printPercent(best)}`}</span>;
  }
  const value = region === null ? null : regionValue(entry, region, view.figure);
  return value === null ? "–" : printPercent(value);
}

/** Stands where there is no result: never a zero. */
function NotTested() {
  return (
    <a className="unk" data-reason="not-tested" href={reasonHref("not-tested")}>
      not tested
    </a>
  );
}

import { printFixed, printWhole } from "@/lib/format/number";
import { printPercent } from "@/lib/format/percent";
import type { PerformanceView } from "@/lib/links/performance";
import type { PerformanceColumn } from "./columns";
import type { PerformanceMiddle } from "./middle";
import { printPrice } from "./print-price";

interface Props {
  middle: PerformanceMiddle;
  columns: readonly PerformanceColumn[];
  view: PerformanceView;
}

const PLACES = { score: 0, success: 1, "round-trip": 2 } as const;

/** The first row: the middle of the tested active orchestrators, whatever the search leaves. */
export function PerformanceMedian({ middle, columns, view }: Props) {
  return (
    <tr className="med">
      {columns.map(({ key, id, card, region }) =>
        key === "name" ? (
          <th key="name" scope="row" className="l c-name">
            Median of {printWhole(middle.count)} tested
          </th>
        ) : (
          <td key={key} className={key === view.sort.key ? `c-${id} by` : `c-${id}`} data-l={card}>
            {region === null
              ? figure(key, middle)
              : fraction(middle.regions[region]?.[PLACES[view.figure]] ?? null)}
          </td>
        ),
      )}
    </tr>
  );
}

function figure(key: PerformanceColumn["key"], middle: PerformanceMiddle): string {
  const { share, mean, bestScore, tested, price } = middle;
  if (key === "stake") return fraction(share, 2);
  if (key === "score") return fraction(mean?.[0] ?? null);
  if (key === "success") return fraction(mean?.[1] ?? null);
  if (key === "round-trip") return fraction(mean?.[2] ?? null);
  if (key === "best") return fraction(bestScore);
  if (key === "tested") return tested === null ? "–" : printFixed(tested, Number.isInteger(tested) ? 0 : 1);
  return price === null ? "–" : printPrice(price);
}

function fraction(value: number | null, digits = 1): string {
  return value === null ? "–" : printPercent(value, digits);
}

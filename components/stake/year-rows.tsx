import type { ReactNode } from "react";
import { printEth, printExact, printToken } from "@/lib/format/amount";
import { printNonzero, withSign } from "@/lib/format/number";
import { printPercent } from "@/lib/format/percent";
import type { Foreseen } from "@/lib/wallet/foresee";
import { type PlaceYear, type YearBasis, yearWith } from "@/lib/wallet/year";
import { Unknown } from "../ui/unknown";
import type { AfterRow } from "./after-rows";

/** What the stake would earn in a year before and after, its own effect included. */
export function yearRows(
  { now, after, place }: Pick<Foreseen, "now" | "after" | "place">,
  basis: YearBasis,
): AfterRow[] {
  const years = [yearWith(now, now, basis), yearWith(now, after, basis, place)] as const;
  const own = basis.standing.account.registered ? ", without what its own cuts bring" : "";
  return [
    {
      what: "Real, with this stake in it",
      figure: "stake-real-yield",
      unit: "% in 365 days, today’s cuts",
      ...cells(years, ({ yield: { real } }) =>
        real === null ? <Unknown reason="no-stake" /> : printPercent(real),
      ),
      note: points(years),
    },
    {
      what: "Earned in a year",
      figure: "stake-earned-year",
      unit: `LPT, of rewards${own}`,
      ...cells(years, ({ lpt }) => (lpt === null ? <Unknown reason="no-stake" /> : printToken(lpt)), "0"),
      ...amounts(years, "lpt"),
    },
    {
      what: "Fees of a year",
      figure: "stake-fees-year",
      unit: "ETH",
      ...cells(years, ({ eth }) => (eth === null ? <Unknown reason="no-subgraph" /> : printEth(eth)), "0"),
      ...amounts(years, "eth"),
    },
  ];
}

/** Past it the yields themselves are printed as "more than". */
const MOST_POINTS = 99_999;

type Years = readonly [PlaceYear, PlaceYear];
type Known = Extract<PlaceYear, { kind: "year" }>["year"];

function cells(years: Years, print: (year: Known) => ReactNode, nothing = "none") {
  const cell = (of: PlaceYear) => {
    if (of.kind === "nothing") return nothing;
    if (of.kind === "reading") return "reading…";
    return of.kind === "year" ? print(of.year) : <Unknown reason={of.why} />;
  };
  return { now: cell(years[0]), after: cell(years[1]) };
}

function amounts(years: Years, of: "lpt" | "eth"): Pick<AfterRow, "note" | "exact"> {
  const [before, then] = years.map((year) =>
    year.kind === "nothing" ? 0n : year.kind === "year" ? year.year[of] : null,
  );
  if (before == null || then == null) return {};
  const unit = of.toUpperCase();
  return {
    ...(before !== then && { note: withSign((of === "eth" ? printEth : printToken)(then - before)) }),
    exact: { now: `${printExact(before)} ${unit}`, after: `${printExact(then)} ${unit}` },
  };
}

/** The change in percentage points; without a price the yield is that of issuance alone, which has to be said. */
function points([before, then]: Years): string | undefined {
  if (then.kind !== "year") return undefined;
  const alone = then.year.yield.fees === null ? ["issuance only"] : [];
  const [a, b] = [before.kind === "year" ? before.year.yield.real : null, then.year.yield.real];
  const change = a === null || b === null ? 0 : (b - a) * 100;
  const says = Math.abs(change) >= 0.005 && Math.abs(change) < MOST_POINTS;
  const words = !says ? [] : [`${withSign(printNonzero(change, 2))} points`];
  return [...words, ...alone].join(", ") || undefined;
}

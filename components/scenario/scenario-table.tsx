import type { ReactNode } from "react";
import type { FigureId } from "@/lib/figures/figures";
import { printEth, printExact, printToken } from "@/lib/format/amount";
import { printNonzero, printPlace, printShort, printWhole, withSign } from "@/lib/format/number";
import { printPercent, printShare } from "@/lib/format/percent";
import type { ScenarioReport, ScenarioSide } from "@/lib/reports/scenario-types";
import { PPM } from "@/lib/units/perc";
import { Def } from "../ui/def";
import { Unknown } from "../ui/unknown";
import { whyNoDollars } from "./words";

interface Line {
  figure: FigureId;
  name: string;
  unit: string;
  of: (side: ScenarioSide) => { content: ReactNode; title?: string };
  /** how far the tried one is from today's, as printed; null: that says nothing */
  apart: (today: ScenarioSide, tried: ScenarioSide) => string | null;
}

const points = (a: number | null, b: number | null) =>
  a === null || b === null ? null : withSign(printNonzero((b - a) * 100, 1));
const amounts = (a: bigint | null | undefined, b: bigint | null | undefined, print = printToken) =>
  a === null || b === null || a === undefined || b === undefined ? null : withSign(print(b - a));
const shares = (a: bigint, b: bigint) => withSign(printShare(b - a, PPM));
const rate = (value: number | null) => ({
  content: value === null ? <Unknown reason="no-stake" /> : printPercent(value),
});
const wei = (value: bigint | null | undefined, unit: string, print = printToken) =>
  value === null || value === undefined
    ? { content: <Unknown reason={unit === "ETH" ? "no-subgraph" : "missing"} /> }
    : { content: print(value), title: `${printExact(value)} ${unit}` };

const LINES: readonly Line[] = [
  {
    figure: "reward-cut",
    name: "Reward cut",
    unit: "%",
    of: ({ terms }) => ({ content: printShare(terms.rewardCutPpm, PPM) }),
    apart: (a, b) => shares(a.terms.rewardCutPpm, b.terms.rewardCutPpm),
  },
  {
    figure: "fee-cut",
    name: "Fee cut",
    unit: "%",
    of: ({ terms }) => ({ content: printShare(PPM - terms.feeSharePpm, PPM) }),
    apart: (a, b) => shares(b.terms.feeSharePpm, a.terms.feeSharePpm),
  },
  {
    figure: "stake",
    name: "Stake",
    unit: "LPT",
    of: ({ terms }) => wei(terms.totalStake, "LPT"),
    apart: (a, b) => amounts(a.terms.totalStake, b.terms.totalStake),
  },
  {
    figure: "fees",
    name: "Fees",
    unit: "90 days, ETH",
    of: ({ terms }) => wei(terms.fees90Days, "ETH"),
    apart: (a, b) => amounts(a.terms.fees90Days, b.terms.fees90Days),
  },
  {
    figure: "forecast-nominal-yield",
    name: "Delegators, nominal",
    unit: "% in 365 days",
    of: ({ delegators }) => rate(delegators.nominal),
    apart: (a, b) => points(a.delegators.nominal, b.delegators.nominal),
  },
  {
    figure: "forecast-real-yield",
    name: "Delegators, real",
    unit: "% in 365 days",
    of: ({ delegators }) => rate(delegators.real),
    apart: (a, b) => points(a.delegators.real, b.delegators.real),
  },
  {
    figure: "place-by-real-yield",
    name: "Place by delegators’ real yield",
    unit: "among the active",
    of: ({ place }) => ({ content: place === null ? <Unknown reason="no-stake" /> : printPlace(place) }),
    apart: (a, b) => (a.place === null || b.place === null ? null : placesWord(a.place - b.place)),
  },
  {
    figure: "own-income",
    name: "Orchestrator’s own income",
    unit: "LPT a year",
    of: ({ own }) => wei(own?.lpt, "LPT"),
    apart: (a, b) => amounts(a.own?.lpt, b.own?.lpt),
  },
  {
    figure: "own-income",
    name: "and of fees",
    unit: "ETH a year",
    of: ({ own }) =>
      own === null ? { content: <Unknown reason="missing" /> } : wei(own.eth, "ETH", printEth),
    apart: (a, b) => amounts(a.own?.eth, b.own?.eth, printEth),
  },
  {
    figure: "operating-cost",
    name: "What it can spend",
    unit: "US dollars a year",
    of: ({ own }) => ({
      content:
        own === null || own.usd === null ? <Unknown reason={whyNoDollars(own)} /> : printShort(own.usd),
      ...(own === null || own.usd === null ? {} : { title: `$${printWhole(own.usd)}` }),
    }),
    apart: (a, b) =>
      a.own === null || b.own === null || a.own.usd === null || b.own.usd === null
        ? null
        : withSign(printShort(b.own.usd - a.own.usd)),
  },
];

/** A scenario beside today, line by line; today alone where nothing is tried. */
export function ScenarioTable({ scenario: { today, tried, peers } }: { scenario: ScenarioReport }) {
  return (
    <table className="t scen">
      <caption className="vh">Delegators and orchestrator, today and as tried</caption>
      <thead>
        <tr>
          <th scope="col" className="l">
            <span className="vh">Figure</span>
          </th>
          <th scope="col">Today</th>
          {tried !== null && <th scope="col">Tried</th>}
          {tried !== null && <th scope="col">Difference</th>}
        </tr>
      </thead>
      <tbody>
        {LINES.map(({ figure, name, unit, of, apart }) => (
          <tr key={name}>
            <th scope="row" className="l">
              <Def figure={figure}>{name}</Def>{" "}
              <span className="n3">
                {unit === "among the active" ? `among ${printWhole(peers)} active` : unit}
              </span>
            </th>
            <Cell {...of(today)} />
            {tried !== null && <Cell {...of(tried)} strong />}
            {tried !== null && <td>{apart(today, tried) ?? "–"}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ content, title, strong = false }: { content: ReactNode; title?: string; strong?: boolean }) {
  return (
    <td className={strong ? "strong" : undefined} title={title}>
      {content}
    </td>
  );
}

function placesWord(won: number): string {
  if (won === 0) return "0";
  const count = Math.abs(won);
  return `${count} ${count === 1 ? "place" : "places"} ${won > 0 ? "up" : "down"}`;
}

import type { ReactNode } from "react";
import type { FigureId } from "@/lib/figures/figures";
import type { Reason } from "@/lib/figures/reasons";
import { printAmount, printToken } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import { printPercent } from "@/lib/format/percent";
import type { SrbFigures } from "@/lib/reports/yield-types";
import { WAD } from "@/lib/units/wei";
import type { Srb, SrbDays } from "@/lib/yield/srb";
import { Def } from "../ui/def";
import { Unknown } from "../ui/unknown";

interface Row {
  figure: FigureId;
  name: string;
  print: (srb: Srb) => string | null;
  /** why a known window does not tell it, where it does not */
  reason?: (srb: Srb) => Reason;
}

const noPrice = ({ ethDayInLpt }: Srb): Reason => (ethDayInLpt === null ? "no-price" : "no-stake");

const ROWS: readonly Row[] = [
  { figure: "srb-lpt-day", name: "New LPT, LPT a day", print: ({ lptDay }) => printDaily(lptDay) },
  {
    figure: "srb-eth-day",
    name: "ETH fees, in LPT a day",
    print: ({ ethDayInLpt }) => (ethDayInLpt === null ? null : printDaily(ethDayInLpt)),
    reason: noPrice,
  },
  {
    figure: "srb-breakdown",
    name: "Share of new LPT, % of the two",
    print: ({ breakdown }) => (breakdown === null ? null : printPercent(1 - ethTenths(breakdown.eth))),
    reason: noPrice,
  },
  {
    figure: "srb-breakdown",
    name: "Share of ETH fees, % of the two",
    print: ({ breakdown }) => (breakdown === null ? null : printPercent(ethTenths(breakdown.eth))),
    reason: noPrice,
  },
  { figure: "srb", name: "Rate, % a year", print: ({ rate }) => printPercent(rate) },
  {
    figure: "srb-real",
    name: "Real rate, % a year",
    print: ({ real }) => (real === null ? null : printPercent(real)),
  },
];

/** Rounded once, to what is printed of it, so that both shares add up in print. */
function ethTenths(share: number): number {
  return Math.round(share * 1_000) / 1_000;
}

/** LivepeerSRB of today, of the network or of one orchestrator: corrected over both windows, and as its own definition prints it. */
export function SrbToday({ srb, of }: { srb: SrbFigures | null; of: string }) {
  return (
    <>
      <table className="t srb">
        <caption className="vh">LivepeerSRB of {of} today</caption>
        <thead>
          <tr>
            <th scope="col" className="l">
              Corrected
            </th>
            <th scope="col">
              7 days<small>both parts</small>
            </th>
            <th scope="col">
              30 days<small>both parts</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row.name}>
              <th scope="row" className="l">
                <Def figure={row.figure}>{row.name}</Def>
              </th>
              {([7, 30] as const).map((days) => (
                <td key={days}>{printed(srb, days, row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="kv srb">
        <Entry figure="srb-printed" name="Rate as printed, % a year, not compounded">
          {srb?.printed ? printPercent(srb.printed.rate) : null}
        </Entry>
        <Entry figure="srb-printed" name="Real rate as printed, % a year">
          {srb?.printed ? printPercent(srb.printed.real) : null}
        </Entry>
        <Entry figure="delegated-tokens" name="Delegated tokens, LPT">
          {srb?.delegatedTokens == null ? null : printAmount(srb.delegatedTokens, 0)}
        </Entry>
        <Entry figure="self-staked-tokens" name="Self-staked tokens, LPT">
          {srb?.selfStakedTokens == null ? null : printAmount(srb.selfStakedTokens, 0)}
        </Entry>
        <Entry figure="staking-wallets" name="Staking wallets">
          {srb?.stakingWallets == null ? null : printWhole(srb.stakingWallets)}
        </Entry>
      </dl>
    </>
  );
}

function Entry({ figure, name, children }: { figure: FigureId; name: string; children: ReactNode }) {
  return (
    <>
      <dt>
        <Def figure={figure}>{name}</Def>
      </dt>
      <dd>{children ?? <Unknown reason="missing" />}</dd>
    </>
  );
}

/** Whole tokens; less than a half with as many decimals as its first digit needs. */
function printDaily(wei: bigint): string {
  return wei < WAD / 2n ? printToken(wei) : printAmount(wei, 0);
}

function printed(srb: SrbFigures | null, days: SrbDays, { print, reason }: Row): ReactNode {
  const window = srb?.windows[days] ?? null;
  if (window === null) return <Unknown reason={reasonOf(srb, days)} />;
  return print(window) ?? <Unknown reason={reason?.(window) ?? "missing"} />;
}

function reasonOf(srb: SrbFigures | null, days: SrbDays): Reason {
  return srb?.unknown[days] ?? "missing";
}

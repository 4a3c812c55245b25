import { printExact, printToken } from "@/lib/format/amount";
import { printFixed, printNonzero, printWhole } from "@/lib/format/number";
import type { OverviewReport } from "@/lib/reports/types";
import { weiToNumber } from "@/lib/units/wei";
import { Headline } from "../ui/headline";

/** What was paid, who stakes, and what LPT costs. */
export function PeopleFigures({ report }: { report: OverviewReport }) {
  const { fees, activeCount, delegatorCount, networkFigures } = report;
  const { prices } = networkFigures;
  return (
    <dl className="figs">
      <Fees days={30} wei={fees.days30} ethUsd={prices.ethUsd} />
      <Fees days={90} wei={fees.days90} ethUsd={prices.ethUsd} />
      <Headline
        figure="active-orchestrators"
        label="Active orchestrators"
        value={activeCount === null ? null : printWhole(activeCount)}
        unit="this round"
      />
      <Headline
        figure="delegators-total"
        label="Delegators"
        value={delegatorCount === null ? null : printWhole(delegatorCount)}
        unit="accounts"
        reason="no-subgraph"
      />
      <Headline
        figure="lpt-price"
        label="LPT"
        value={prices.lptUsd === null ? null : printFixed(prices.lptUsd, 2)}
        unit="USD"
        reason="missing"
        note={prices.lptEth !== null && `${printNonzero(prices.lptEth, 6)} ETH`}
      />
      <Headline
        figure="eth-price"
        label="ETH"
        value={prices.ethUsd === null ? null : printFixed(prices.ethUsd, 0)}
        unit="USD"
        reason="missing"
      />
    </dl>
  );
}

function Fees({ days, wei, ethUsd }: { days: 30 | 90; wei: bigint | null; ethUsd: number | null }) {
  return (
    <Headline
      figure="network-fees"
      label={`Fees, ${days} days`}
      value={wei === null ? null : printToken(wei)}
      exact={wei === null ? undefined : `${printExact(wei)} ETH`}
      unit="ETH"
      reason="no-subgraph"
      note={
        wei !== null && ethUsd !== null && `${printWhole(weiToNumber(wei) * ethUsd)} USD at today’s price`
      }
    />
  );
}

import { printExact, printTokenShort } from "@/lib/format/amount";
import { printPercent, printShare } from "@/lib/format/percent";
import type { NetworkReport } from "@/lib/reports/types";
import { P27, quotient } from "@/lib/units/perc";
import { Headline } from "../ui/headline";

/** The treasury: what it holds, what it takes now and next, and where it stops. */
export function TreasuryFigures({ network: { treasury } }: { network: NetworkReport }) {
  const full = treasury && quotient(treasury.lpt, treasury.ceiling);
  return (
    <dl className="figs">
      <Headline
        figure="treasury-balance"
        label="Balance"
        value={treasury && printTokenShort(treasury.lpt)}
        exact={treasury ? `${printExact(treasury.lpt)} LPT` : undefined}
        unit="LPT"
        note={treasury && `and ${printTokenShort(treasury.eth)} ETH`}
      />
      <Headline
        figure="treasury-ceiling"
        label="Ceiling"
        value={treasury && printTokenShort(treasury.ceiling)}
        unit="LPT"
        note={full !== null && `${printPercent(full)} % of it reached`}
      />
      <Headline
        figure="treasury-cut-next"
        label="Cut, next round"
        value={treasury && printShare(treasury.nextRewardCutRateP27, P27)}
        unit="% of issuance"
        note={treasury && change(treasury)}
      />
    </dl>
  );
}

function change(treasury: { rewardCutRateP27: bigint; nextRewardCutRateP27: bigint }): string {
  const { rewardCutRateP27: now, nextRewardCutRateP27: next } = treasury;
  if (now === next) return "unchanged";
  return next > now ? "▲ it rises next round" : "it falls next round";
}

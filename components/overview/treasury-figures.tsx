import { printExact, printTokenShort } from "@/lib/format/amount";
import { dropZeros } from "@/lib/format/number";
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
        note={full !== null && `${dropZeros(printPercent(full))} % of it reached`}
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

interface Cuts {
  lpt: bigint;
  ceiling: bigint;
  rewardCutRateP27: bigint;
  nextRewardCutRateP27: bigint;
}

/** What the treasury takes of issuance, and what will change that; null where its cut is not known. */
export function treasuryWords(cuts: Cuts | null): string | null {
  if (cuts === null) return null;
  const { rewardCutRateP27: now, nextRewardCutRateP27: next, lpt, ceiling } = cuts;
  if (next > 0n && now > 0n) return "takes its cut of issuance until its ceiling is reached";
  if (next > 0n)
    return "takes nothing this round; from the next one its cut of issuance, until its ceiling is reached";
  const since = now > 0n ? "Its cut is 0 from the next round" : "Its cut is 0";
  // a balance at its ceiling says why; below it nothing tells the ceiling, reached and spent from since, from a vote
  if (lpt >= ceiling)
    return `${since}, because its ceiling is reached. It stays 0 until governance sets it again.`;
  return `${since}. It stops at the ceiling and stays 0 until governance sets it again.`;
}

function change(treasury: Pick<Cuts, "rewardCutRateP27" | "nextRewardCutRateP27">): string {
  const { rewardCutRateP27: now, nextRewardCutRateP27: next } = treasury;
  if (now === next) return "unchanged";
  return next > now ? "▲ it rises next round" : "it falls next round";
}

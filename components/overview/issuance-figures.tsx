import { printExact, printToken, printTokenShort } from "@/lib/format/amount";
import { printPercent, printShare } from "@/lib/format/percent";
import type { NetworkReport } from "@/lib/reports/types";
import { PPB } from "@/lib/units/perc";
import { Headline } from "../ui/headline";

/** How much LPT is made, of how much there is, and what that costs those who do not stake. */
export function IssuanceFigures({ network }: { network: NetworkReport }) {
  const { mintable, round, supply, stake, supplyGrowthForecast: growth } = network;
  return (
    <dl className="figs">
      <Headline
        figure="issuance"
        label="Issuance"
        value={mintable === null ? null : printToken(mintable)}
        exact={mintable === null ? undefined : `${printExact(mintable)} LPT`}
        unit="LPT a round"
        note={
          round?.initialized === false
            ? "of the last initialised round: the running one waits for it"
            : "if every active one calls reward"
        }
      />
      <Headline
        figure="supply"
        label="Total supply"
        value={supply && printTokenShort(supply.total)}
        exact={supply ? `${printExact(supply.total)} LPT` : undefined}
        unit="LPT"
      />
      <Headline
        figure="active-stake"
        label="Active stake"
        value={stake && printTokenShort(stake.active)}
        exact={stake ? `${printExact(stake.active)} LPT` : undefined}
        unit="LPT"
        note={stake && <Participation network={network} />}
      />
      <Headline
        figure="dilution"
        label="Dilution, forecast"
        value={growth === null ? null : printPercent(1 - 1 / (1 + growth))}
        unit="% in 365 days"
        note="lost by LPT that is not staked"
      />
    </dl>
  );
}

/** Participation as a bar with a tick at the target; the words beside it say the same. */
function Participation({ network: { stake, inflation } }: { network: NetworkReport }) {
  const rate = stake?.bondingRate ?? null;
  if (rate === null) return null;
  const target = inflation && printShare(inflation.targetBondingRatePpb, PPB);
  return (
    <>
      <span className="gauge" aria-hidden="true">
        <i style={{ width: `${(rate * 100).toFixed(1)}%` }} />
        {target && <u style={{ left: `${target}%` }} />}
      </span>
      {printPercent(rate)} % of supply{target && `, target ${target}`}
    </>
  );
}

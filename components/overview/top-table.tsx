import { printExact, printToken } from "@/lib/format/amount";
import { printPercent, printShare } from "@/lib/format/percent";
import { printStranger, shortAddress } from "@/lib/format/text";
import { orchestratorHref } from "@/lib/links/pages";
import type { OrchestratorRow } from "@/lib/reports/types";
import { PPM } from "@/lib/units/perc";
import { YieldValue } from "../orchestrators/yield-cell";
import { Def } from "../ui/def";
import { Seal } from "../ui/seal";
import { Unknown } from "../ui/unknown";

/** The largest orchestrators: a short table that leads on to the directory. */
export function TopTable({ rows }: { rows: readonly OrchestratorRow[] }) {
  return (
    <table className="t cards top-ten">
      <caption className="vh">The {rows.length} largest active orchestrators by stake</caption>
      <thead>
        <tr>
          <th scope="col" className="l">
            Orchestrator
          </th>
          <th scope="col">
            <Def figure="stake">Stake</Def>
            <small>LPT</small>
          </th>
          <th scope="col" className="c-share">
            <Def figure="stake-share">Share</Def>
            <small>% of active</small>
          </th>
          <th scope="col">
            <Def figure="real-yield">Real yield</Def>
            <small>90 rounds, % a year</small>
          </th>
          <th scope="col" className="c-forecast">
            <Def figure="forecast-real-yield">Forecast real</Def>
            <small>365 days, %</small>
          </th>
          <th scope="col">
            <Def figure="reward-cut">Reward cut</Def>
            <small>%</small>
          </th>
          <th scope="col">
            <Def figure="reward-calls">Reward calls</Def>
            <small>last 90 rounds</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TopRow key={row.address} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function TopRow({ row }: { row: OrchestratorRow }) {
  const { address, name, totalStake, stakeShare, rewardCutPpm, rewardCalls } = row;
  const { realised, forecast, unknown } = row.yield;
  return (
    <tr>
      <th scope="row" className="l full">
        <span className="who">
          <Seal address={address} />
          <a href={orchestratorHref(address)} title={address}>
            {name === null ? shortAddress(address) : printStranger(name, 60)}
          </a>
        </span>
      </th>
      <td data-l="Stake, LPT" title={printExact(totalStake)}>
        {printToken(totalStake)}
      </td>
      <td
        className="c-share"
        data-l="Share, %"
        title={stakeShare === null ? undefined : `${printPercent(stakeShare, 8)} %`}
      >
        {stakeShare === null ? "–" : printPercent(stakeShare, 2)}
      </td>
      <td data-l="Real, % a year" className="strong">
        <YieldValue
          value={realised.real}
          reason={unknown.realisedReal ?? "missing"}
          issuanceOnly={realised.fees === null ? (unknown.fees ?? "missing") : null}
        />
      </td>
      <td className="c-forecast" data-l="Forecast real, %">
        <YieldValue
          value={forecast.real}
          reason={unknown.forecast ?? "missing"}
          issuanceOnly={forecast.fees === null ? (unknown.forecastFees ?? "missing") : null}
        />
      </td>
      <td data-l="Reward cut, %">{printShare(rewardCutPpm, PPM)}</td>
      <td data-l="Reward calls">
        {rewardCalls === null ? (
          <Unknown reason="no-subgraph" />
        ) : (
          `${rewardCalls.made}/${rewardCalls.eligible}`
        )}
      </td>
    </tr>
  );
}

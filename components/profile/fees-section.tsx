import { printExact, printToken } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import { printPercent } from "@/lib/format/percent";
import { printStranger } from "@/lib/format/text";
import { type ProfileView, profileHref } from "@/lib/links/profile";
import type { FeeHistory, FeeStretch, GatewayLine, ProfileReport } from "@/lib/reports/profile-types";
import { weiToNumber } from "@/lib/units/wei";
import { Chart } from "../charts/chart";
import type { ChartSpec } from "../charts/chart-spec";
import { Def } from "../ui/def";
import { Seal } from "../ui/seal";
import { PartMissing } from "./part-missing";
import { unitWord } from "./printed";
import { SpanChoices } from "./span-choices";
import { spanWords } from "./spans";

/** Gateways beyond so many earn a line together. */
const LISTED = 15;

/** Fees by day and by who paid them. */
export function FeesSection({ report, view }: { report: ProfileReport; view: ProfileView }) {
  const { fees, orchestrator, missing, sources } = report;
  const retry = profileHref(orchestrator.address, view);
  return (
    <section className="sec" id="fees">
      <div className="sh">
        <h2>
          <Def figure="fees">Fees</Def>, {spanWords(view.span, "first ticket")}
        </h2>
        <SpanChoices address={orchestrator.address} view={view} back="fees" />
      </div>
      <div className="cols even">
        <div>
          {fees.stretches === null ? (
            <PartMissing what="Fees by day are" failure={missing.past} retry={retry} />
          ) : fees.stretches.every(({ fees }) => fees === 0n) ? (
            <p className="n2">No ticket was redeemed in this time.</p>
          ) : (
            <Chart spec={feeChart(fees.stretches, fees)} height={170} />
          )}
        </div>
        <div>
          <h3>
            <Def figure="fees-by-gateway">By gateway</Def>, last 90 days
          </h3>
          {fees.gateways === null ? (
            <PartMissing what="Who paid is" failure={sources.subgraph.failure} retry={retry} />
          ) : (
            <Gateways lines={fees.gateways} />
          )}
        </div>
      </div>
    </section>
  );
}

function feeChart(stretches: readonly FeeStretch[], { days }: FeeHistory): ChartSpec {
  const known = stretches.flatMap(({ fees }) => fees ?? []);
  const total = known.reduce((sum, fees) => sum + fees, 0n);
  return {
    id: "fees-by-day",
    title: `${unitWord(printToken(total), "ETH")} of fees${known.length < stretches.length ? ", as far as they are told" : ""}`,
    sub: days === 1 ? "ETH a day, before its fee cut" : `ETH in ${days} days, before its fee cut`,
    kind: "bars",
    x: { values: stretches.map(({ day }) => day * 86_400), kind: "time", name: days === 1 ? "Day" : "From" },
    unit: "eth",
    axis: "ETH",
    fromZero: true,
    series: [
      {
        key: "fees",
        name: "Fees",
        colour: "c1",
        values: stretches.map(({ fees }) => (fees === null ? null : weiToNumber(fees))),
      },
    ],
  };
}

function Gateways({ lines }: { lines: readonly GatewayLine[] }) {
  if (lines.length === 0) return <p className="n2">No gateway paid it in the last 90 days.</p>;
  const rest = lines.slice(LISTED);
  return (
    <table className="t gates">
      <caption className="vh">Fees of the last 90 days by gateway, largest first</caption>
      <thead>
        <tr>
          <th scope="col" className="l">
            Gateway
          </th>
          <th scope="col">
            Fees<small>ETH</small>
          </th>
          <th scope="col">
            Share<small>%</small>
          </th>
          <th scope="col">
            Tickets<small>redeemed</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.slice(0, LISTED).map(({ address, name, fees, tickets, share, own }) => (
          <tr key={address}>
            <th scope="row" className="l">
              <span className="acct">
                <Seal address={address} />
                {name !== null && <span>{printStranger(name, 60)}</span>}
                <span className="mono addr">{address}</span>
                {own && (
                  <span className="mark w" title="Sender and recipient of these tickets are the same account">
                    ▲ paid by itself
                  </span>
                )}
              </span>
            </th>
            <td title={`${printExact(fees)} ETH`}>{printToken(fees)}</td>
            <td>{printPercent(share)}</td>
            <td>{printWhole(tickets)}</td>
          </tr>
        ))}
        {rest.length > 0 && (
          <tr>
            <th scope="row" className="l">
              {printWhole(rest.length)} others
            </th>
            <td>{printToken(rest.reduce((sum, { fees }) => sum + fees, 0n))}</td>
            <td>{printPercent(rest.reduce((sum, { share }) => sum + share, 0))}</td>
            <td>{printWhole(rest.reduce((sum, { tickets }) => sum + tickets, 0))}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

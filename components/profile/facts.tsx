import { printExact, printToken } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import type { OrchestratorReport } from "@/lib/reports/types";
import { Def } from "../ui/def";
import { Unknown } from "../ui/unknown";

/** What stands beside the yields: fees, delegators, and what to know before delegating. */
export function Facts({ report }: { report: OrchestratorReport }) {
  const { fees, delegators } = report.orchestrator;
  return (
    <aside>
      <section className="sec">
        <h2 className="mb-2">Fees and delegators</h2>
        <dl className="kv">
          <dt>
            <Def figure="fees">Fees, 30 days</Def>
          </dt>
          <dd>
            <Fees wei={fees.days30} />
          </dd>
          <dt>
            <Def figure="fees">Fees, 90 days</Def>
          </dt>
          <dd>
            <Fees wei={fees.days90} />
          </dd>
          <dt>
            <Def figure="delegators">Delegators</Def>
          </dt>
          <dd>{delegators === null ? <Unknown reason="no-subgraph" /> : printWhole(delegators)}</dd>
        </dl>
      </section>
      <section className="sec">
        <h2>Before you delegate</h2>
        <ul className="lined">
          <li>
            <b>Cuts can change without notice,</b> in any round except its last tenth.
          </li>
          <li>
            <b>Getting out takes rounds.</b> Undelegated stake earns nothing until it can be withdrawn; moving
            to another orchestrator takes effect in the next round.
          </li>
          <li>
            <b>No slashing today.</b> What can be lost is rewards not called, a higher cut, and the price of
            LPT.
          </li>
        </ul>
      </section>
    </aside>
  );
}

function Fees({ wei }: { wei: bigint | null }) {
  if (wei === null) return <Unknown reason="no-subgraph" />;
  return <span title={`${printExact(wei)} ETH`}>{`${printToken(wei)} ETH`}</span>;
}

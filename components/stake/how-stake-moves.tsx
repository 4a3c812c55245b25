import { printWhole } from "@/lib/format/number";

/** What everybody should know before anything is signed; printed for readers without script too. */
export function HowStakeMoves({ unbondingPeriod }: { unbondingPeriod: number | null }) {
  return (
    <section className="sec">
      <h2>How stake moves</h2>
      <ul className="lined">
        <li>
          Stake delegated in this round earns from the next round on. It can be moved to another orchestrator
          at any time, without waiting.
        </li>
        <li>
          Undelegated stake earns nothing, and can be withdrawn{" "}
          {unbondingPeriod === null ? "some rounds" : `${printWhole(unbondingPeriod)} rounds`} later. Until it
          is withdrawn, it can be put back to work.
        </li>
        <li>
          Most actions claim what was earned. Who claims before the orchestrator has called reward in a round
          gives up that round’s reward.
        </li>
        <li>
          No slashing today. What can be lost is rewards not called, a higher cut, and the price of LPT.
        </li>
        <li>
          LPT and fees stay in the protocol’s contracts; an orchestrator can never withdraw them. This page
          asks for approvals of the exact amount, and sends to the protocol’s own contracts alone.
        </li>
      </ul>
    </section>
  );
}

import { printEth, printExact, printToken } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import type { ListedOrchestrator } from "@/lib/wallet/orchestrators";
import type { Standing } from "@/lib/wallet/standing";
import { nameOf } from "./orchestrator-field";

interface Props {
  standing: Standing;
  orchestrators: readonly ListedOrchestrator[];
}

/** What the connected account holds, as the chain has it. */
export function Holdings({ standing, orchestrators }: Props) {
  const { account, round, block } = standing;
  const { delegate, pendingStake, pendingFees, locks, lpt, eth, status, startRound } = account;
  const locked = locks.reduce((sum, { amount }) => sum + amount, 0n);
  return (
    <section className="sec" aria-labelledby="desk-holds">
      <h2 id="desk-holds">Your account</h2>
      <table className="t after holds">
        <tbody>
          <tr>
            <th className="l" scope="row">
              Delegated to<small>orchestrator</small>
            </th>
            <td>
              <b>{delegate === null ? "nobody" : nameOf(delegate, orchestrators)}</b>
              {status === "pending" && <small>earns from round {printWhole(startRound)}</small>}
              {delegate !== null &&
                round.initialized &&
                standing.delegates.get(delegate)?.active === false && <small>not in the active set</small>}
            </td>
          </tr>
          <Amount what="Stake" unit="LPT, with what it earned" wei={pendingStake} />
          <Amount
            what="Undelegated"
            unit={locks.length < 2 ? "LPT" : `LPT, in ${locks.length} amounts`}
            wei={locked}
          />
          <Amount what="Fees to withdraw" unit="ETH" wei={pendingFees} />
          <Amount what="In the wallet" unit="LPT" wei={lpt} />
          <Amount what="For network costs" unit="ETH in the wallet" wei={eth} />
        </tbody>
      </table>
      <p className="n2">As of block {printWhole(block)}, read through your wallet.</p>
    </section>
  );
}

function Amount({ what, unit, wei }: { what: string; unit: string; wei: bigint }) {
  return (
    <tr>
      <th className="l" scope="row">
        {what}
        <small>{unit}</small>
      </th>
      <td title={printExact(wei)}>
        <b>{unit.startsWith("ETH") ? printEth(wei) : printToken(wei)}</b>
      </td>
    </tr>
  );
}

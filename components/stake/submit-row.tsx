import { printEth, printExact } from "@/lib/format/amount";
import type { StakeAction } from "@/lib/wallet/action";
import { readBack, transactionOf } from "@/lib/wallet/calldata";
import type { Estimate } from "@/lib/wallet/estimate";
import type { Obstacle } from "@/lib/wallet/obstacle";
import type { Standing } from "@/lib/wallet/standing";
import { Def } from "../ui/def";
import { CallFields } from "../wallet/call-fields";
import { dollarWords } from "./eth-words";

interface Props {
  standing: Standing;
  /** null: what was typed is not complete */
  action: StakeAction | null;
  obstacle: Obstacle | null;
  /** all of it is wanted, which is read again when it is signed */
  rereads: boolean;
  busy: boolean;
  /** null: nothing is asked yet, or the node is being asked */
  estimate: Estimate | null;
  /** null: not known */
  ethUsd: number | null;
  /** what the form waits for; null: something that was typed is wrong, and says so itself */
  needs: string | null;
  onInitialize: () => void;
}

function NetworkCost({ estimate, ethUsd }: { estimate: Estimate | null; ethUsd: number | null }) {
  if (estimate === null) return " Estimating the network cost…";
  if (estimate.kind === "refused") return null;
  if (estimate.kind === "unknown") return ` The network cost is not known: ${estimate.words}`;
  const dollars = ethUsd === null ? "" : `, ${dollarWords(estimate.wei, ethUsd)}`;
  const cost = (
    <b title={`${printExact(estimate.wei)} ETH`}>
      {printEth(estimate.wei)} ETH{dollars}
    </b>
  );
  return estimate.of === "action" ? (
    <>
      {" "}
      Estimated <Def figure="moving-fee">network cost</Def> {cost}.
    </>
  ) : (
    <>
      {" "}
      Estimated <Def figure="moving-fee">network cost</Def> of the approval {cost}. The delegation is
      simulated after it, before you sign.
    </>
  );
}

/** The one press that begins, or why it is not possible. */
export function SubmitRow(props: Props) {
  const { standing, action, obstacle, rereads, busy, estimate, ethUsd, needs, onInitialize } = props;
  const called = (asked: StakeAction) => readBack(transactionOf(asked, standing.account.address));
  const asks = action !== null && obstacle === null;
  const approves =
    action?.kind === "delegate" && obstacle === null && standing.account.allowance < action.amount
      ? action.amount
      : null;
  return (
    <div className="submit">
      <button
        type="submit"
        className="btn solid wide"
        disabled={action === null || obstacle !== null || busy}
      >
        {approves === null ? "Check and sign in wallet" : "Check, approve and sign in wallet"}
      </button>
      {obstacle !== null && (
        <p className="note b" role="status">
          <b>Not possible.</b> {obstacle.words}{" "}
          {obstacle.uninitialized && (
            <button type="button" className="btn sm" disabled={busy} onClick={onInitialize}>
              Start the round
            </button>
          )}
        </p>
      )}
      <p className="n2">
        {action === null && needs !== null && `${needs} `}
        {approves !== null &&
          `The wallet is asked twice: to approve exactly ${printExact(approves)} LPT, then to delegate it. `}
        Nothing is sent before you sign.
        {asks && !busy && <NetworkCost estimate={estimate} ethUsd={ethUsd} />}
      </p>
      {asks && !busy && estimate?.kind === "refused" && (
        <p className="note b" role="status">
          <b>It would be refused now.</b> {estimate.words}
        </p>
      )}
      {asks && (
        <details className="calldata">
          <summary>What the wallet will be asked to sign</summary>
          {approves !== null && <CallFields call={called({ kind: "approve", amount: approves })} />}
          <CallFields call={called(action)} />
          <p className="n2">
            {rereads && "The amount is read again when it is signed, so that it is all of it then. "}
            The places in the pool are filled in when it is signed; they save gas and nothing else. What is
            signed is then shown here to the last digit.
          </p>
        </details>
      )}
    </div>
  );
}

import { printExact } from "@/lib/format/amount";
import type { StakeAction } from "@/lib/wallet/action";
import { readBack, transactionOf } from "@/lib/wallet/calldata";
import type { Obstacle } from "@/lib/wallet/obstacle";
import type { Standing } from "@/lib/wallet/standing";
import { CallFields } from "../wallet/call-fields";

interface Props {
  standing: Standing;
  /** null: what was typed is not complete */
  action: StakeAction | null;
  obstacle: Obstacle | null;
  busy: boolean;
  onInitialize: () => void;
}

/** The one press that begins, or why it is not possible. */
export function SubmitRow({ standing, action, obstacle, busy, onInitialize }: Props) {
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
        {approves !== null &&
          `The wallet is asked twice: to approve exactly ${printExact(approves)} LPT, then to delegate it. `}
        Nothing is sent before you sign.
      </p>
      {action !== null && obstacle === null && (
        <details className="calldata">
          <summary>What the wallet will be asked to sign</summary>
          <CallFields call={readBack(transactionOf(action, standing.account.address))} />
          <p className="n2">
            The places in the pool are filled in when it is signed; they save gas and nothing else.
          </p>
        </details>
      )}
    </div>
  );
}

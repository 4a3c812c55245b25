"use client";

import type { Address } from "@/lib/units/address";
import { explorerHref, type WalletNetwork } from "@/lib/wallet/network";
import type { ListedOrchestrator } from "@/lib/wallet/orchestrators";
import type { Standing } from "@/lib/wallet/standing";
import { Confirmed } from "./confirmed";
import type { Transaction } from "./use-transaction";

interface Props {
  network: WalletNetwork;
  account: Address;
  transaction: Transaction;
  standing: Standing | null;
  orchestrators: readonly ListedOrchestrator[];
  onDone: () => void;
  /** leads to the form that moves the stake */
  onMove: () => void;
}

/** What became of a transaction; each stage in words of its own. */
export function Ending(props: Props) {
  const { network, account, transaction, standing, orchestrators, onDone, onMove } = props;
  const { stage, wish, kind, start, reset, looked, leave } = transaction;
  const isRead = stage.at === "confirmed" && standing !== null && standing.block >= stage.block;
  const rest =
    isRead && wish?.kind === "undelegate" && wish.amount === "all" ? standing.account.pendingStake : 0n;
  // The rest may be rejected once the approval is mined.
  const approved =
    wish?.kind === "delegate" && standing !== null && standing.account.allowance >= wish.amount;
  const again = (
    <button
      type="button"
      className="btn sm"
      onClick={() => (wish === null ? reset() : void start(wish, standing))}
    >
      Try again
    </button>
  );
  switch (stage.at) {
    case "pending":
      return (
        <div className="note q">
          <b>{stage.isContract ? "Waiting for other signers." : "Sent, and not included yet."}</b>{" "}
          {stage.isContract &&
            "This account is a contract: others may have to sign first. It is waited for without a limit, and found again after a reload. Some wallets answer with a hash of their own, which no node knows: where your figures have changed and this does not end, stop waiting. "}
          {stage.silent && "The wallet’s node does not answer at present; it is asked again. "}
          <TransactionLink network={network} hash={stage.hash} />{" "}
          <button type="button" className="btn sm" onClick={leave}>
            Stop waiting
          </button>{" "}
          That does not take it back: it may still be included, and the same could then be done twice.
        </div>
      );
    case "confirmed":
      return (
        <Confirmed
          account={account}
          orchestrators={orchestrators}
          block={stage.block}
          link={<TransactionLink network={network} hash={stage.hash} />}
          remainder={rest}
          onUndelegateRest={() => void start({ kind: "undelegate", amount: "all" }, standing)}
          approved={kind === "approve"}
          // An orchestrator's stake cannot be moved.
          onMove={kind === "rebond" && standing?.account.registered === false ? onMove : null}
          onDone={onDone}
        />
      );
    case "reverted":
      return (
        <p className="note b" role="alert">
          <b>× Reverted.</b> {stage.words} <TransactionLink network={network} hash={stage.hash} /> {again}
        </p>
      );
    case "rejected":
      return (
        <p className="note b" role="alert">
          <b>× Not sent:</b> you rejected {stage.what === "approval" ? "the approval" : "it"} in the wallet.
          What you typed is kept.{" "}
          {stage.what === "action" && approved && "The approval stands, and is not asked for again. "}
          {again}
        </p>
      );
    case "replaced":
      return (
        <p className="note" role="alert">
          <b>△ Replaced.</b> Another transaction took its place: it was sped up or cancelled in the wallet.
          Your account was read again; look at it before you act.{" "}
          <TransactionLink network={network} hash={stage.hash} />
        </p>
      );
    case "failed":
      return (
        <p className="note b" role="alert">
          <b>
            ×{" "}
            {stage.sent === "unclear"
              ? "Perhaps sent."
              : stage.sent === "approval"
                ? "Approved, and not sent."
                : "Not sent."}
          </b>{" "}
          {stage.words}{" "}
          {stage.moved &&
            "This account has sent a transaction since then, which may be this one: your figures were read again. "}
          {stage.uninitialized ? (
            <button
              type="button"
              className="btn sm"
              onClick={() => void start({ kind: "initialize" }, standing)}
            >
              Start the round
            </button>
          ) : stage.sent === "unclear" ? (
            <button type="button" className="btn sm" onClick={looked}>
              I have looked: back to the form
            </button>
          ) : (
            again
          )}
        </p>
      );
    default:
      return null;
  }
}

function TransactionLink({ network, hash }: { network: WalletNetwork; hash: string }) {
  const href = explorerHref(network, hash);
  const short = `${hash.slice(0, 10)}…${hash.slice(-4)}`;
  if (href === null) {
    return (
      <span className="mono" title={hash}>
        {short}
      </span>
    );
  }
  return (
    <a className="mono" href={href} title={hash} rel="noopener noreferrer nofollow" target="_blank">
      {short} on arbiscan.io
    </a>
  );
}

"use client";

import type { Address } from "@/lib/units/address";
import type { WalletNetwork } from "@/lib/wallet/network";
import type { ListedOrchestrator } from "@/lib/wallet/orchestrators";
import { isBusy, type Stage } from "@/lib/wallet/stage";
import type { Standing } from "@/lib/wallet/standing";
import { CallFields } from "../wallet/call-fields";
import { Ending } from "./ending";
import { usePlace } from "./use-place";
import type { Transaction } from "./use-transaction";

interface Props {
  network: WalletNetwork;
  account: Address;
  transaction: Transaction;
  standing: Standing | null;
  orchestrators: readonly ListedOrchestrator[];
  /** what was typed has been done */
  onDone: () => void;
  /** leads to the form that moves the stake */
  onMove: () => void;
}

const STEPS = ["Checked", "Approved", "Signed in your wallet", "Included", "Read back"] as const;

/** What comes as an alert, and is not to be read out a second time. */
const LOUD: readonly Stage["at"][] = ["reverted", "rejected", "replaced", "failed"];

/** How far a transaction has come, and how it ended. */
export function Progress(props: Props) {
  const { stage } = props.transaction;
  const reached = reachedBy(stage);
  const isLoud = LOUD.includes(stage.at);
  const ending = <Ending {...props} />;
  usePlace("desk-transaction", stage.at);
  return (
    <section id="desk-transaction" tabIndex={-1} className="sec progress" aria-labelledby="desk-progress">
      <h2 id="desk-progress">Transaction</h2>
      <p className="vh" role="status">
        {saidOf(stage)}
      </p>
      <ol className="steps">
        {STEPS.map((step, place) => (
          <li
            key={step}
            className={place < reached ? "done" : place === reached ? "now" : undefined}
            aria-current={place === reached ? "step" : undefined}
          >
            <b>{step}</b>
            <span>{noteOf(place, props.transaction)}</span>
          </li>
        ))}
      </ol>
      <div>
        <div role="status">{!isLoud && ending}</div>
        {isLoud && ending}
      </div>
      {(stage.at === "approving" || stage.at === "signing") && stage.call !== undefined && (
        <details className="calldata" open>
          <summary>What your wallet was asked to sign</summary>
          <CallFields call={stage.call} />
        </details>
      )}
      {!isBusy(stage) && (
        <button type="button" className="btn back" onClick={props.transaction.reset}>
          Back to the form
        </button>
      )}
    </section>
  );
}

/** What a person who does not see the steps has to know now; the endings speak for themselves. */
function saidOf(stage: Stage): string {
  switch (stage.at) {
    case "checking":
      return "Checking through your wallet.";
    case "approving":
      return stage.hash === null ? "Your wallet asks you to approve." : "The approval is on its way.";
    case "signing":
      return "Your wallet asks you to sign.";
    default:
      return "";
  }
}

/** How many steps are behind; −1 where none has begun. */
function reachedBy(stage: Stage): number {
  switch (stage.at) {
    case "checking":
      return 0;
    case "approving":
      return 1;
    case "signing":
      return 2;
    case "pending":
      return 3;
    case "confirmed":
      return STEPS.length;
    default:
      return -1;
  }
}

function noteOf(place: number, { stage, kind }: Transaction): string {
  if (place === 0) return "Through your wallet: addresses, balances, and a simulation.";
  if (place === 1) {
    if (kind !== null && kind !== "delegate" && kind !== "approve")
      return "Not needed: this takes no LPT from your wallet.";
    if (stage.at !== "approving") return "Only to delegate, and for the exact amount.";
    return stage.hash === null ? "Your wallet asks you to approve." : "The approval is on its way.";
  }
  if (place === 2) {
    return stage.at === "signing"
      ? "Your wallet asks you to sign. Where it shows another contract or amount than this page: reject it."
      : "The wallet shows the same contract and amount as this page.";
  }
  if (place === 3) return "Mined with success.";
  return "The page asks for your account at that block or later.";
}

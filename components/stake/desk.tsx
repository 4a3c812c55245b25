"use client";

import { useEffect, useMemo, useState } from "react";
import type { StakeView } from "@/lib/links/stake";
import { deedOf, orchestratorNamed, readDraft } from "@/lib/wallet/draft";
import { CHAIN_IDS, type WalletNetwork } from "@/lib/wallet/network";
import { obstacleTo } from "@/lib/wallet/obstacle";
import type { ListedOrchestrator } from "@/lib/wallet/orchestrators";
import type { Session } from "@/lib/wallet/session";
import { changedChain, isBusy } from "@/lib/wallet/stage";
import { useMedia } from "../ui/use-media";
import { BeforeAfter } from "./before-after";
import { DeedForm } from "./deed-form";
import { Holdings } from "./holdings";
import { needs } from "./needs";
import { PhoneDesk } from "./phone-desk";
import { Progress } from "./progress";
import { SubmitRow } from "./submit-row";
import { useDraft } from "./use-draft";
import { useEstimate } from "./use-estimate";
import { useOrchestrators } from "./use-orchestrators";
import { useStanding } from "./use-standing";
import { useTerms } from "./use-terms";
import { useTransaction } from "./use-transaction";
import { Warnings } from "./warnings";
import { WrongChain } from "./wrong-chain";

/** The width under which the form is a sheet from below; the style sheets change there too. */
const PHONE = "(max-width: 640px)";

const NOBODY: readonly ListedOrchestrator[] = [];

export interface DeskProps {
  network: WalletNetwork;
  view: StakeView;
  now: Extract<Session, { kind: "on" }>;
}

/** The form, what it would change, and the transaction, for the connected account. */
export function Desk({ network, view, now }: DeskProps) {
  if (now.chainId !== CHAIN_IDS[network]) return <WrongChain network={network} />;
  // What one account has asked the wallet is not the next one's; it is kept, and found again with the account.
  return <DeskOnChain key={now.account} network={network} view={view} now={now} />;
}

function DeskOnChain({ network, view, now: { account, provider } }: DeskProps) {
  const [since, setSince] = useState("");
  const orchestrators = useOrchestrators(since);
  const terms = useTerms(since);
  const [draft, change] = useDraft(view, account);
  const named = useMemo(() => orchestratorNamed(draft.to, orchestrators ?? []), [draft.to, orchestrators]);
  const { standing, trouble, read } = useStanding(provider, account, named);
  const transaction = useTransaction(provider, CHAIN_IDS[network], account);
  const { stage, start } = transaction;
  const isPhone = useMedia(PHONE);
  // An approval may have been mined before the rest was rejected.
  const ended =
    changedChain(stage) || stage.at === "rejected" || (stage.at === "failed" && stage.sent === "approval");

  useEffect(() => {
    if (!ended) return;
    if ("hash" in stage && stage.hash !== null) setSince(stage.hash);
    void read();
  }, [ended, read, stage]);

  const asked = standing === null ? null : readDraft(draft, standing, orchestrators ?? []);
  const action = asked?.kind === "asks" ? asked.action : null;
  const obstacle = standing === null || action === null ? null : obstacleTo(action, standing);
  const free = obstacle === null && !isBusy(stage) ? action : null;
  const estimate = useEstimate(provider, free, standing, orchestrators ?? NOBODY);
  const form = (
    <>
      {trouble !== null && (
        <p className="note" role="status">
          <b>△ {trouble}</b> {standing !== null && `The figures are of block ${standing.block}.`}{" "}
          <button type="button" className="btn sm" onClick={() => void read()}>
            Try again
          </button>
        </p>
      )}
      {standing === null ? (
        <p className="n2">Reading your account through the wallet…</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (asked?.kind === "asks") void start(asked.wish, standing);
          }}
        >
          <DeedForm
            draft={draft}
            change={change}
            standing={standing}
            orchestrators={orchestrators}
            named={named}
            lacks={asked?.kind === "lacks" ? asked.why : null}
          />
          {action !== null && (
            <Warnings action={action} standing={standing} orchestrators={orchestrators ?? []} />
          )}
          <SubmitRow
            standing={standing}
            action={action}
            obstacle={obstacle}
            rereads={asked?.kind === "asks" && "amount" in asked.wish && asked.wish.amount === "all"}
            busy={isBusy(stage)}
            estimate={estimate}
            ethUsd={terms === null || terms === "failed" ? null : terms.ethUsd}
            needs={asked?.kind === "lacks" && asked.why === null ? needs(draft, standing) : null}
            onInitialize={() => void start({ kind: "initialize" }, standing)}
          />
        </form>
      )}
    </>
  );
  /** What was typed for something else is still to be done: an approval was on the way to it, or another tab was at work. */
  const clearDone = () => {
    if (transaction.kind !== null && deedOf(transaction.kind) === draft.deed)
      change({ amount: "", all: false, lock: null, fees: false });
  };
  // What cannot be has no after.
  const isPossible = obstacle === null || obstacle.uninitialized;
  const after = standing !== null && action !== null && isPossible && (
    <BeforeAfter action={action} standing={standing} orchestrators={orchestrators} terms={terms} />
  );
  const holdings = standing !== null && <Holdings standing={standing} orchestrators={orchestrators ?? []} />;
  const progress = (
    <Progress
      network={network}
      account={account}
      transaction={transaction}
      standing={standing}
      orchestrators={orchestrators ?? NOBODY}
      onDone={clearDone}
      onMove={() => {
        transaction.reset();
        change({ deed: "move" });
      }}
    />
  );
  if (isPhone) {
    return (
      <PhoneDesk
        {...{ draft, change, standing, form, after, holdings, progress, stage }}
        reset={transaction.reset}
      />
    );
  }
  return (
    <div className="desk">
      <section className="sec" aria-labelledby="desk-what">
        <h2 id="desk-what" tabIndex={-1}>
          What you do
        </h2>
        {form}
      </section>
      {after || holdings}
      {progress}
    </div>
  );
}

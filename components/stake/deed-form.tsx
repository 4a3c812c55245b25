"use client";

import { printExact } from "@/lib/format/amount";
import { STAKE_DEEDS } from "@/lib/links/stake";
import type { Address } from "@/lib/units/address";
import { weiToDecimal } from "@/lib/units/wei";
import type { Draft } from "@/lib/wallet/draft";
import type { ListedOrchestrator } from "@/lib/wallet/orchestrators";
import type { Standing } from "@/lib/wallet/standing";
import { AmountField } from "./amount-field";
import { DEED_WORDS } from "./deed-words";
import { FeesChoice, LockChoice } from "./lock-choice";
import { ChosenOrchestrator, nameOf, OrchestratorField } from "./orchestrator-field";

interface Props {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  standing: Standing;
  orchestrators: readonly ListedOrchestrator[] | null;
  /** the orchestrator that the draft names */
  named: Address | null;
  /** what the draft lacks, in words */
  lacks: string | null;
}

/** What is to be done, with what and how much. */
export function DeedForm(props: Props) {
  const { draft, change } = props;
  return (
    <>
      <fieldset className="deeds">
        <legend className="vh">What to do</legend>
        {STAKE_DEEDS.map((deed) => (
          <label key={deed} className={draft.deed === deed ? "on" : undefined}>
            <input
              type="radio"
              name="deed"
              value={deed}
              checked={draft.deed === deed}
              onChange={() => change({ deed, all: false, lock: null, fees: false })}
            />
            {DEED_WORDS[deed]}
          </label>
        ))}
      </fieldset>
      <Fields {...props} />
      {props.lacks !== null && (
        <p className="lacks" role="status">
          {props.lacks}
        </p>
      )}
    </>
  );
}

function Fields({ draft, change, standing, orchestrators, named }: Props) {
  const { account } = standing;
  const target = (label: string) => (
    <OrchestratorField
      label={label}
      text={draft.to}
      named={named}
      orchestrators={orchestrators}
      onChange={(to) => change({ to })}
    />
  );
  const amount = (most: bigint, whose: string, word: string) => (
    <AmountField
      text={draft.all ? weiToDecimal(most) : draft.amount}
      note={`${whose}: ${printExact(most)} LPT`}
      word={word}
      all={draft.all}
      onChange={(text) => change({ amount: text, all: false })}
      onAll={() => change({ amount: weiToDecimal(most), all: true })}
    />
  );
  switch (draft.deed) {
    case "delegate":
      return (
        <>
          {account.delegate === null ? (
            target("To")
          ) : (
            <ChosenOrchestrator
              label="To your delegate"
              address={account.delegate}
              orchestrators={orchestrators}
            />
          )}
          {account.delegate !== null && named !== null && named !== account.delegate && (
            <p className="note">
              <b>▲ This does not delegate to {nameOf(named, orchestrators ?? [])}.</b> One account delegates
              to one orchestrator, and yours does so already.{" "}
              <button type="button" className="btn sm" onClick={() => change({ deed: "move", all: false })}>
                Move the whole stake to it instead
              </button>
            </p>
          )}
          {amount(account.lpt, "In your wallet", "Max")}
        </>
      );
    case "move":
      return (
        <>
          {account.delegate !== null && (
            <ChosenOrchestrator label="From" address={account.delegate} orchestrators={orchestrators} />
          )}
          {target("To")}
          <p className="n2">A move takes the whole stake: one account delegates to one orchestrator.</p>
        </>
      );
    case "undelegate":
      return (
        <>
          {account.delegate !== null && (
            <ChosenOrchestrator label="From" address={account.delegate} orchestrators={orchestrators} />
          )}
          {amount(account.pendingStake, "Delegated, with what it earned", "All")}
        </>
      );
    case "rebond":
      return (
        <>
          <LockChoice standing={standing} chosen={draft.lock} onChoose={(lock) => change({ lock })} all />
          {account.delegate === null ? (
            target("To")
          ) : (
            <>
              <ChosenOrchestrator
                label="To your delegate"
                address={account.delegate}
                orchestrators={orchestrators}
              />
              <p className="n2">
                While something is bonded, a lock goes back to the present orchestrator. To have it with
                another one, rebond first, then move: the second step is offered once the first is confirmed.
              </p>
            </>
          )}
        </>
      );
    case "withdraw":
      return (
        <>
          <LockChoice
            standing={standing}
            chosen={draft.fees ? null : draft.lock}
            onChoose={(lock) => change({ lock, fees: false })}
          />
          <FeesChoice
            standing={standing}
            chosen={draft.fees}
            onChoose={() => change({ fees: true, lock: null })}
          />
        </>
      );
  }
}

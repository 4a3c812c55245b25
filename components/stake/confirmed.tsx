"use client";

import { type ReactNode, useEffect, useState } from "react";
import { printExact, printToken } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import type { Address } from "@/lib/units/address";
import type { ListedOrchestrator } from "@/lib/wallet/orchestrators";
import { type AccountBack, readAccountBack } from "@/lib/wallet/read-back";
import { nameOf } from "./orchestrator-field";

interface Props {
  account: Address;
  orchestrators: readonly ListedOrchestrator[];
  /** the receipt's */
  block: number;
  link: ReactNode;
  /** it was an approval, and what it is for is still to be done */
  approved: boolean;
  /** LPT in wei that were earned while all was undelegated, and stay */
  remainder: bigint;
  onUndelegateRest: () => void;
  /** the second of two steps, after a lock went back to the present orchestrator; null: there is none */
  onMove: (() => void) | null;
  onDone: () => void;
}

const ATTEMPTS = 5;
const BETWEEN_MS = 1_500;

/** Mined with success: the account as the site reads it from the chain at that block or later. */
export function Confirmed(props: Props) {
  const { account, orchestrators, block, link, approved, remainder, onUndelegateRest, onMove, onDone } =
    props;
  const [back, setBack] = useState<AccountBack | "failed" | null>(null);

  useEffect(() => {
    let gone = false;
    setBack(null);
    readPatiently(account, block, () => gone).then((read) => gone || setBack(read));
    return () => {
      gone = true;
    };
  }, [account, block]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each receipt, whatever else the page draws
  useEffect(onDone, [block]);

  return (
    <div className="note g">
      <b>✓ Confirmed in block {printWhole(block)}.</b> {link}
      {approved && <p>The approval stands. Press the button again to delegate.</p>}
      <p>
        {back === null && "Reading your account at that block…"}
        {back === "failed" &&
          "Your account was not read again yet: the site’s node is behind. The transaction stands."}
        {back !== null && back !== "failed" && <Now back={back} orchestrators={orchestrators} />}
      </p>
      {remainder > 0n && (
        <p>
          <b title={`${printExact(remainder)} LPT`}>{printToken(remainder)} LPT remained:</b> they were earned
          before the transaction was mined.{" "}
          <button type="button" className="btn sm" onClick={onUndelegateRest}>
            Undelegate them too
          </button>
        </p>
      )}
      {onMove !== null && (
        <p>
          <button type="button" className="btn sm" onClick={onMove}>
            Move it to another orchestrator
          </button>
        </p>
      )}
    </div>
  );
}

function Now({ back, orchestrators }: { back: AccountBack; orchestrators: readonly ListedOrchestrator[] }) {
  const { block, delegate, pendingStake, locks } = back;
  return (
    <>
      Now, at block {printWhole(block)}:{" "}
      <b title={`${printExact(pendingStake)} LPT`}>{printToken(pendingStake)} LPT</b>{" "}
      {delegate === null ? (
        "delegated to nobody"
      ) : (
        <span title={delegate}>with {nameOf(delegate, orchestrators)}</span>
      )}
      {locks > 0 && `, and ${locks === 1 ? "one amount" : `${locks} amounts`} undelegated and not withdrawn`}.
    </>
  );
}

async function readPatiently(
  account: Address,
  block: number,
  isGone: () => boolean,
): Promise<AccountBack | "failed"> {
  for (let attempt = 1; attempt <= ATTEMPTS && !isGone(); attempt += 1) {
    try {
      return await readAccountBack(account, block);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
    }
  }
  return "failed";
}

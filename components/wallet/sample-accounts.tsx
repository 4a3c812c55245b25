"use client";

import { useEffect, useState } from "react";
import { shortAddress } from "@/lib/format/text";
import type { Address } from "@/lib/units/address";
import { readSampleAccounts, type SampleAccount } from "@/lib/wallet/sample-accounts";
import { Seal } from "../ui/seal";

type State = { kind: "loading" } | { kind: "failed" } | { kind: "read"; accounts: SampleAccount[] };

/** The sample network's accounts that anybody may try, each in a situation of its own. */
export function SampleAccounts({
  ready,
  onChoose,
}: {
  ready: boolean;
  onChoose: (address: Address) => void;
}) {
  const [state, setState] = useState<State>({ kind: "loading" });

  useEffect(() => {
    let gone = false;
    readSampleAccounts().then(
      (accounts) => gone || setState({ kind: "read", accounts }),
      () => gone || setState({ kind: "failed" }),
    );
    return () => {
      gone = true;
    };
  }, []);

  return (
    <section aria-labelledby="sample-wallet">
      <h3 id="sample-wallet">Sample wallet</h3>
      <p className="n2">
        Try everything: it signs really, with throw-away keys, and what it signs is valid on the sample
        network alone.
      </p>
      {state.kind === "loading" && <p className="n2">Reading its accounts…</p>}
      {state.kind === "failed" && <p className="n2">Its accounts could not be read.</p>}
      {state.kind === "read" && (
        <ul className="choices">
          {state.accounts.map(({ address, word }) => (
            <li key={address}>
              <button type="button" className="choice" disabled={!ready} onClick={() => onChoose(address)}>
                <Seal address={address} />
                <span>
                  <b>{headOf(word)}</b> <span className="mono">{shortAddress(address)}</span>
                  <small>{restOf(word)}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function headOf(word: string): string {
  const head = word.split(":")[0] ?? word;
  return head.charAt(0).toUpperCase() + head.slice(1);
}

function restOf(word: string): string {
  return word.split(":").slice(1).join(":").trim();
}

"use client";

import { useState } from "react";
import { CHAIN_NAMES, type WalletNetwork } from "@/lib/wallet/network";
import { loadConnection } from "@/lib/wallet/start";
import { readFault } from "@/lib/wallet/wallet-error";

/** Offers to change the wallet's network, and says what happens otherwise. */
export function WrongChain({ network }: { network: WalletNetwork }) {
  const [trouble, setTrouble] = useState<string | null>(null);

  async function change() {
    setTrouble(null);
    try {
      await (await loadConnection(network)).switchToSite();
    } catch (error) {
      const { fault, words } = readFault(error);
      setTrouble(fault === "rejected" ? "Not changed: you rejected it in the wallet." : words);
    }
  }

  return (
    <section className="sec">
      <h2 id="desk-what" tabIndex={-1}>
        The wallet is on another network
      </h2>
      <p>
        This page acts on {CHAIN_NAMES[network]}. Until the wallet is on it, nothing can be checked or signed
        here; what you typed is kept.
      </p>
      <div className="row">
        <button type="button" className="btn solid" onClick={() => void change()}>
          Switch to {CHAIN_NAMES[network]}
        </button>
      </div>
      {trouble !== null && (
        <p className="note b" role="alert">
          {trouble}
        </p>
      )}
    </section>
  );
}

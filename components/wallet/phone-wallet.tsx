"use client";

import { useEffect, useRef, useState } from "react";
import { useFollowed } from "@/lib/wallet/use-followed";
import { readFault } from "@/lib/wallet/wallet-error";
import { cancelPairing, pairingCode } from "@/lib/wallet/walletconnect/pairing";
import { CopyCode } from "./copy-code";
import { QrCode } from "./qr-code";

export interface PhoneWalletProps {
  /** resolves when a wallet is connected */
  connect: () => Promise<void>;
  onConnected: () => void;
  onBack: () => void;
}

/** A code to scan with the wallet on a phone, until the wallet answers, the code expires, or somebody cancels. */
export function PhoneWallet({ connect, onConnected, onBack }: PhoneWalletProps) {
  const [attempt, setAttempt] = useState(1);
  const fault = usePairing(attempt, connect, onConnected);
  const code = useFollowed(pairingCode);
  const section = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was pressed goes with each attempt, and the keyboard must not lose its place
  useEffect(() => section.current?.focus(), [attempt]);

  return (
    <section ref={section} tabIndex={-1} className="pairing" aria-labelledby="phone-wallet">
      <h3 id="phone-wallet">A wallet on your phone</h3>
      {fault !== null ? (
        <>
          <p className="note b" role="alert">
            {fault}
          </p>
          <div className="row">
            <button type="button" className="btn" onClick={() => setAttempt((last) => last + 1)}>
              New code
            </button>
            <button type="button" className="btn" onClick={onBack}>
              Other wallets
            </button>
          </div>
        </>
      ) : (
        <>
          <p role="status">
            {code === null
              ? "Asking WalletConnect's relay for a code…"
              : "Scan or open this with your wallet, and agree there. The code is good for five minutes."}
          </p>
          <div className="qr">
            {code !== null && <QrCode text={code} label="WalletConnect pairing code" />}
          </div>
          <div className="row">
            {code !== null && (
              <>
                <a className="btn on-phone" href={code}>
                  Open a wallet
                </a>
                <CopyCode code={code} />
              </>
            )}
            <button type="button" className="btn" onClick={onBack}>
              Cancel
            </button>
          </div>
        </>
      )}
      <p className="n2">
        WalletConnect's relay and node see your internet address and your account. What is read and checked
        before you sign comes from that node, because a wallet on a phone lends this page none of its own.
      </p>
    </section>
  );
}

/** Runs one attempt, and ends it when the view is left. @returns why it came to nothing; null while it runs */
function usePairing(attempt: number, connect: () => Promise<void>, onConnected: () => void): string | null {
  const [failed, setFailed] = useState({ attempt: 0, words: "" });
  const given = useRef({ connect, onConnected });
  given.current = { connect, onConnected };

  useEffect(() => {
    let gone = false;
    given.current.connect().then(
      // The view is left before this, by the dialog that shows who is connected.
      () => given.current.onConnected(),
      (error) => gone || setFailed({ attempt, words: readFault(error).words }),
    );
    return () => {
      gone = true;
      cancelPairing();
    };
  }, [attempt]);

  return failed.attempt === attempt ? failed.words : null;
}

"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { StakeView } from "@/lib/links/stake";
import type { WalletNetwork } from "@/lib/wallet/network";
import { session } from "@/lib/wallet/session";
import { useFollowed } from "@/lib/wallet/use-followed";
import { ConnectButton } from "../wallet/connect-button";
import type { DeskProps } from "./desk";

interface Props {
  network: WalletNetwork;
  view: StakeView;
}

/** Where the form stands; it is loaded with the first connection. */
export function StakeDesk({ network, view }: Props) {
  const now = useFollowed(session);
  const [Desk, setDesk] = useState<ComponentType<DeskProps> | null>(null);
  const [failed, setFailed] = useState(false);
  const on = now.kind === "on";

  useEffect(() => {
    if (!on || Desk !== null || failed) return;
    import("./desk").then(
      (loaded) => setDesk(() => loaded.Desk),
      () => setFailed(true),
    );
  }, [on, Desk, failed]);

  if (failed) {
    return (
      <section className="sec">
        <p className="note b" role="alert">
          <b>The form did not load.</b>{" "}
          <button type="button" className="btn sm" onClick={() => setFailed(false)}>
            Try again
          </button>
        </p>
      </section>
    );
  }
  if (now.kind === "on" && Desk !== null) return <Desk network={network} view={view} now={now} />;
  return (
    <section className="sec desk-closed">
      <h2>Delegate, move, undelegate, rebond, withdraw</h2>
      <p>Connect a wallet to act. Nothing is signed before you have seen what will change.</p>
      <p>
        <ConnectButton text="Connect a wallet" />
      </p>
      <noscript>
        <p className="note q">Signing needs JavaScript. Reading an account does not.</p>
      </noscript>
    </section>
  );
}

"use client";

import { type ComponentType, useEffect, useState } from "react";
import { DEFAULT_DIRECTORY, directoryHref } from "@/lib/links/directory";
import { PAGES } from "@/lib/links/pages";
import type { StakeView } from "@/lib/links/stake";
import type { WalletNetwork } from "@/lib/wallet/network";
import { session } from "@/lib/wallet/session";
import { dialogOpen } from "@/lib/wallet/start";
import { useFollowed } from "@/lib/wallet/use-followed";
import { ConnectButton } from "../wallet/connect-button";
import type { DeskProps } from "./desk";
import { usePlace } from "./use-place";

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
  const open = useFollowed(dialogOpen);
  // The button that connects and the one that changes the network are gone once they have done so.
  usePlace("desk-what", `${on && now.chainId} ${Desk !== null} ${open}`);

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
      <h2 id="desk-what" tabIndex={-1}>
        Delegate, move, undelegate, rebond, withdraw
      </h2>
      <p>Connect a wallet to act. Nothing is signed before you have seen what will change.</p>
      {view.to === null && (
        <p className="inlinks">
          No orchestrator chosen yet? <a href={directoryHref(DEFAULT_DIRECTORY)}>See all of them</a>, or{" "}
          <a href={PAGES.compare}>compare a few</a>.
        </p>
      )}
      <p>
        <ConnectButton text="Connect a wallet" />
      </p>
      <noscript>
        <p className="note q">Signing needs JavaScript. Reading an account does not.</p>
      </noscript>
    </section>
  );
}

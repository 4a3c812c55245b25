"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { WalletNetwork } from "@/lib/wallet/network";
import { session } from "@/lib/wallet/session";
import { dialogOpen, resumeConnection } from "@/lib/wallet/start";
import { useFollowed } from "@/lib/wallet/use-followed";
import { walletConnectId } from "@/lib/wallet/walletconnect/offered";
import type { WalletPartsProps } from "./wallet-parts";

/** Where the dialog of wallets is put; loads it when it is first wanted, or when a connection was remembered. */
export function WalletHost({
  network,
  projectId = null,
}: {
  network: WalletNetwork;
  projectId?: string | null;
}) {
  const open = useFollowed(dialogOpen);
  const connected = useFollowed(session).kind === "on";
  const [Parts, setParts] = useState<ComponentType<WalletPartsProps> | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    walletConnectId.set(projectId);
    void resumeConnection(network);
  }, [network, projectId]);

  useEffect(() => {
    if (Parts !== null || !(open || connected)) return;
    setFailed(false);
    import("./wallet-parts").then(
      (loaded) => setParts(() => loaded.WalletParts),
      () => {
        setFailed(true);
        dialogOpen.set(false);
      },
    );
  }, [open, connected, Parts]);

  if (failed) {
    return (
      <p className="connect-failed" role="alert">
        The code that speaks to wallets did not load. Press Connect to try again.
      </p>
    );
  }
  return Parts && <Parts network={network} open={open} onClose={() => dialogOpen.set(false)} />;
}

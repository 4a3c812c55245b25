"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useEffect, useState } from "react";
import { CHAIN_IDS, type WalletNetwork } from "@/lib/wallet/network";
import { session } from "@/lib/wallet/session";
import { loadConnection } from "@/lib/wallet/start";
import { useFollowed } from "@/lib/wallet/use-followed";
import { Connected } from "./connected";
import { LookAtAddress } from "./look-at-address";
import { SampleAccounts } from "./sample-accounts";
import { WalletList } from "./wallet-list";

type Connection = Awaited<ReturnType<typeof loadConnection>>;

/** Connects a wallet, or looks at an address without one; once connected, says as whom and how to leave. */
export function WalletDialog({ network, onClose }: { network: WalletNetwork; onClose: () => void }) {
  const now = useFollowed(session);
  const [connection, setConnection] = useState<Connection | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  useEffect(() => {
    loadConnection(network).then(setConnection, () =>
      setTrouble("The code that speaks to wallets did not load. Close this and try again."),
    );
  }, [network]);

  async function attempt(work: (connection: Connection) => Promise<void>, closes = true) {
    if (connection === null) return;
    setTrouble(null);
    try {
      await work(connection);
      const { kind, ...on } = session.get();
      if (closes && (kind !== "on" || ("chainId" in on && on.chainId === CHAIN_IDS[network]))) onClose();
    } catch (error) {
      const { readFault } = await import("@/lib/wallet/wallet-error");
      const { fault, words } = readFault(error);
      setTrouble(fault === "rejected" ? "Not connected: you rejected it in the wallet." : words);
    }
  }

  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="palette-back" />
        <Dialog.Popup className="sheet wallets" aria-labelledby="wallets-title">
          <div className="sheet-top">
            <Dialog.Title id="wallets-title">
              {now.kind === "on" ? "Your wallet" : "Connect a wallet"}
            </Dialog.Title>
            <Dialog.Close className="btn sm">Close</Dialog.Close>
          </div>
          {trouble !== null && (
            <p className="note b" role="alert">
              {trouble}
            </p>
          )}
          {now.kind === "on" ? (
            <Connected
              now={now}
              network={network}
              onSwitch={() => attempt((wallet) => wallet.switchToSite())}
              onDisconnect={() => attempt((wallet) => wallet.disconnectWallet(), false)}
            />
          ) : (
            <>
              {now.kind === "off" && now.byWallet && (
                <p className="note q">The wallet ended the connection, or is locked.</p>
              )}
              <p className="n2">Connecting shows this page your address. Nothing is signed by it.</p>
              <WalletList
                ready={connection !== null}
                opening={now.kind === "opening"}
                onChoose={(id) => attempt((wallet) => wallet.connectWallet(id))}
              />
              {network === "sample" && (
                <SampleAccounts
                  ready={connection !== null}
                  onChoose={(address) => attempt((wallet) => wallet.connectSample(address))}
                />
              )}
              <LookAtAddress />
            </>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

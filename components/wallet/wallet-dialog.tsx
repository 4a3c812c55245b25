"use client";

import { Dialog } from "@base-ui/react/dialog";
import { type ComponentType, useEffect, useState } from "react";
import { CHAIN_IDS, type WalletNetwork } from "@/lib/wallet/network";
import { session } from "@/lib/wallet/session";
import { loadConnection } from "@/lib/wallet/start";
import { useFollowed } from "@/lib/wallet/use-followed";
import { WALLET_CONNECT, walletConnectId } from "@/lib/wallet/walletconnect/offered";
import { Connected } from "./connected";
import { LookAtAddress } from "./look-at-address";
import type { PhoneWalletProps } from "./phone-wallet";
import { PhoneWalletEntry } from "./phone-wallet-entry";
import { SampleAccounts } from "./sample-accounts";
import { WalletList } from "./wallet-list";

type Connection = Awaited<ReturnType<typeof loadConnection>>;

/** Connects a wallet, or looks at an address without one; once connected, says as whom and how to leave. */
export function WalletDialog({ network, onClose }: { network: WalletNetwork; onClose: () => void }) {
  const now = useFollowed(session);
  const [connection, setConnection] = useState<Connection | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const offersPhone = useFollowed(walletConnectId) !== null;
  const [Phone, setPhone] = useState<ComponentType<PhoneWalletProps> | null>(null);
  const [cameBack, setCameBack] = useState(false);

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
      if (closes) finish();
    } catch (error) {
      const { readFault } = await import("@/lib/wallet/wallet-error");
      const { fault, words } = readFault(error);
      setTrouble(fault === "rejected" ? "Not connected: you rejected it in the wallet." : words);
    }
  }

  /** A wallet on another network is not done: the dialog offers to change it. */
  function finish() {
    const { kind, ...on } = session.get();
    if (kind !== "on" || ("chainId" in on && on.chainId === CHAIN_IDS[network])) onClose();
  }

  function showPhone() {
    setTrouble(null);
    import("./phone-wallet").then(
      ({ PhoneWallet }) => setPhone(() => PhoneWallet),
      () => setTrouble("The code of WalletConnect did not load. Try again."),
    );
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
          ) : Phone !== null && connection !== null ? (
            <Phone
              connect={() => connection.connectWallet(WALLET_CONNECT)}
              onConnected={() => {
                setPhone(null);
                finish();
              }}
              onBack={() => {
                setPhone(null);
                setCameBack(true);
              }}
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
              {offersPhone && (
                <PhoneWalletEntry ready={connection !== null} focused={cameBack} onChoose={showPhone} />
              )}
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

"use client";

import { lazy, Suspense } from "react";
import type { WalletNetwork } from "@/lib/wallet/network";
import { session } from "@/lib/wallet/session";
import { useFollowed } from "@/lib/wallet/use-followed";
import { WalletDialog } from "./wallet-dialog";

// What reads calls back is not needed for the dialog to open.
const SampleQuestionDialog = lazy(() =>
  import("./sample-question").then((loaded) => ({ default: loaded.SampleQuestionDialog })),
);

export interface WalletPartsProps {
  network: WalletNetwork;
  open: boolean;
  onClose: () => void;
}

/** What is loaded when a wallet is wanted: the dialog, and on the sample network what its own wallet asks. */
export function WalletParts({ network, open, onClose }: WalletPartsProps) {
  const connected = useFollowed(session).kind === "on";
  return (
    <>
      {open && <WalletDialog network={network} onClose={onClose} />}
      {network === "sample" && connected && (
        <Suspense>
          <SampleQuestionDialog />
        </Suspense>
      )}
    </>
  );
}

"use client";

import { shortAddress } from "@/lib/format/text";
import { session } from "@/lib/wallet/session";
import { dialogOpen } from "@/lib/wallet/start";
import { useFollowed } from "@/lib/wallet/use-followed";
import { Seal } from "../ui/seal";

/** Opens the dialog of wallets; once connected it shows the account. */
export function ConnectButton({ text = "Connect" }: { text?: string }) {
  const now = useFollowed(session);
  return (
    <button type="button" className="btn connect" aria-haspopup="dialog" onClick={() => dialogOpen.set(true)}>
      {now.kind === "on" ? (
        <>
          <Seal address={now.account} />
          <span className="mono">{shortAddress(now.account)}</span>
        </>
      ) : now.kind === "opening" ? (
        "Connecting…"
      ) : (
        text
      )}
    </button>
  );
}

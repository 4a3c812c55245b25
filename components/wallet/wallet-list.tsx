"use client";

import { useEffect, useState } from "react";
import type { Followed } from "@/lib/wallet/session";
import type { WalletLabel } from "@/lib/wallet/wallet-label";

interface Props {
  /** the code that speaks to wallets is there */
  ready: boolean;
  opening: boolean;
  onChoose: (id: string) => void;
}

/** The wallets of this browser, as they call themselves. */
export function WalletList({ ready, opening, onChoose }: Props) {
  const list = useWallets(ready);
  return (
    <section aria-labelledby="own-wallets">
      <h3 id="own-wallets">In this browser</h3>
      {list === null && <p className="n2">Looking for wallets…</p>}
      {list !== null && list.length === 0 && (
        <p className="n2">
          No wallet announced itself in this browser. Install one, or unlock it and reload.
        </p>
      )}
      <ul className="choices">
        {(list ?? []).map(({ id, name, icon }) => (
          <li key={id}>
            <button type="button" className="choice" disabled={opening} onClick={() => onChoose(id)}>
              {/* biome-ignore lint/performance/noImgElement: a wallet's own picture, given by value */}
              {icon === null ? <span className="no-icon" aria-hidden="true" /> : <img src={icon} alt="" />}
              <span>
                <b>{name}</b>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {opening && <p className="n2">Answer in the wallet.</p>}
    </section>
  );
}

function useWallets(ready: boolean): readonly WalletLabel[] | null {
  const [list, setList] = useState<readonly WalletLabel[] | null>(null);
  useEffect(() => {
    if (!ready) return;
    let stop = () => {};
    let gone = false;
    import("@/lib/wallet/connection").then(({ wallets }: { wallets: Followed<readonly WalletLabel[]> }) => {
      if (gone) return;
      setList(wallets.get());
      stop = wallets.subscribe(() => setList(wallets.get()));
    });
    return () => {
      gone = true;
      stop();
    };
  }, [ready]);
  return list;
}

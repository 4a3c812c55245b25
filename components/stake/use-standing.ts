"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Address } from "@/lib/units/address";
import type { WalletProvider } from "@/lib/wallet/provider";
import { readStanding } from "@/lib/wallet/read-standing";
import type { Standing } from "@/lib/wallet/standing";
import { readFault } from "@/lib/wallet/wallet-error";

const EVERY_MS = 12_000;

/** An account as it was read last, and what went wrong since. */
export interface StandingState {
  /** null: not read yet */
  standing: Standing | null;
  trouble: string | null;
  /** Reads it again at once. @returns what was read; null where that failed */
  read: () => Promise<Standing | null>;
}

/** Keeps an account fresh through the wallet's own node while the page is seen. */
export function useStanding(
  provider: WalletProvider,
  account: Address,
  orchestrator: Address | null,
): StandingState {
  const [standing, setStanding] = useState<Standing | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const newest = useRef(0);

  const read = useCallback(async () => {
    newest.current += 1;
    const turn = newest.current;
    try {
      const found = await readStanding(provider, account, orchestrator === null ? [] : [orchestrator]);
      // An answer that was overtaken by a later question speaks of the past.
      if (turn === newest.current) {
        setStanding(found);
        setTrouble(null);
      }
      return found;
    } catch (error) {
      if (turn === newest.current) setTrouble(readFault(error).words);
      return null;
    }
  }, [provider, account, orchestrator]);

  useEffect(() => {
    void read();
    const timer = setInterval(() => document.visibilityState === "visible" && void read(), EVERY_MS);
    return () => {
      clearInterval(timer);
      newest.current += 1;
    };
  }, [read]);

  return { standing: standing?.account.address === account ? standing : null, trouble, read };
}

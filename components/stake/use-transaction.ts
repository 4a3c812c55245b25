"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Address } from "@/lib/units/address";
import type { ActionKind } from "@/lib/wallet/action";
import type { Actor, Wish } from "@/lib/wallet/actor";
import { readOrchestrators } from "@/lib/wallet/orchestrators";
import { dropPending, pendingKey, readPending } from "@/lib/wallet/pending";
import { follow, perform } from "@/lib/wallet/perform";
import type { WalletProvider } from "@/lib/wallet/provider";
import { IDLE, isBusy, nextStage, type Stage, type StageEvent } from "@/lib/wallet/stage";

/** The one transaction that a page is about. */
export interface Transaction {
  stage: Stage;
  /** what was asked last; null for one that was found on its way */
  wish: Wish | null;
  /** what kind of transaction it is; null before any */
  kind: ActionKind | null;
  start: (wish: Wish) => Promise<void>;
  /** back to the form, once it has ended */
  reset: () => void;
  /** forgets one that is waited for; what was sent may still be mined */
  leave: () => void;
}

/** Performs what is asked, and finds again what an earlier visit or another tab has sent. */
export function useTransaction(provider: WalletProvider, chainId: number, account: Address): Transaction {
  const [stage, setStage] = useState<Stage>(IDLE);
  const [wish, setWish] = useState<Wish | null>(null);
  const [kind, setKind] = useState<ActionKind | null>(null);
  const current = useRef<Stage>(IDLE);
  const ending = useRef<AbortController | null>(null);

  const tell = useCallback((event: StageEvent) => {
    current.current = nextStage(current.current, event);
    setStage(current.current);
  }, []);

  const actor = useCallback((): Actor => {
    ending.current?.abort();
    ending.current = new AbortController();
    const { signal } = ending.current;
    return { provider, chainId, account, shelf: localStorage, pool: () => readOrchestrators(), tell, signal };
  }, [provider, chainId, account, tell]);

  const start = useCallback(
    async (asked: Wish) => {
      if (isBusy(current.current)) return;
      tell({ type: "reset" });
      setWish(asked);
      setKind(asked.kind);
      await perform(actor(), asked);
    },
    [actor, tell],
  );

  useEffect(() => {
    function find() {
      const [sent] = isBusy(current.current) ? [] : readPending(localStorage, chainId, account);
      if (sent === undefined) return;
      setWish(null);
      setKind(sent.action.kind);
      void follow(actor(), sent);
    }
    find();
    const onStorage = (event: StorageEvent) => event.key === pendingKey(chainId, account) && find();
    addEventListener("storage", onStorage);
    return () => removeEventListener("storage", onStorage);
  }, [actor, chainId, account]);

  useEffect(() => () => ending.current?.abort(), []);

  const leave = useCallback(() => {
    if (current.current.at !== "pending") return;
    dropPending(localStorage, chainId, account, current.current.hash);
    ending.current?.abort();
    current.current = IDLE;
    setStage(IDLE);
  }, [chainId, account]);

  return { stage, wish, kind, start, reset: () => tell({ type: "reset" }), leave };
}

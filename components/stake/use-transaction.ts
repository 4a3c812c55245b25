"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Address } from "@/lib/units/address";
import type { ActionKind } from "@/lib/wallet/action";
import type { Actor, Wish } from "@/lib/wallet/actor";
import { inTurn } from "@/lib/wallet/alone";
import { readOrchestrators } from "@/lib/wallet/orchestrators";
import { dropPending, pendingKey, readPending } from "@/lib/wallet/pending";
import { follow, perform, UNANSWERED } from "@/lib/wallet/perform";
import type { WalletProvider } from "@/lib/wallet/provider";
import { browserShelf } from "@/lib/wallet/shelf";
import { IDLE, isBusy, isUnclear, nextStage, type Stage, type StageEvent } from "@/lib/wallet/stage";
import type { Standing } from "@/lib/wallet/standing";
import { dropQuestion, openQuestions, sentSince } from "@/lib/wallet/unclear";

/** The one transaction that a page is about. */
export interface Transaction {
  stage: Stage;
  /** what was asked last; null for one that was found on its way */
  wish: Wish | null;
  /** what kind of transaction it is; null before any */
  kind: ActionKind | null;
  /** @param shown the account as the page shows it; where it has become something else, nothing is signed */
  start: (wish: Wish, shown: Standing | null) => Promise<void>;
  /** back to the form, once it has ended */
  reset: () => void;
  /** a person has looked into the wallet: what was asked without an answer may be asked again */
  looked: () => void;
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
    return {
      provider,
      chainId,
      account,
      shelf: browserShelf(),
      pool: () => readOrchestrators(),
      tell,
      signal,
    };
  }, [provider, chainId, account, tell]);

  const start = useCallback(
    async (asked: Wish, shown: Standing | null) => {
      if (isBusy(current.current)) return;
      tell({ type: "reset" });
      // At once: a second press may come before the lock between tabs is given.
      tell({ type: "check" });
      setWish(asked);
      setKind(asked.kind);
      await perform(actor(), asked, shown);
    },
    [actor, tell],
  );

  useEffect(() => {
    const leaving = new AbortController();
    function find() {
      if (isBusy(current.current)) return;
      const [sent] = readPending(browserShelf(), chainId, account);
      if (sent === undefined) return void findUnanswered();
      setWish(null);
      setKind(sent.action.kind);
      void follow(actor(), sent);
    }
    /** A question that another tab is asking at this moment is not lost: a page that is left gives it up late. */
    async function findUnanswered() {
      const [asked] = openQuestions(browserShelf(), chainId, account);
      if (asked === undefined || isUnclear(current.current)) return;
      await inTurn(`${pendingKey(chainId, account)}.${asked.kind}`, leaving.signal, () => {
        const [open] = openQuestions(browserShelf(), chainId, account);
        if (open === undefined || isBusy(current.current) || isUnclear(current.current)) return;
        setWish(null);
        setKind(open.kind);
        tell({ type: "check" });
        tell({ type: "fail", sent: "unclear", words: UNANSWERED });
      });
    }
    find();
    const onStorage = (event: StorageEvent) => event.key === pendingKey(chainId, account) && find();
    addEventListener("storage", onStorage);
    return () => {
      leaving.abort();
      removeEventListener("storage", onStorage);
    };
  }, [actor, tell, chainId, account]);

  const unclear = isUnclear(stage) && stage.moved !== true;
  useEffect(() => {
    const nonce = openQuestions(browserShelf(), chainId, account).find((open) => open.kind === kind)?.nonce;
    if (!unclear || typeof nonce !== "number") return;
    const watching = new AbortController();
    void sentSince(provider, account, nonce, watching.signal).then((sent) => sent && tell({ type: "moved" }));
    return () => watching.abort();
  }, [unclear, kind, provider, chainId, account, tell]);

  useEffect(() => () => ending.current?.abort(), []);

  const leave = useCallback(() => {
    if (current.current.at !== "pending") return;
    dropPending(browserShelf(), chainId, account, current.current.hash);
    ending.current?.abort();
    current.current = IDLE;
    setStage(IDLE);
  }, [chainId, account]);

  const reset = useCallback(() => tell({ type: "reset" }), [tell]);
  const looked = useCallback(() => {
    if (kind !== null) dropQuestion(browserShelf(), chainId, account, kind);
    reset();
  }, [kind, chainId, account, reset]);

  return { stage, wish, kind, start, reset, looked, leave };
}

"use client";

import { useCallback, useState } from "react";
import type { StakeView } from "@/lib/links/stake";
import type { Draft } from "@/lib/wallet/draft";
import { draftText, resumeDraft } from "@/lib/wallet/kept-draft";

const KEY = "bondwise.stake.draft";

/** What a person has typed: kept over reloads of this tab, and what a new link says goes before it. */
export function useDraft(view: StakeView, account: string): [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState<Draft>(() =>
    resumeDraft(kept(), { account, link: location.search, view }),
  );
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const next = { ...before, ...part };
        keep(draftText(next, { account, link: location.search }));
        return next;
      }),
    [account],
  );
  return [draft, change];
}

function kept(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(text: string): void {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // What was typed then lives as long as the page.
  }
}

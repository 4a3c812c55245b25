"use client";

import { useCallback, useState } from "react";
import { STAKE_DEEDS, type StakeView } from "@/lib/links/stake";
import type { Draft } from "@/lib/wallet/draft";

const KEY = "bondwise.stake.draft";

/** What a person has typed: kept over reloads of this tab, and what the link says goes before it. */
export function useDraft(view: StakeView): [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState<Draft>(() => fromLink(kept(), view));
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const next = { ...before, ...part };
        keep(next);
        return next;
      }),
    [],
  );
  return [draft, change];
}

const EMPTY: Draft = { deed: "delegate", to: "", amount: "", all: false, lock: null, fees: false };

function fromLink(draft: Draft, view: StakeView): Draft {
  const asked = new URLSearchParams(location.search);
  return {
    ...draft,
    ...(asked.has("do") && { deed: view.do }),
    ...(view.to !== null && { to: view.to }),
  };
}

function kept(): Draft {
  try {
    const read: Partial<Draft> = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    return {
      deed: STAKE_DEEDS.find((deed) => deed === read.deed) ?? EMPTY.deed,
      to: typeof read.to === "string" ? read.to.slice(0, 255) : "",
      amount: typeof read.amount === "string" ? read.amount.slice(0, 120) : "",
      all: read.all === true,
      lock: Number.isSafeInteger(read.lock) ? (read.lock as number) : null,
      fees: read.fees === true,
    };
  } catch {
    return EMPTY;
  }
}

function keep(draft: Draft): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // What was typed then lives as long as the page.
  }
}

"use client";

import { useEffect, useState } from "react";
import { readTerms, type StakeTerms } from "@/lib/wallet/terms";

const EVERY_MS = 60_000;

/** The terms as they were read last; "failed": none ever came. null: they are being read. */
export type TermsState = StakeTerms | "failed" | null;

/** Reads the terms that figures are worked out from, once a minute while the page is seen. @param since another value: at once */
export function useTerms(since: string): TermsState {
  const [terms, setTerms] = useState<TermsState>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what happened makes them old
  useEffect(() => {
    const ending = new AbortController();
    const read = () =>
      readTerms(ending.signal).then(setTerms, () => {
        if (!ending.signal.aborted) setTerms((before) => before ?? "failed");
      });
    void read();
    const timer = setInterval(() => document.visibilityState === "visible" && void read(), EVERY_MS);
    return () => {
      clearInterval(timer);
      ending.abort();
    };
  }, [since]);
  return terms;
}

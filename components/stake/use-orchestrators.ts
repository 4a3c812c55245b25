"use client";

import { useEffect, useState } from "react";
import { type ListedOrchestrator, readOrchestrators } from "@/lib/wallet/orchestrators";

/**
 * The orchestrators to choose from: null while they are read, an empty list where they did not come.
 * @param since another value has them read again, those of before standing until then
 */
export function useOrchestrators(since = ""): readonly ListedOrchestrator[] | null {
  const [list, setList] = useState<readonly ListedOrchestrator[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what happened makes them old
  useEffect(() => {
    const ending = new AbortController();
    readOrchestrators(ending.signal).then(setList, () => {
      if (!ending.signal.aborted) setList((before) => before ?? []);
    });
    return () => ending.abort();
  }, [since]);
  return list;
}

"use client";

import { useEffect, useState } from "react";
import { type ListedOrchestrator, readOrchestrators } from "@/lib/wallet/orchestrators";

/** The orchestrators to choose from: null while they are read, an empty list where they did not come. */
export function useOrchestrators(): readonly ListedOrchestrator[] | null {
  const [list, setList] = useState<readonly ListedOrchestrator[] | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    readOrchestrators(ending.signal).then(setList, () => ending.signal.aborted || setList([]));
    return () => ending.abort();
  }, []);
  return list;
}

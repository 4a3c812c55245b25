"use client";

import { startTransition, useEffect, useState } from "react";

/**
 * A value as it was before its last change, until that change is on screen: what lies out of sight can be made of it, so
 * that the answer to a press waits only for what the reader sees.
 */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setSettled(value)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}

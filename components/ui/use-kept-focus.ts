"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { besides } from "./kept-focus";

/**
 * Keeps a keyboard reader's place: where a press takes away what was pressed, the focus goes to its neighbour, or home,
 * instead of to the beginning of the page.
 * @param home what is there in every view, and may get the focus
 */
export function useKeptFocus(frame: RefObject<HTMLElement | null>, home: RefObject<HTMLElement | null>) {
  const pressed = useRef<{ it: Element; others: HTMLElement[] } | null>(null);

  useEffect(() => {
    function press({ target }: Event) {
      const it = target instanceof Element ? target.closest("a, button") : null;
      pressed.current = it !== null && frame.current?.contains(it) ? { it, others: besides(it) } : null;
    }
    // before those who answer the press
    addEventListener("click", press, true);
    return () => removeEventListener("click", press, true);
  }, [frame]);

  // at every picture, because any may be the one in which it is gone
  useLayoutEffect(() => {
    if (pressed.current === null || pressed.current.it.isConnected) return;
    const { others } = pressed.current;
    pressed.current = null;
    if (document.activeElement !== document.body) return;
    const next = others.find((other) => other.isConnected);
    if (next !== undefined) next.focus();
    else home.current?.focus({ preventScroll: true });
  });
}

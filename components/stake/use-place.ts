"use client";

import { useEffect, useRef } from "react";

/**
 * Gives the keyboard a place again where the one it had went with a change of `now`: what is pressed is often gone once it
 * has done its work. A page that nobody has touched keeps its beginning.
 * @param place the id of what is focused then; nothing happens where it is not drawn
 */
export function usePlace(place: string, now: unknown): void {
  const touched = useRef(false);

  useEffect(() => {
    const note = () => {
      touched.current = true;
    };
    addEventListener("focusin", note);
    return () => removeEventListener("focusin", note);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that takes the place away
  useEffect(() => {
    // A dialog that closes puts the focus back first, where there still is something to put it on.
    const timer = setTimeout(() => touched.current && isLost() && document.getElementById(place)?.focus());
    return () => clearTimeout(timer);
  }, [place, now]);
}

/** A browser may leave the focus for a moment on what can no longer be pressed, and a dialog may give it back to what another one covers. */
function isLost(): boolean {
  const at = document.activeElement;
  return at === null || at === document.body || at.matches(":disabled, [hidden] *, [aria-hidden=true] *");
}

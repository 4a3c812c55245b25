"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/** How far beyond the window browsers prepare what may be scrolled to, in heights of the window, rounded up. */
const PREPARED = 2;
/** Rows out of sight that are let go again in each frame. */
const A_FRAME = 12;

/**
 * Has rows that moved laid out and painted where they are seen first. Those around the window, which a browser would
 * prepare at once, follow a few in each frame: the answer to a press waits for one screenful instead of three.
 * @param order what the rows stand in; another one after each change
 */
export function useSightFirst(body: RefObject<HTMLTableSectionElement | null>, order: unknown) {
  const known = useRef(order);
  useLayoutEffect(() => {
    if (known.current === order) return;
    known.current = order;
    const waiting = Array.from(body.current?.rows ?? []).filter(isOutOfSight);
    for (const row of waiting) row.style.contentVisibility = "hidden";
    let frame = requestAnimationFrame(release);
    function release() {
      frame = requestAnimationFrame(() => {
        letGo(waiting.splice(0, A_FRAME));
        if (waiting.length > 0) release();
      });
    }
    return () => {
      cancelAnimationFrame(frame);
      letGo(waiting);
    };
  }, [body, order]);
}

function letGo(rows: readonly HTMLElement[]): void {
  for (const row of rows) row.style.contentVisibility = "";
}

/** Outside of the window, and near enough to be prepared. */
function isOutOfSight(row: HTMLElement): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  const beyond = Math.max(-bottom, top - innerHeight);
  return beyond > 0 && beyond < PREPARED * innerHeight;
}

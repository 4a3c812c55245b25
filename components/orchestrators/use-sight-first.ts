"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** How far beyond the window browsers prepare what may be scrolled to, in heights of the window, rounded up. */
const PREPARED = 2;
/** Rows out of sight that are let go again in each frame. */
const A_FRAME = 12;

/** The places of the first and the last row in sight, and how many more on each side a browser would prepare. */
interface Sight {
  first: number;
  last: number;
  reach: number;
}

/**
 * Has rows that moved laid out and painted where they are seen first. Those around the window, which a browser would
 * prepare at once, follow a few in each frame: the answer to a press waits for one screenful instead of three.
 * @param order what the rows stand in; another one after each change
 */
export function useSightFirst(body: RefObject<HTMLTableSectionElement | null>, order: unknown) {
  const known = useRef(order);
  const sight = useSight(body);
  useLayoutEffect(() => {
    if (known.current === order) return;
    known.current = order;
    const waiting = outOfSight(Array.from(body.current?.rows ?? []), sight.current);
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
  }, [body, order, sight]);
}

/**
 * Which places are in sight, taken before anything answers a press: the page is laid out then, so that asking costs
 * nothing, and a place stays where it is whoever comes to stand there.
 */
function useSight(body: RefObject<HTMLTableSectionElement | null>): RefObject<Sight | null> {
  const sight = useRef<Sight | null>(null);
  useEffect(() => {
    function take() {
      const boxes = Array.from(body.current?.rows ?? [], (row) => row.getBoundingClientRect());
      sight.current = sightOf(boxes, innerHeight);
    }
    const ended = new AbortController();
    const options = { capture: true, passive: true, signal: ended.signal };
    for (const name of ["click", "input", "submit"]) document.addEventListener(name, take, options);
    addEventListener("popstate", take, options);
    return () => ended.abort();
  }, [body]);
  return sight;
}

/** @param boxes of all rows, in their order @param height of the window, px; null: no row is in it */
export function sightOf(boxes: readonly Pick<DOMRect, "top" | "bottom">[], height: number): Sight | null {
  const isSeen = boxes.map(({ top, bottom }) => bottom > 0 && top < height);
  const [first, last] = [isSeen.indexOf(true), isSeen.lastIndexOf(true)];
  const [highest, lowest] = [boxes[first], boxes[last]];
  if (highest === undefined || lowest === undefined) return null;
  const each = Math.max(1, (lowest.bottom - highest.top) / (last - first + 1));
  return { first, last, reach: Math.ceil((PREPARED * height) / each) };
}

/** The rows around those in sight, nearest to them first; none where the list has become too short to tell. */
export function outOfSight<Row>(rows: readonly Row[], sight: Sight | null): Row[] {
  if (sight === null || rows.length <= sight.last) return [];
  const { first, last, reach } = sight;
  // one more on each side stays: rows differ in height by a line
  const after = rows.slice(last + 2, last + 2 + reach);
  const before = rows.slice(Math.max(0, first - 1 - reach), Math.max(0, first - 1)).reverse();
  return [...after, ...before];
}

function letGo(rows: readonly HTMLElement[]): void {
  for (const row of rows) row.style.contentVisibility = "";
}

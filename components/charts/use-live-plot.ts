"use client";

import { type RefObject, useEffect, useState } from "react";
import { inTurn } from "./in-turn";
import type { LivePlot } from "./plot";

/** Signs that somebody is about to ask a chart for its points. */
const SIGNS = ["pointerenter", "pointerdown", "focusin"] as const;

/**
 * What draws the chart once it answers to pointer and keys. It is loaded when the figure is in view and the reader turns
 * to it, by pointer, touch or keys, one chart after the other: until then the printed one says the same, and nothing is
 * taken from a page that is still being loaded. null until then, and for good where it cannot be loaded.
 */
export function useLivePlot(figure: RefObject<HTMLElement | null>, isWanted: boolean): LivePlot | null {
  const [live, setLive] = useState<{ Plot: LivePlot } | null>(null);
  useEffect(() => {
    const element = figure.current;
    if (element === null || !isWanted) return;
    const ended = new AbortController();
    const { signal } = ended;
    let isSeen = false;
    const observer = new IntersectionObserver((entries) => {
      isSeen = entries.at(-1)?.isIntersecting ?? false;
    });
    observer.observe(element);
    function bring() {
      ended.abort();
      observer.disconnect();
      inTurn(async () => {
        const { Live } = await import("./live-plot");
        setLive({ Plot: Live });
      });
    }
    for (const sign of SIGNS) element.addEventListener(sign, bring, { signal });
    // a reader at the keys comes to a chart's points by Tab, which needs them to be there
    document.addEventListener("keydown", () => isSeen && bring(), { signal });
    // what was turned to while the page was still being loaded gives no sign any more
    if (element.matches(":hover, :focus-within")) bring();
    return () => {
      ended.abort();
      observer.disconnect();
    };
  }, [figure, isWanted]);
  return live?.Plot ?? null;
}

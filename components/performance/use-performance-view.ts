"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type PerformanceView, performanceHref, readPerformanceView } from "@/lib/links/performance";
import { AddressBar, afterPaint, type Step } from "../orchestrators/address-bar";

/** Shows a view and has the address bar follow. */
export type Go = (view: PerformanceView, step: Step) => void;

/**
 * The view that the page's controls work on in place. Links inside of the frame that lead to another view of the
 * page are read instead of followed; the address bar follows, so that a reload, a copied link and Back show the same.
 */
export function usePerformanceView<Frame extends HTMLElement>(
  initial: PerformanceView,
): [view: PerformanceView, go: Go, frame: RefObject<Frame | null>] {
  const [view, setView] = useState(initial);
  const frame = useRef<Frame>(null);
  const bar = useRef<AddressBar>(null);

  const go = useCallback<Go>((next, step) => {
    setView(next);
    bar.current?.follow(performanceHref(next), step);
  }, []);

  useEffect(() => {
    const address = new AddressBar(performanceHref(linkedView()), history, afterPaint);
    bar.current = address;

    function press(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link === null || !("view" in link.dataset)) return;
      if (!frame.current?.contains(link) || opensElsewhere(event)) return;
      event.preventDefault();
      go(readPerformanceView(new URL(link.href).searchParams).view, "choice");
    }
    function travel() {
      const linked = linkedView();
      address.shows(performanceHref(linked));
      setView(linked);
    }
    // before anything else hears of a press: it may lead elsewhere, or copy the link
    const settle = () => address.settle();
    addEventListener("click", settle, true);
    document.addEventListener("click", press);
    addEventListener("popstate", travel);
    addEventListener("pagehide", settle);
    return () => {
      settle();
      removeEventListener("click", settle, true);
      document.removeEventListener("click", press);
      removeEventListener("popstate", travel);
      removeEventListener("pagehide", settle);
    };
  }, [go]);

  return [view, go, frame];
}

function linkedView(): PerformanceView {
  return readPerformanceView(new URLSearchParams(location.search)).view;
}

function opensElsewhere(event: MouseEvent): boolean {
  return (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  );
}

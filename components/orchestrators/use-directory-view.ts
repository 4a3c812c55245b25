"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type DirectoryView, directoryHref, readDirectoryView } from "@/lib/links/directory";
import { AddressBar, type Step } from "./address-bar";

/** Shows a view and has the address bar follow. */
export type Go = (view: DirectoryView, step: Step) => void;

/**
 * The view that the page's controls work on in place. Links inside of the frame that lead to another view of the
 * directory are read instead of followed; the address bar follows, so that a reload, a copied link and Back show the same.
 */
export function useDirectoryView<Frame extends HTMLElement>(
  initial: DirectoryView,
): [view: DirectoryView, go: Go, frame: RefObject<Frame | null>] {
  const [view, setView] = useState(initial);
  const frame = useRef<Frame>(null);
  const bar = useRef<AddressBar>(null);

  const go = useCallback<Go>((next, step) => {
    setView(next);
    bar.current?.follow(directoryHref(next), step);
  }, []);

  useEffect(() => {
    const address = new AddressBar(directoryHref(linkedView()), history);
    bar.current = address;

    function press(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link === null) return;
      address.settle();
      if (!("view" in link.dataset) || !frame.current?.contains(link) || opensElsewhere(event)) return;
      event.preventDefault();
      go(readDirectoryView(new URL(link.href).searchParams).view, "choice");
    }
    function travel() {
      const linked = linkedView();
      address.shows(directoryHref(linked));
      setView(linked);
    }
    const leave = () => address.settle();
    document.addEventListener("click", press);
    addEventListener("popstate", travel);
    addEventListener("pagehide", leave);
    return () => {
      address.settle();
      document.removeEventListener("click", press);
      removeEventListener("popstate", travel);
      removeEventListener("pagehide", leave);
    };
  }, [go]);

  return [view, go, frame];
}

function linkedView(): DirectoryView {
  return readDirectoryView(new URLSearchParams(location.search)).view;
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

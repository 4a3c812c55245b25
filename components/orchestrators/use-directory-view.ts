"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { type DirectoryView, directoryHref, readDirectoryView } from "@/lib/links/directory";

/** Milliseconds of rest before the address bar follows, because browsers refuse a new link at every key. */
const REST = 200;

/**
 * The view that the page's controls work on in place. Links inside of the frame that lead to another view of the
 * directory are read instead of followed; the address bar follows, so that a reload or a copied link shows the same.
 */
export function useDirectoryView<Frame extends HTMLElement>(
  initial: DirectoryView,
): [view: DirectoryView, go: (view: DirectoryView) => void, frame: RefObject<Frame | null>] {
  const [view, setView] = useState(initial);
  const frame = useRef<Frame>(null);
  const shown = useRef(directoryHref(initial));

  useEffect(() => {
    const href = directoryHref(view);
    if (href === shown.current) return;
    const timer = setTimeout(() => {
      shown.current = href;
      history.replaceState(null, "", href);
    }, REST);
    return () => clearTimeout(timer);
  }, [view]);

  useEffect(() => {
    function press(event: MouseEvent) {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest("a[data-view]") : null;
      if (!(link instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      setView(readDirectoryView(new URL(link.href).searchParams).view);
    }
    const element = frame.current;
    element?.addEventListener("click", press);
    return () => element?.removeEventListener("click", press);
  }, []);

  return [view, setView, frame];
}

"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type DirectoryView, directoryHref, readDirectoryView } from "@/lib/links/directory";
import { AddressBar, afterPaint, type Step } from "./address-bar";

/** Shows a view and has the address bar follow. */
export type Go = (view: DirectoryView, step: Step) => void;

/**
 * The view that the page's controls work on in place. Links and forms inside of the frame that lead to another view of
 * the directory are read instead of followed; the address bar follows, so that a reload, a copied link and Back show the
 * same.
 */
export function useDirectoryView<Frame extends HTMLElement>(
  initial: DirectoryView,
): [view: DirectoryView, go: Go, frame: RefObject<Frame | null>] {
  const [view, setView] = useState(initial);
  const frame = useRef<Frame>(null);
  const bar = useRef<AddressBar>(null);

  const go = useCallback<Go>((next, step) => {
    setView((before) => keepSame(before, next));
    bar.current?.follow(directoryHref(next), step);
  }, []);

  useEffect(() => {
    const address = new AddressBar(directoryHref(linkedView()), history, afterPaint);
    bar.current = address;

    function press(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link === null || !("view" in link.dataset)) return;
      if (!frame.current?.contains(link) || opensElsewhere(event)) return;
      event.preventDefault();
      go(readDirectoryView(new URL(link.href).searchParams).view, "choice");
    }
    function submit(event: SubmitEvent) {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || !("view" in form.dataset) || !frame.current?.contains(form))
        return;
      const { view: wanted, ignored } = readDirectoryView(paramsOf(form));
      // what makes no sense is sent to the server, whose page names it
      if (ignored.length > 0) return;
      event.preventDefault();
      const box = form.closest("details");
      box?.removeAttribute("open");
      box?.querySelector("summary")?.focus();
      go(wanted, "choice");
    }
    function travel() {
      const linked = linkedView();
      address.shows(directoryHref(linked));
      setView((before) => keepSame(before, linked));
    }
    // before anything else hears of a press: it may lead elsewhere, or copy the link
    const settle = () => address.settle();
    addEventListener("click", settle, true);
    document.addEventListener("click", press);
    document.addEventListener("submit", submit);
    addEventListener("popstate", travel);
    addEventListener("pagehide", settle);
    return () => {
      settle();
      removeEventListener("click", settle, true);
      document.removeEventListener("click", press);
      document.removeEventListener("submit", submit);
      removeEventListener("popstate", travel);
      removeEventListener("pagehide", settle);
    };
  }, [go]);

  return [view, go, frame];
}

/** The view with the lists of the one before wherever they say the same, so that nothing made of them is made anew. */
function keepSame(before: DirectoryView, next: DirectoryView): DirectoryView {
  return {
    ...next,
    columns: kept(before.columns, next.columns),
    filters: kept(before.filters, next.filters),
    ticked: kept(before.ticked, next.ticked),
  };
}

function kept<T>(before: T, next: T): T {
  return JSON.stringify(before) === JSON.stringify(next) ? before : next;
}

function paramsOf(form: HTMLFormElement): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") params.append(name, value);
  return params;
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

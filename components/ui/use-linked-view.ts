"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { AddressBar, afterPaint, type Step } from "./address-bar";

/** Shows a view and has the address bar follow. */
export type Go<View> = (view: View, step: Step) => void;

/** How a page's view stands in its links. */
export interface LinkedView<View> {
  read: (params: URLSearchParams) => { view: View; ignored: readonly unknown[] };
  href: (view: View) => string;
  /** The next view with those parts of the one before that say the same, so that nothing made of them is made anew. */
  keep?: (before: View, next: View) => View;
}

/**
 * The view that a page's controls work on in place. Links and forms inside of the frame that lead to another view of the
 * page (those with data-view) are read instead of followed; the address bar follows, so that a reload, a copied link and
 * Back show the same.
 * @param linked the same object at each call
 */
export function useLinkedView<View, Frame extends HTMLElement>(
  initial: View,
  linked: LinkedView<View>,
): [view: View, go: Go<View>, frame: RefObject<Frame | null>] {
  const [view, setView] = useState(initial);
  const frame = useRef<Frame>(null);
  const bar = useRef<AddressBar>(null);

  const show = useCallback(
    (next: View) => setView((before) => linked.keep?.(before, next) ?? next),
    [linked],
  );
  const go = useCallback<Go<View>>(
    (next, step) => {
      show(next);
      bar.current?.follow(linked.href(next), step);
    },
    [linked, show],
  );

  useEffect(() => {
    const inBar = () => linked.read(new URLSearchParams(location.search)).view;
    const address = new AddressBar(linked.href(inBar()), history, afterPaint);
    bar.current = address;

    function press(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link === null || !("view" in link.dataset)) return;
      if (!frame.current?.contains(link) || opensElsewhere(event)) return;
      event.preventDefault();
      go(linked.read(new URL(link.href).searchParams).view, "choice");
    }
    function submit(event: SubmitEvent) {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || !("view" in form.dataset) || !frame.current?.contains(form))
        return;
      const { view: wanted, ignored } = linked.read(paramsOf(form));
      // what makes no sense is sent to the server, whose page names it
      if (ignored.length > 0) return;
      event.preventDefault();
      const box = form.closest("details");
      box?.removeAttribute("open");
      box?.querySelector("summary")?.focus();
      go(wanted, "choice");
    }
    function travel() {
      const wanted = inBar();
      address.shows(linked.href(wanted));
      show(wanted);
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
  }, [linked, go, show]);

  return [view, go, frame];
}

function paramsOf(form: HTMLFormElement): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") params.append(name, value);
  return params;
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

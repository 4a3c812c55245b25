"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Ignored } from "@/lib/links/params";
import { AddressBar, afterPaint, type Step } from "./address-bar";

/** Shows a view and has the address bar follow. */
export type Go<View> = (view: View, step: Step) => void;

/** How a page's view stands in its links. */
export interface LinkedView<View> {
  read: (params: URLSearchParams) => { view: View; ignored: readonly Ignored[] };
  href: (view: View) => string;
  /** The next view with those parts of the one before that say the same, so that nothing made of them is made anew. */
  keep?: (before: View, next: View) => View;
}

/** What of a link, or of a form that was sent, makes no sense. */
export interface Nonsense {
  link: readonly Ignored[];
  /** a form that is refused stays as it is, for its reader to put right */
  form: readonly Ignored[];
}

const NONE: readonly Ignored[] = [];
const NO_NONSENSE: Nonsense = { link: NONE, form: NONE };

/**
 * The view that a page's controls work on in place. Links and forms inside of the frame that lead to another view of the
 * page (those with data-view) are read instead of followed; the address bar follows, so that a reload, a copied link and
 * Back show the same.
 * @param linked the same object at each call
 * @param ignored what of the first link was not used; a change in place leaves it behind
 */
export function useLinkedView<View, Frame extends HTMLElement>(
  initial: View,
  linked: LinkedView<View>,
  ignored: readonly Ignored[] = NONE,
): [view: View, go: Go<View>, frame: RefObject<Frame | null>, nonsense: Nonsense] {
  const [view, setView] = useState(initial);
  const [nonsense, setNonsense] = useState<Nonsense>({ link: ignored, form: NONE });
  const frame = useRef<Frame>(null);
  const bar = useRef<AddressBar>(null);

  const show = useCallback(
    (next: View) => setView((before) => linked.keep?.(before, next) ?? next),
    [linked],
  );
  const go = useCallback<Go<View>>(
    (next, step) => {
      show(next);
      setNonsense(NO_NONSENSE);
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
      event.preventDefault();
      if (ignored.length > 0) {
        setNonsense((before) => ({ ...before, form: ignored }));
        return;
      }
      const box = form.closest("details");
      box?.removeAttribute("open");
      box?.querySelector("summary")?.focus();
      go(wanted, "choice");
    }
    function travel() {
      const { view: wanted, ignored } = linked.read(new URLSearchParams(location.search));
      address.shows(linked.href(wanted));
      show(wanted);
      setNonsense({ link: ignored, form: NONE });
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

  return [view, go, frame, nonsense];
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

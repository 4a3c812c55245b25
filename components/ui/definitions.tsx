"use client";

import { type ComponentType, type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { CARD_NAME } from "./card-name";
import { tabLeaves } from "./tab-stops";

/** What was pressed, and the cards that explain it, which are loaded at the first press. */
interface Shown {
  Card: ComponentType;
}

/**
 * The page's one popover: listens for presses on names of figures and on "not known", loads the registry when it is
 * first needed, and shows the definition beside what was pressed. Without script the links lead to the methodology.
 */
export function Definitions() {
  const popover = useRef<HTMLDivElement>(null);
  const pressed = useRef<HTMLAnchorElement>(null);
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    async function explain(event: MouseEvent) {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link =
        event.target instanceof Element ? event.target.closest("a[data-figure],a[data-reason]") : null;
      const box = popover.current;
      if (!(link instanceof HTMLAnchorElement) || box === null || !("popover" in box)) return;
      event.preventDefault();
      const Card = await cardFor(link).catch(() => null);
      if (Card === null) {
        location.assign(link.href);
        return;
      }
      pressed.current = link;
      flushSync(() => setShown({ Card }));
      box.showPopover();
      place(box, link.getBoundingClientRect());
      box.focus({ preventScroll: true });
    }
    document.addEventListener("click", explain);
    return () => document.removeEventListener("click", explain);
  }, []);

  // The box stands at the page's end, where Tab would lead on to its top instead of back to the figure.
  function leaveByTab(event: KeyboardEvent<HTMLDivElement>) {
    const box = event.currentTarget;
    if (event.key !== "Tab" || !tabLeaves(box, document.activeElement, event.shiftKey)) return;
    event.preventDefault();
    box.hidePopover();
    pressed.current?.focus();
  }

  function hideBehind(event: FocusEvent<HTMLDivElement>) {
    const { currentTarget: box, relatedTarget: next } = event;
    if (next !== null && !box.contains(next) && box.matches(":popover-open")) box.hidePopover();
  }

  return (
    <div
      ref={popover}
      popover="auto"
      className="pop"
      role="dialog"
      aria-labelledby={CARD_NAME}
      tabIndex={-1}
      onKeyDown={leaveByTab}
      onBlur={hideBehind}
    >
      {shown && <shown.Card />}
    </div>
  );
}

async function cardFor(link: HTMLAnchorElement): Promise<ComponentType | null> {
  const { figure = "", reason = "" } = link.dataset;
  const [{ DefinitionCard, ReasonCard }, { isFigureId }, { isReason }] = await Promise.all([
    import("./definition-card"),
    import("@/lib/figures/figures"),
    import("@/lib/figures/reasons"),
  ]);
  if (isFigureId(figure)) return () => <DefinitionCard id={figure} />;
  if (isReason(reason)) return () => <ReasonCard reason={reason} />;
  return null;
}

/** Under the anchor where there is room, else over it, and never past the edges. */
function place(box: HTMLElement, anchor: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const under = anchor.bottom + 6;
  const top = under + height <= innerHeight - 8 ? under : Math.max(8, anchor.top - height - 6);
  box.style.top = `${top}px`;
  box.style.left = `${Math.max(16, Math.min(anchor.left, innerWidth - width - 16))}px`;
}

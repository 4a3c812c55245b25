"use client";

import { type RefObject, useEffect } from "react";

/** Closes what is open over the table: at Escape, with the focus back where it was opened, and at a press outside of it. */
export function useDrops(frame: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const open = () => frame.current?.querySelector("details.drop[open]") ?? null;
    function key(event: KeyboardEvent) {
      // a popover or the palette over it answers for itself
      const isOver =
        event.target instanceof Element && event.target.closest("[popover], [role=dialog]") !== null;
      if (event.key !== "Escape" || isOver) return;
      const drop = open();
      drop?.removeAttribute("open");
      drop?.querySelector("summary")?.focus();
    }
    function press({ target }: Event) {
      const drop = open();
      if (drop !== null && target instanceof Node && !drop.contains(target)) drop.removeAttribute("open");
    }
    document.addEventListener("keydown", key);
    document.addEventListener("pointerdown", press);
    return () => {
      document.removeEventListener("keydown", key);
      document.removeEventListener("pointerdown", press);
    };
  }, [frame]);
}

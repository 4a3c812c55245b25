"use client";

import { type RefObject, useEffect } from "react";

/**
 * Closes what is open over the table: at Escape, with the focus back where it was opened, and at a press outside of it.
 * What opens is brought into sight whole, because its last button is at its end.
 */
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
    function opened({ target }: Event) {
      if (target instanceof HTMLDetailsElement && target.matches("details.drop[open]"))
        target.querySelector(".panel")?.scrollIntoView({ block: "nearest" });
    }
    const own = frame.current;
    // details do not let it bubble
    own?.addEventListener("toggle", opened, true);
    document.addEventListener("keydown", key);
    document.addEventListener("pointerdown", press);
    return () => {
      own?.removeEventListener("toggle", opened, true);
      document.removeEventListener("keydown", key);
      document.removeEventListener("pointerdown", press);
    };
  }, [frame]);
}

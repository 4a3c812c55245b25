"use client";

import { type KeyboardEvent, type ReactNode, useRef } from "react";

/** The phone's menu: opens without script, and with it is closed by Escape, which leaves the focus on its button. */
export function Menu({ children }: { children: ReactNode }) {
  const button = useRef<HTMLElement>(null);

  function close(event: KeyboardEvent<HTMLDetailsElement>) {
    if (event.key !== "Escape" || !event.currentTarget.open) return;
    event.currentTarget.open = false;
    button.current?.focus();
  }

  return (
    <details className="menu" onKeyDown={close}>
      <summary ref={button} className="btn">
        Menu
      </summary>
      <nav aria-label="Menu">{children}</nav>
    </details>
  );
}

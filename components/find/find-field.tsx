"use client";

import { type ComponentType, type FormEvent, useEffect, useRef, useState } from "react";
import { FIND_BOUND } from "@/lib/links/bounds";
import type { PaletteProps } from "./palette";

const load = () => import("./palette");

/**
 * The header's search: a form that the server answers, and with script the way to the palette, which a press, a letter
 * typed, Ctrl-K, Cmd-K or "/" opens. Nothing of the palette is loaded before.
 */
export function FindField() {
  const field = useRef<HTMLInputElement>(null);
  const from = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);

  useEffect(() => {
    if (!open || Palette !== null) return;
    // Where the palette does not come, the form still leads on.
    load().then(
      (loaded) => setPalette(() => loaded.Palette),
      () => setOpen(false),
    );
  }, [open, Palette]);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!opens(event)) return;
      event.preventDefault();
      if (open) return;
      const { activeElement } = document;
      from.current =
        activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
      // what is typed while the palette is on its way is kept by the field, which works without it too
      field.current?.focus();
      setOpen(true);
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [open]);

  function onInput(event: FormEvent<HTMLInputElement>) {
    if (event.currentTarget.value !== "") openHere();
  }

  function openHere() {
    if (!open) from.current = field.current;
    setOpen(true);
  }

  return (
    <>
      <form className="find" action="/find">
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <circle cx="6" cy="6" r="4.3" />
          <path d="M9.4 9.4L13 13" />
        </svg>
        <input
          ref={field}
          type="text"
          name="q"
          aria-label="Find an orchestrator, a delegator, a page or a figure"
          aria-keyshortcuts="/ Control+K Meta+K"
          placeholder="Address or name"
          maxLength={FIND_BOUND}
          enterKeyHint="search"
          autoComplete="off"
          onPointerEnter={load}
          onClick={openHere}
          onInput={onInput}
        />
        <kbd>/</kbd>
      </form>
      {open && Palette !== null && <Palette field={field} from={from} onClose={() => setOpen(false)} />}
    </>
  );
}

function opens(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey) return true;
  return key === "/" && !ctrlKey && !metaKey && !altKey && !isTyping(target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"))
  );
}

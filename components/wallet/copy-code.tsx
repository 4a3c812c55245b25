"use client";

import { useState } from "react";

/** Copies a pairing's link, for a wallet that takes it by hand; says what became of it. */
export function CopyCode({ code }: { code: string }) {
  const [said, setSaid] = useState<{ code: string; words: string } | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(code);
      setSaid({ code, words: "Copied" });
    } catch {
      setSaid({ code, words: "Not copied: the browser refused" });
    }
  }

  return (
    <button type="button" className="btn" onClick={() => void copy()} aria-live="polite">
      {said?.code === code ? said.words : "Copy link"}
    </button>
  );
}

"use client";

import { useEffect, useState } from "react";

type Told = "copied" | "refused" | null;

const TOLD_MS = 4_000;
const spelling = () => import("@/lib/links/canonical");

/** Copies the canonical address of what is shown now, choices made in place included. Without script it is not there. */
export function CopyLink() {
  const [told, setTold] = useState<Told>(null);

  useEffect(() => {
    if (told === null) return;
    const timer = setTimeout(() => setTold(null), TOLD_MS);
    return () => clearTimeout(timer);
  }, [told]);

  async function copy() {
    try {
      const { sharedLink } = await spelling();
      const { origin, pathname, search } = window.location;
      const link = sharedLink(pathname, new URLSearchParams(search)) ?? pathname + search;
      await navigator.clipboard.writeText(origin + link);
      setTold("copied");
    } catch {
      setTold("refused");
    }
  }

  return (
    <span className="copy">
      {/* what a press needs is fetched when one is near, because some browsers take a copy only straight after it */}
      <button type="button" className="btn sm" onClick={copy} onPointerEnter={spelling} onFocus={spelling}>
        {told === "copied" ? "Copied" : "Copy link"}
      </button>
      <span role="status" className={told === "refused" ? "n2" : "vh"}>
        {told === "copied" && "Link copied"}
        {told === "refused" && "Not copied: copy it from the address bar."}
      </span>
    </span>
  );
}

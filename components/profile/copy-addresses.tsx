"use client";

import { useEffect, useState } from "react";

const TOLD_MS = 4_000;

/** Makes the page's copy buttons work; without script they are not there, and a press on the address selects all of it. */
export function CopyAddresses() {
  const [told, setTold] = useState("");
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function copy(event: MouseEvent) {
      const button =
        event.target instanceof Element ? event.target.closest<HTMLElement>("button[data-copy]") : null;
      const address = button?.parentElement?.querySelector(".addr")?.textContent;
      if (!address) return;
      clearTimeout(timer);
      try {
        await navigator.clipboard.writeText(address);
        setTold(`Copied ${address}`);
      } catch {
        setTold(`Not copied. The address is ${address}`);
      }
      timer = setTimeout(() => setTold(""), TOLD_MS);
    }
    document.addEventListener("click", copy);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("click", copy);
    };
  }, []);
  return (
    <p role="status" className={told === "" ? "vh" : "copied mono"}>
      {told}
    </p>
  );
}

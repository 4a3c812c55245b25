"use client";

import { usePathname } from "next/navigation";
import { printStranger } from "@/lib/format/text";

/** Tells a malformed address from one that is no orchestrator, and says what to try. */
export function NoOrchestrator() {
  const asked = decoded(usePathname().split("/")[2] ?? "");
  const shaped = /^0x[0-9a-f]{40}$/i.test(asked);
  const mixed = shaped && /[a-f]/.test(asked.slice(2)) && /[A-F]/.test(asked.slice(2));
  return (
    <>
      <div className="head">
        <p className="crumb">
          <a href="/orchestrators">Orchestrators</a>
        </p>
        <h1>{shaped ? "No orchestrator at this address" : "This is not an address"}</h1>
      </div>
      <div className="words">
        <p className="mono">{printStranger(asked)}</p>
        {shaped ? (
          <p>No account with this address was ever an orchestrator.</p>
        ) : (
          <p>An address begins with 0x and has 40 digits from 0 to f after it.</p>
        )}
        {mixed && (
          <p>
            Capital and small letters in it are a checksum. If it was typed by hand, try it in small letters
            only: <a href={`/orchestrators/${asked.toLowerCase()}`}>open it so</a>.
          </p>
        )}
        <p>
          <a href="/orchestrators">Search the orchestrators by name or address</a>
        </p>
      </div>
    </>
  );
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

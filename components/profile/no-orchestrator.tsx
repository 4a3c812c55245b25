"use client";

import { usePathname } from "next/navigation";
import { printStranger } from "@/lib/format/text";
import { orchestratorHref } from "@/lib/links/pages";

/** What is known of an address that is no orchestrator. */
export interface WhatItIs {
  /** to whom it delegates; null: to nobody */
  delegate: { address: string; name: string | null } | null;
  /** as printed, LPT with what it earned */
  stake: string;
  /** so many locks wait to be withdrawn */
  locks: number;
}

/** Tells a malformed address from one that is no orchestrator, says what it is instead, and leads there. */
export function NoOrchestrator({ account }: { account?: WhatItIs | null }) {
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
        {account && <Account account={account} />}
        {mixed && !account && (
          <p>
            Capital and small letters in it are a checksum. If it was typed by hand, try it in small letters
            only: <a href={orchestratorHref(asked.toLowerCase())}>open it so</a>.
          </p>
        )}
        <p>
          <a href="/orchestrators">Search the orchestrators by name or address</a>
        </p>
      </div>
    </>
  );
}

function Account({ account: { delegate, stake, locks } }: { account: WhatItIs }) {
  const waiting =
    locks === 0
      ? null
      : ` It has ${locks} ${locks === 1 ? "amount" : "amounts"} undelegated and not withdrawn.`;
  if (delegate === null)
    return (
      <p>
        It delegates to nobody: {waiting === null ? "it holds no stake." : "it holds no bonded stake."}
        {waiting}
      </p>
    );
  return (
    <p>
      <b>It is a delegator:</b> it has {stake} LPT with{" "}
      <a href={orchestratorHref(delegate.address)}>
        {delegate.name === null ? (
          <span className="mono">{delegate.address}</span>
        ) : (
          printStranger(delegate.name)
        )}
      </a>
      .{waiting}
    </p>
  );
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

"use client";

import { usePathname } from "next/navigation";
import { printStranger } from "@/lib/format/text";
import { orchestratorHref } from "@/lib/links/pages";
import { AccountWords, type PrintedAccount } from "./account-words";

export type { PrintedAccount } from "./account-words";

/** Why there is no profile at a link, as far as the server knows. */
export type Why =
  | { kind: "account"; account: PrintedAccount }
  | { kind: "wrong-checksum" }
  | { kind: "unknown-name" }
  /** the name could not be looked up */
  | { kind: "name-failed"; text: string };

/** Says why there is no orchestrator at a link, what its address is instead, and leads there. */
export function NoOrchestrator({ why = null }: { why?: Why | null }) {
  const asked = decoded(usePathname().split("/")[2] ?? "");
  const shaped = /^0x[0-9a-f]{40}$/i.test(asked);
  return (
    <>
      <div className="head">
        <p className="crumb">
          <a href="/orchestrators">Orchestrators</a>
        </p>
        <h1>{titleOf(why, shaped)}</h1>
      </div>
      <div className="words">
        <p className="mono">{printStranger(asked)}</p>
        <Reason why={why} shaped={shaped} asked={asked} />
        <p>
          <a href="/orchestrators">Search the orchestrators by name or address</a>
        </p>
      </div>
    </>
  );
}

function titleOf(why: Why | null, shaped: boolean): string {
  switch (why?.kind) {
    case "wrong-checksum":
      return "This address has a wrong checksum";
    case "unknown-name":
      return "This name leads to no account";
    case "name-failed":
      return "This name could not be looked up";
    default:
      return shaped ? "No orchestrator at this address" : "This is not an address";
  }
}

function Reason({ why, shaped, asked }: { why: Why | null; shaped: boolean; asked: string }) {
  switch (why?.kind) {
    case "wrong-checksum":
      return (
        <p>
          Its capital and small letters are a checksum, and they do not fit its digits: a character differs
          from the address that was meant, or only the case of a letter was changed. If all of its characters
          are right, <a href={orchestratorHref(asked.toLowerCase())}>open it in small letters</a>; if not,
          that leads to another account or to none.
        </p>
      );
    case "unknown-name":
      return <p>The names service knows no account of this name.</p>;
    case "name-failed":
      return (
        <p>
          {why.text} An address opens without it.{" "}
          <a href={orchestratorHref(encodeURIComponent(asked))}>Try again</a>
        </p>
      );
    case "account":
      return (
        <>
          <p>No account with this address was ever an orchestrator.</p>
          <AccountWords account={why.account} />
        </>
      );
    default:
      return shaped ? (
        <p>No account with this address was ever an orchestrator, or its checksum is wrong.</p>
      ) : (
        <p>An address begins with 0x and has 40 digits from 0 to f after it.</p>
      );
  }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

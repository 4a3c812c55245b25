import type { Why } from "@/components/profile/no-orchestrator";
import { isName, readNamed } from "@/lib/reports/named";
import { type Address, parseAddress } from "@/lib/units/address";

/** What the last part of a profile's link says. */
export type Asked =
  | { kind: "address"; address: Address }
  /** a name, and the account that it points to */
  | { kind: "name"; address: Address }
  /** nothing that could have a profile; null: neither an address nor a name */
  | { kind: "nobody"; why: Why | null };

/** Reads an address in any valid case, or an ENS name, which is looked up. @param segment as it stands in the link */
export async function readAsked(segment: string): Promise<Asked> {
  const text = decoded(segment);
  const address = parseAddress(text);
  if (address !== null) return { kind: "address", address };
  if (/^0x[0-9a-f]{40}$/i.test(text)) return { kind: "nobody", why: { kind: "wrong-checksum" } };
  if (!isName(text)) return { kind: "nobody", why: null };
  const named = await readNamed(text);
  if (named.kind === "address") return { kind: "name", address: named.address };
  if (named.kind === "none") return { kind: "nobody", why: { kind: "unknown-name" } };
  return { kind: "nobody", why: { kind: "name-failed", text: named.failure.text } };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

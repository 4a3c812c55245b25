import "server-only";
import type { Address } from "../units/address";
import type { Failure } from "../upstream/outcome";
import { sources } from "../upstream/sources";
import { deadlineFromNow } from "./deadline";
import { readDirectory } from "./directory";

/** What a name leads to. */
export type Named =
  | { kind: "address"; address: Address }
  /** it points to no account */
  | { kind: "none" }
  | { kind: "failed"; failure: Failure };

/** Dotted words are names of ENS; whatever else is none. */
const NAME = /^[^\s./]+(\.[^\s./]+)+$/;
/** Names of records are shorter than a domain's 253 characters. */
const LONGEST = 253;

/** Whether a text could be a name of ENS. */
export function isName(text: string): boolean {
  return text.length <= LONGEST && NAME.test(text);
}

/** The account behind a name: an orchestrator's that is listed by it, else as the names service says. */
export async function readNamed(name: string, deadlineAt = deadlineFromNow()): Promise<Named> {
  const directory = await readDirectory(deadlineAt);
  const rows = directory.kind === "report" ? directory.report.orchestrators : [];
  return addressOfName(name, rows, deadlineAt);
}

/**
 * The account behind a name: of the orchestrators given, whose names are verified, else as the names service says.
 * @param known orchestrators with their names
 */
export async function addressOfName(
  name: string,
  known: Iterable<{ address: Address; name: string | null }>,
  deadlineAt: number,
): Promise<Named> {
  const wanted = name.toLowerCase();
  for (const one of known)
    if (one.name?.toLowerCase() === wanted) return { kind: "address", address: one.address };
  const outcome = await sources().resolveName(wanted, deadlineAt);
  if (!outcome.ok) return { kind: "failed", failure: outcome.failure };
  return outcome.value === null ? { kind: "none" } : { kind: "address", address: outcome.value };
}

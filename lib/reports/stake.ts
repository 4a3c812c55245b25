import "server-only";
import { type Address, parseAddress } from "../units/address";
import { sources } from "../upstream/sources";
import { deadlineFromNow } from "./deadline";
import { readDelegator } from "./delegator";
import type { DelegatorReport } from "./types";

/** The account that a link to the stake page looks at. */
export type StakeAccount =
  | { kind: "none" }
  | { kind: "read"; position: DelegatorReport }
  /** a name that points to no account */
  | { kind: "no-name"; asked: string }
  | { kind: "failed"; asked: string; text: string };

/**
 * Reads an account to be looked at, straight from the contracts.
 * @param asked an address in any valid case or an ENS name; "" for none
 */
export async function readStakeAccount(asked: string, deadlineAt = deadlineFromNow()): Promise<StakeAccount> {
  if (asked === "") return { kind: "none" };
  const address = await resolve(asked, deadlineAt);
  if (typeof address !== "string") return address;
  const outcome = await readDelegator(address, {}, deadlineAt);
  if (outcome.kind === "report") return { kind: "read", position: outcome.report };
  const text = outcome.failures[0]?.text ?? "The chain gave no answer.";
  return { kind: "failed", asked, text };
}

async function resolve(asked: string, deadlineAt: number): Promise<Address | StakeAccount> {
  const given = parseAddress(asked);
  if (given !== null) return given;
  const found = await sources().resolveName(asked, deadlineAt);
  if (!found.ok) return { kind: "failed", asked, text: found.failure.text };
  return found.value ?? { kind: "no-name", asked };
}

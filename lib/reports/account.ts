import "server-only";
import { type Address, parseAddress } from "../units/address";
import { sources } from "../upstream/sources";
import { deadlineFromNow } from "./deadline";
import { readDelegator } from "./delegator";

/** Whom an account delegates to, for a mark beside other figures; what fails costs only the mark. */
export type AccountReading =
  | {
      kind: "read";
      address: Address;
      /** its verified name, or the name it was asked by */
      name: string | null;
      /** null: it delegates to nobody */
      delegate: Address | null;
      delegateName: string | null;
    }
  /** a name that points to no account */
  | { kind: "no-name"; asked: string }
  | { kind: "failed"; asked: string; text: string };

/**
 * Reads whom an account delegates to.
 * @param asked an address in any valid case, or an ENS name
 */
export async function readAccount(asked: string, deadlineAt = deadlineFromNow()): Promise<AccountReading> {
  const given = parseAddress(asked);
  const found = given === null ? await sources().resolveName(asked, deadlineAt) : null;
  if (found !== null && !found.ok) return { kind: "failed", asked, text: found.failure.text };
  const address = given ?? found?.value ?? null;
  if (address === null) return { kind: "no-name", asked };
  const outcome = await readDelegator(address, {}, deadlineAt);
  if (outcome.kind === "unavailable")
    return { kind: "failed", asked, text: outcome.failures[0]?.text ?? "The chain gave no answer." };
  const { name, delegate, delegateName } = outcome.report;
  return { kind: "read", address, name: name ?? (given === null ? asked : null), delegate, delegateName };
}

import "server-only";
import { parseAddress } from "../units/address";
import { sources } from "../upstream/sources";
import type { ComparedAccount } from "./compare-types";
import { readDelegator } from "./delegator";
import type { OrchestratorRow } from "./types";

/** An account's position, but for what its delegate has done. */
export type AccountPosition =
  | (Omit<Extract<ComparedAccount, { kind: "read" }>, "isRewardCalled"> & {
      /** the first round whose reward it can take part in: it counts from its start, and not in the round it last claimed in */
      earnsFrom: number;
    })
  | Exclude<ComparedAccount, { kind: "read" }>;

/**
 * Reads where an account's stake is.
 * @param asked an address in any valid case, or an ENS name; "" for none
 * @returns null where none is asked for
 */
export async function readPosition(asked: string, deadlineAt: number): Promise<AccountPosition | null> {
  if (asked === "") return null;
  const given = parseAddress(asked);
  const found = given === null ? await sources().resolveName(asked, deadlineAt) : null;
  if (found !== null && !found.ok) return { kind: "failed", asked, text: found.failure.text };
  const address = given ?? found?.value ?? null;
  if (address === null) return { kind: "no-name", asked };
  const outcome = await readDelegator(address, {}, deadlineAt);
  if (outcome.kind === "unavailable")
    return { kind: "failed", asked, text: outcome.failures[0]?.text ?? "The chain gave no answer." };
  const { name, status, delegate, delegateName, pendingStake, startRound, lastClaimRound } = outcome.report;
  const earnsFrom = Math.max(startRound, lastClaimRound + 1);
  const called = name ?? (given === null ? asked : null);
  return { kind: "read", address, name: called, status, delegate, delegateName, pendingStake, earnsFrom };
}

/** The position with what its delegate has done in the running round. @param delegate its row, where it is known */
export function accountOf(
  position: AccountPosition,
  delegate: OrchestratorRow | null,
  round: number,
): ComparedAccount {
  if (position.kind !== "read") return position;
  const { earnsFrom: _, ...told } = position;
  const isRewardCalled = delegate?.active ? delegate.lastRewardRound === round : null;
  return { ...told, isRewardCalled };
}

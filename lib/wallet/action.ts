import type { Address } from "../units/address";

/** What a person asks the contracts to do; amounts in wei of LPT, of ETH for fees. */
export type StakeAction =
  /** lets BondingManager take exactly this much LPT */
  | { kind: "approve"; amount: bigint }
  /** delegates LPT from the wallet; for who has stake, `to` is the present delegate */
  | { kind: "delegate"; amount: bigint; to: Address }
  /** takes the whole stake to another orchestrator */
  | { kind: "move"; to: Address }
  | { kind: "undelegate"; amount: bigint }
  /** puts a lock back to work with the present delegate */
  | { kind: "rebond"; lock: number }
  /** puts a lock back to work with any orchestrator, while nothing is bonded */
  | { kind: "rebond-to"; lock: number; to: Address }
  | { kind: "withdraw"; lock: number }
  | { kind: "withdraw-fees"; amount: bigint }
  /** starts a round that nobody has started yet */
  | { kind: "initialize" };

export type ActionKind = StakeAction["kind"];

/** Every kind of action; the compiler refuses one that is missing. */
export const ACTION_KINDS = Object.keys({
  approve: 0,
  delegate: 0,
  move: 0,
  undelegate: 0,
  rebond: 0,
  "rebond-to": 0,
  withdraw: 0,
  "withdraw-fees": 0,
  initialize: 0,
} satisfies Record<ActionKind, 0>) as readonly ActionKind[];

/** Whether the action claims, which ends what the account can earn in the running round. */
export function claims(kind: ActionKind): boolean {
  return kind !== "approve" && kind !== "withdraw" && kind !== "initialize";
}

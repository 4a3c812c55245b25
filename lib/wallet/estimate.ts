import type { PoolMember } from "../protocol/bonding/pool-line";
import type { StakeAction } from "./action";
import { transactionOf } from "./calldata";
import { placesFor } from "./hints";
import type { WalletProvider } from "./provider";
import { simulate } from "./send";
import type { Standing } from "./standing";
import { readFault } from "./wallet-error";

/** What a transaction would cost were it sent now, or why it would be refused. */
export type Estimate =
  /** wei of ETH at the node's present price of gas; of: the approval alone where it has to come first */
  | { kind: "cost"; wei: bigint; of: "action" | "approval" }
  | { kind: "refused"; words: string }
  /** the wallet's node did not tell */
  | { kind: "unknown"; words: string };

/**
 * Simulates an action on the wallet's own node as it is done before signing, hints included. A bond that waits for its
 * approval cannot be simulated, so the approval is. Never rejects: it only tells, and signing simulates again.
 */
export async function estimate(
  provider: WalletProvider,
  action: StakeAction,
  standing: Standing,
  members: readonly PoolMember[],
): Promise<Estimate> {
  const { address, allowance, eth, isContract } = standing.account;
  const approves = action.kind === "delegate" && allowance < action.amount;
  const transaction = approves
    ? transactionOf({ kind: "approve", amount: action.amount }, address)
    : transactionOf(action, address, placesFor(action, standing, members));
  try {
    const simulated = await simulate(provider, address, transaction, isContract ? null : eth);
    if (!simulated.ok) return { kind: "refused", words: simulated.words };
    return { kind: "cost", wei: simulated.cost, of: approves ? "approval" : "action" };
  } catch (error) {
    const { fault, words } = readFault(error);
    return fault === "no-gas" ? { kind: "refused", words } : { kind: "unknown", words };
  }
}

import * as v from "valibot";
import { type Address, addressFromWire } from "../units/address";
import { weiFromDecimal } from "../units/wei";

/** An account as the site read it from the chain, past all that is kept. */
export interface AccountBack {
  block: number;
  delegate: Address | null;
  /** LPT in wei, with all it earned */
  pendingStake: bigint;
  locks: number;
}

const ANSWER = v.object({
  asOf: v.object({ l2Block: v.number() }),
  delegate: v.nullable(v.pipe(v.string(), v.transform(addressFromWire))),
  pendingStake: v.pipe(v.string(), v.transform(weiFromDecimal)),
  unbondingLocks: v.array(v.unknown()),
});

/** Reads an account at a receipt's block or later. @throws Error when the chain has not come so far or does not answer */
export async function readAccountBack(account: Address, block: number): Promise<AccountBack> {
  const answer = await fetch(`/api/v1/delegators/${account}?block=${block}`);
  if (!answer.ok) throw new Error("the account was not read");
  const read = v.parse(ANSWER, await answer.json());
  return {
    block: read.asOf.l2Block,
    delegate: read.delegate,
    pendingStake: read.pendingStake,
    locks: read.unbondingLocks.length,
  };
}

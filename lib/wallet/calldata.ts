import { type Abi, type AbiFunction, decodeFunctionData, encodeFunctionData, type Hex } from "viem";
import { bondingManagerAbi } from "../facts/abis/bonding-manager";
import { livepeerTokenAbi } from "../facts/abis/livepeer-token";
import { roundsManagerAbi } from "../facts/abis/rounds-manager";
import { PINNED } from "../facts/contracts";
import type { Address } from "../units/address";
import type { StakeAction } from "./action";
import { type Hints, NO_HINTS } from "./hints";

/** The contracts that a stake action is sent to. */
export const CALLED = {
  BondingManager: bondingManagerAbi,
  LivepeerToken: livepeerTokenAbi,
  RoundsManager: roundsManagerAbi,
} as const;
export type CalledContract = keyof typeof CALLED;

/** A function and its arguments, as the contract's ABI has them. */
export interface ContractCall {
  contract: CalledContract;
  functionName: string;
  args: readonly unknown[];
}

/** What is handed to a wallet; it never carries ETH. */
export interface StakeTransaction extends ContractCall {
  to: Address;
  data: Hex;
}

/**
 * The function that does what is asked, and its arguments. Fees go to the account itself, and an approval is for the exact
 * amount and for BondingManager alone.
 * @param account who signs
 */
export function argumentsOf(action: StakeAction, account: Address, hints: Hints = NO_HINTS): ContractCall {
  const { old } = hints;
  const place = [hints.new.prev, hints.new.next] as const;
  const bonding = (functionName: string, ...args: unknown[]): ContractCall => ({
    contract: "BondingManager",
    functionName,
    args,
  });
  switch (action.kind) {
    case "approve":
      return {
        contract: "LivepeerToken",
        functionName: "approve",
        args: [PINNED.BondingManager, action.amount],
      };
    case "delegate":
      return bonding("bondWithHint", action.amount, action.to, old.prev, old.next, ...place);
    case "move":
      return bonding("bondWithHint", 0n, action.to, old.prev, old.next, ...place);
    case "undelegate":
      return bonding("unbondWithHint", action.amount, ...place);
    case "rebond":
      return bonding("rebondWithHint", BigInt(action.lock), ...place);
    case "rebond-to":
      return bonding("rebondFromUnbondedWithHint", action.to, BigInt(action.lock), ...place);
    case "withdraw":
      return bonding("withdrawStake", BigInt(action.lock));
    case "withdraw-fees":
      return bonding("withdrawFees", account, action.amount);
    case "initialize":
      return { contract: "RoundsManager", functionName: "initializeRound", args: [] };
  }
}

/** The transaction that does what is asked, addressed to the pinned proxy. */
export function transactionOf(action: StakeAction, account: Address, hints?: Hints): StakeTransaction {
  const call = argumentsOf(action, account, hints);
  const abi: Abi = CALLED[call.contract];
  const data = encodeFunctionData({ abi, functionName: call.functionName, args: call.args });
  return { ...call, to: PINNED[call.contract], data };
}

/** A transaction read back from its bytes, for a person to check against the wallet. */
export interface ReadCall {
  contract: string;
  to: Address;
  functionName: string;
  arguments: { name: string; type: string; value: string }[];
}

/** Decodes what is about to be signed from the bytes themselves. */
export function readBack({
  contract,
  to,
  data,
}: Pick<StakeTransaction, "contract" | "to" | "data">): ReadCall {
  const abi: Abi = CALLED[contract];
  const { functionName, args = [] } = decodeFunctionData({ abi, data });
  const described = abi.find(
    (item): item is AbiFunction => item.type === "function" && item.name === functionName,
  );
  return {
    contract,
    to,
    functionName,
    arguments: args.map((value, place) => ({
      name: described?.inputs[place]?.name?.replace(/^_/, "") ?? String(place),
      type: described?.inputs[place]?.type ?? "",
      value: String(value),
    })),
  };
}

import { keccak256, stringToBytes } from "viem";
import { getBalance, getBlockNumber, getCode, multicall } from "viem/actions";
import { bondingManagerAbi } from "../facts/abis/bonding-manager";
import { controllerAbi } from "../facts/abis/controller";
import { livepeerTokenAbi } from "../facts/abis/livepeer-token";
import { minterAbi } from "../facts/abis/minter";
import { multicall3Abi } from "../facts/abis/multicall3";
import { roundsManagerAbi } from "../facts/abis/rounds-manager";
import { CONTROLLER, MULTICALL3, PINNED } from "../facts/contracts";
import { type Address, ZERO_ADDRESS } from "../units/address";
import { differences, GUARDED } from "./guard";
import { readerOf, type WalletProvider } from "./provider";
import type { DelegateNow, Lock, Standing } from "./standing";

const bonding = { address: PINNED.BondingManager, abi: bondingManagerAbi } as const;
const rounds = { address: PINNED.RoundsManager, abi: roundsManagerAbi } as const;
const token = { address: PINNED.LivepeerToken, abi: livepeerTokenAbi } as const;
const minter = { address: PINNED.Minter, abi: minterAbi } as const;
const aggregator = { address: MULTICALL3, abi: multicall3Abi } as const;
const controller = { address: CONTROLLER, abi: controllerAbi } as const;

const STATUSES = ["pending", "bonded", "unbonded"] as const;
/** What the contract holds as the round of leaving for who is in the pool. */
const NEVER = 2n ** 256n - 1n;
/** One question's worth; more than a person makes, but not more than a contract that hands stake on. */
const MOST_LOCKS = 1_000;
/** EIP-7702: an ordinary account that borrows code, and still signs alone. */
const BORROWED_CODE = "0xef0100";

/** All in one call and so of one block: a chunked multicall would be read over several. */
const ONE_CALL = { allowFailure: false, batchSize: 0, multicallAddress: MULTICALL3 } as const;

/**
 * Reads everything that decides about an action through the wallet's own node, in one block.
 * @param orchestrators to be read beside the account's delegate
 * @throws what the wallet or its node throws
 */
export async function readStanding(
  provider: WalletProvider,
  account: Address,
  orchestrators: readonly Address[] = [],
): Promise<Standing> {
  const client = readerOf(provider);
  const block = await getBlockNumber(client, { cacheTime: 0 });
  const [core, eth, code] = await Promise.all([
    readCore(client, account),
    getBalance(client, { address: account }),
    getCode(client, { address: account }),
  ]);
  const [delegator, found, clock, own, issuance, timestamp] = core;
  const delegate = delegator[2] === ZERO_ADDRESS ? null : delegator[2];
  const status = STATUSES[own.status] ?? "unbonded";
  const wanted = new Set([...orchestrators, ...(delegate === null ? [] : [delegate])]);
  const [locks, delegates] = await Promise.all([
    readLocks(client, account, Number(delegator[6])),
    readDelegates(client, [...wanted]),
  ]);
  return {
    block: Number(block),
    timestamp,
    differences: differences(found.addresses),
    paused: found.paused,
    round: clock,
    unbondingPeriod: own.unbondingPeriod,
    poolCapacity: own.poolCapacity,
    issuance,
    account: {
      address: account,
      status,
      delegate: status === "unbonded" ? null : delegate,
      pendingStake: own.pendingStake,
      pendingFees: own.pendingFees,
      startRound: Number(delegator[4]),
      lastClaimRound: Number(delegator[5]),
      locks,
      unreadLocks: Math.max(0, Number(delegator[6]) - MOST_LOCKS),
      lpt: own.lpt,
      eth,
      allowance: own.allowance,
      isContract: code !== undefined && code !== "0x" && !code.toLowerCase().startsWith(BORROWED_CODE),
      registered: own.registered,
    },
    delegates,
  };
}

type Reader = ReturnType<typeof readerOf>;

async function readCore(client: Reader, account: Address) {
  const idOf = (name: string) => keccak256(stringToBytes(name));
  const answers = await multicall(client, {
    ...ONE_CALL,
    contracts: [
      { ...bonding, functionName: "getDelegator", args: [account] },
      { ...controller, functionName: "getContract", args: [idOf(GUARDED[0])] },
      { ...controller, functionName: "getContract", args: [idOf(GUARDED[1])] },
      { ...controller, functionName: "getContract", args: [idOf(GUARDED[2])] },
      { ...controller, functionName: "paused" },
      { ...rounds, functionName: "currentRound" },
      { ...rounds, functionName: "currentRoundInitialized" },
      { ...rounds, functionName: "roundLength" },
      { ...rounds, functionName: "currentRoundStartBlock" },
      { ...rounds, functionName: "blockNum" },
      { ...bonding, functionName: "delegatorStatus", args: [account] },
      // The round is an argument the contract ignores: it answers for the running one.
      { ...bonding, functionName: "pendingStake", args: [account, 0n] },
      { ...bonding, functionName: "pendingFees", args: [account, 0n] },
      { ...bonding, functionName: "isRegisteredTranscoder", args: [account] },
      { ...bonding, functionName: "unbondingPeriod" },
      { ...bonding, functionName: "getTranscoderPoolMaxSize" },
      { ...token, functionName: "balanceOf", args: [account] },
      { ...token, functionName: "allowance", args: [account, PINNED.BondingManager] },
      { ...minter, functionName: "currentMintableTokens" },
      { ...bonding, functionName: "currentRoundTotalActiveStake" },
      { ...bonding, functionName: "treasuryRewardCutRate" },
      { ...aggregator, functionName: "getCurrentBlockTimestamp" },
    ],
  });
  const [delegator, manager, lpt, clock, paused, number, initialized, length, startBlock, l1Block, ...rest] =
    answers;
  const [status, pendingStake, pendingFees, registered, unbondingPeriod, capacity, balance, ...last] = rest;
  const [allowance, mintable, totalActive, treasuryCutP27, timestamp] = last;
  return [
    delegator,
    { paused, addresses: { BondingManager: manager, LivepeerToken: lpt, RoundsManager: clock } },
    {
      number: Number(number),
      initialized,
      length: Number(length),
      startBlock: Number(startBlock),
      l1Block: Number(l1Block),
    },
    {
      status,
      pendingStake,
      pendingFees,
      registered,
      unbondingPeriod: Number(unbondingPeriod),
      poolCapacity: Number(capacity),
      lpt: balance,
      allowance,
    },
    { mintable, totalActive, treasuryCutP27 },
    Number(timestamp),
  ] as const;
}

/** Open locks; one that is withdrawn, rebonded or transferred reads as zeros. */
async function readLocks(client: Reader, account: Address, next: number): Promise<Lock[]> {
  const first = Math.max(0, next - MOST_LOCKS);
  const ids = Array.from({ length: next - first }, (_, place) => first + place);
  if (ids.length === 0) return [];
  const locks = await multicall(client, {
    ...ONE_CALL,
    contracts: ids.map((id) => ({
      ...bonding,
      functionName: "getDelegatorUnbondingLock" as const,
      args: [account, BigInt(id)] as const,
    })),
  });
  return locks.flatMap(([amount, withdrawRound], place) =>
    withdrawRound === 0n ? [] : [{ id: ids[place] ?? 0, amount, withdrawRound: Number(withdrawRound) }],
  );
}

async function readDelegates(client: Reader, addresses: readonly Address[]) {
  const read = await Promise.all(
    addresses.map(async (one) => [one, await readDelegate(client, one)] as const),
  );
  return new Map(read);
}

async function readDelegate(client: Reader, address: Address): Promise<DelegateNow> {
  const [transcoder, active, registered, totalStake] = await multicall(client, {
    ...ONE_CALL,
    contracts: [
      { ...bonding, functionName: "getTranscoder", args: [address] },
      { ...bonding, functionName: "isActiveTranscoder", args: [address] },
      { ...bonding, functionName: "isRegisteredTranscoder", args: [address] },
      { ...bonding, functionName: "transcoderTotalStake", args: [address] },
    ],
  });
  return {
    active,
    registered,
    lastRewardRound: Number(transcoder[0]),
    deactivationRound: transcoder[5] === NEVER ? null : Number(transcoder[5]),
    totalStake,
    rewardCutPpm: transcoder[1],
    feeSharePpm: transcoder[2],
  };
}

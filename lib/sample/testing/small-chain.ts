import { privateKeyToAccount } from "viem/accounts";
import { createProtocol } from "../../protocol/protocol";
import type { Call, ProtocolParams } from "../../protocol/types";
import { type Address, parseAddress } from "../../units/address";
import { P27 } from "../../units/perc";
import { WAD } from "../../units/wei";
import { SERVED_ADDRESSES } from "../chain/addresses";
import { Recorder } from "../chain/recorder";
import type { SampleChain } from "../ledger";
import { WORLD } from "./stub-chain";

export const CHAIN_ID = 1337421;
const START = 1_700_000_000;
const ROUND_SECONDS = 1200;
const FIRST_L1_BLOCK = 1000;

/** Keys of accounts that exist nowhere but in tests. */
export const USER = privateKeyToAccount(`0x${"51".repeat(32)}`);
export const POOR = privateKeyToAccount(`0x${"52".repeat(32)}`);
export const [ORCHESTRATOR, SECOND, DELEGATOR, OWNER] = [1, 2, 3, 4].map(
  (digit) => parseAddress(`0x${String(digit).repeat(40)}`) as Address,
) as [Address, Address, Address, Address];

const PARAMS: ProtocolParams = {
  minter: { inflationPpb: 500_000n, inflationChangePpb: 500n, targetBondingRatePpb: 500_000_000n },
  bonding: {
    unbondingPeriod: 7n,
    numActiveTranscoders: 10n,
    treasuryRewardCutRateP27: P27 / 10n,
    treasuryBalanceCeiling: 750_000n * WAD,
  },
  rounds: {
    roundLength: 100n,
    roundLockAmountPpm: 100_000n,
    firstRound: 10n,
    firstRoundStartBlock: BigInt(FIRST_L1_BLOCK),
  },
  governor: {
    votingDelay: 1n,
    votingPeriod: 10n,
    proposalThreshold: 100n * WAD,
    quorumPpm: 333_300n,
    quotaPpm: 500_000n,
  },
  l1CirculatingSupply: 1_000_000n * WAD,
  owner: OWNER,
  addresses: { ...SERVED_ADDRESSES },
  mints: [ORCHESTRATOR, SECOND, DELEGATOR, USER.address].map((account) => ({
    account,
    amount: 10_000n * WAD,
  })),
};

/**
 * A chain of three short rounds: two orchestrators, one of them with a delegator, a reward each in the second round, a poll,
 * and USER with LPT and ETH. Its clock stands still except when a transaction is mined.
 */
export function smallChain(): SampleChain {
  const protocol = createProtocol(PARAMS);
  const calendar = {
    l2At: (timestamp: number) => (timestamp - START) * 4 + 3,
    l1At: (timestamp: number) => FIRST_L1_BLOCK + Math.floor((timestamp - START) / 12),
    timeOfL2: (block: number) => START + Math.floor(block / 4),
  };
  const recorder = new Recorder({ chainId: CHAIN_ID, protocol, calendar });
  let now = START;
  const act = (from: Address, contract: Call["contract"], fn: string, ...args: unknown[]) => {
    now += 12;
    recorder.act({ from, contract, function: fn, args }, now);
  };
  const nextRound = () => {
    now = START + Math.ceil((now - START + 1) / ROUND_SECONDS) * ROUND_SECONDS;
    act(OWNER, "RoundsManager", "initializeRound");
  };
  const bond = (from: Address, amount: bigint, to: Address) => {
    act(from, "LivepeerToken", "approve", SERVED_ADDRESSES.BondingManager, amount);
    act(from, "BondingManager", "bond", amount, to);
  };

  nextRound();
  bond(ORCHESTRATOR, 3000n * WAD, ORCHESTRATOR);
  bond(SECOND, 1000n * WAD, SECOND);
  bond(DELEGATOR, 500n * WAD, ORCHESTRATOR);
  act(ORCHESTRATOR, "BondingManager", "transcoder", 100_000n, 900_000n);
  nextRound();
  act(ORCHESTRATOR, "BondingManager", "reward");
  act(SECOND, "BondingManager", "reward");
  act(ORCHESTRATOR, "PollCreator", "createPoll", "0x516d");
  recorder.emit("LptWethPool", "Swap", SWAP, now, DELEGATOR);
  nextRound();
  protocol.fundEth(USER.address, WAD);

  return {
    chainId: CHAIN_ID,
    protocol,
    ledger: recorder.ledger,
    now: () => now,
    head: () => recorder.head(now),
    catchUp: () => {},
    blockAt: (number) => recorder.blockAt(number),
    mine(tx) {
      now += 1;
      return recorder.mine(tx, now);
    },
    advanceRounds(count) {
      for (let round = 0; round < count; round++) nextRound();
    },
    prices: [
      { timestamp: START, lptEth: 0.001, ethUsd: 3000 },
      { timestamp: START + 1200, lptEth: 0.00125, ethUsd: 3100.5 },
    ],
    world: WORLD,
  };
}

const SWAP = {
  sender: DELEGATOR,
  recipient: DELEGATOR,
  amount0: 10n * WAD,
  amount1: -(WAD / 80n),
  sqrtPriceX96: 2801137393767530094247534592n,
  liquidity: 1000n * WAD,
  tick: -66_849n,
};

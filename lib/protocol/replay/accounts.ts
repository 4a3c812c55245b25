import type { Address } from "../../units/address";
import type { ModelContract, Protocol, ProtocolEvent } from "../types";
import { viewNamed } from "./figures";
import { readView } from "./read-view";
import type { RecordedRound } from "./recording";
import type { Tally } from "./tally";

/** What an orchestrator was paid in a round, in wei. */
interface Income {
  reward: bigint;
  treasury: bigint;
  fees: bigint;
}

/** Adds up a round's income by orchestrator from the model's events. */
export class RoundIncome {
  private readonly byAddress = new Map<string, Income>();

  of(address: Address): Income {
    let income = this.byAddress.get(address);
    if (income === undefined) {
      income = { reward: 0n, treasury: 0n, fees: 0n };
      this.byAddress.set(address, income);
    }
    return income;
  }

  add(events: readonly ProtocolEvent[]): void {
    for (const { event, args } of events) {
      if (event === "Reward") this.of(args.transcoder as Address).reward += args.amount as bigint;
      if (event === "TreasuryReward") this.of(args.transcoder as Address).treasury += args.amount as bigint;
      if (event === "WinningTicketTransfer") this.of(args.recipient as Address).fees += args.amount as bigint;
    }
  }

  clear(): void {
    this.byAddress.clear();
  }
}

const STATUS = ["Pending", "Bonded", "Unbonded"];
const POOL = ["totalStake", "rewardCut", "feeShare", "cumulativeRewardFactor", "cumulativeFeeFactor"];
const TRANSCODER = [
  "lastRewardRound",
  "rewardCut",
  "feeShare",
  "lastActiveStakeUpdateRound",
  "activationRound",
  "deactivationRound",
  "activeCumulativeRewards",
  "cumulativeRewards",
  "cumulativeFees",
  "lastFeeRound",
];
const DELEGATOR = [
  "bondedAmount",
  "fees",
  "delegateAddress",
  "delegatedAmount",
  "startRound",
  "lastClaimRound",
  "nextUnbondingLockId",
];

type Values = Record<string, unknown>;

const named = (names: readonly string[], values: unknown): Values =>
  Object.fromEntries(names.map((name, index) => [name, (values as unknown[])[index]]));

function shared(protocol: Protocol, address: Address): Values {
  const read = (contract: ModelContract, fn: string) => readView(protocol, contract, fn, [address]);
  return {
    votes: read("BondingVotes", "getVotes"),
    lptBalance: read("LivepeerToken", "balanceOf"),
    active: read("BondingManager", "isActiveTranscoder"),
    registered: read("BondingManager", "isRegisteredTranscoder"),
    serviceURI: read("ServiceRegistry", "getServiceURI"),
  };
}

function orchestrator(protocol: Protocol, address: Address, round: bigint, income: Income): Values {
  const read = (fn: string, ...args: unknown[]) =>
    readView(protocol, "BondingManager", fn, [address, ...args]);
  const transcoder = named(TRANSCODER, read("getTranscoder"));
  return {
    ...shared(protocol, address),
    ...transcoder,
    totalStake: read("transcoderTotalStake"),
    rewardCalled: transcoder.lastRewardRound === round,
    rewardToOrchestratorAndDelegators: income.reward,
    rewardToTreasury: income.treasury,
    feesThisRound: income.fees,
    earningsPool: named(POOL, read("getTranscoderEarningsPoolForRound", round)),
  };
}

function delegator(protocol: Protocol, address: Address): Values {
  const read = (fn: string, ...args: unknown[]) =>
    readView(protocol, "BondingManager", fn, [address, ...args]);
  const known = named(DELEGATOR, read("getDelegator"));
  const lockCount = Number(known.nextUnbondingLockId);
  const locks = Array.from({ length: lockCount }, (_, id) => {
    const lock = named(["amount", "withdrawRound"], read("getDelegatorUnbondingLock", id));
    return { id, ...lock };
  });
  return {
    ...shared(protocol, address),
    ...known,
    status: STATUS[Number(read("delegatorStatus"))],
    pendingStake: read("pendingStake", 0n),
    pendingFees: read("pendingFees", 0n),
    unbondingLocks: locks,
  };
}

/** Compares recorded fields, structs and lists of structs field by field, with the model's; unknown names with an account's view. */
function compareFields(tally: Tally, where: string, path: string, recorded: Values, model: Values): void {
  for (const [name, value] of Object.entries(recorded)) {
    if (!Object.hasOwn(model, name)) tally.skip(`${path}.${name}`, value);
    else compareValue(tally, `${where} ${name}`, `${path}.${name}`, value, model[name]);
  }
}

const isStruct = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function compareValue(tally: Tally, where: string, path: string, recorded: unknown, model: unknown): void {
  if (isStruct(recorded) && isStruct(model)) {
    compareFields(tally, where, path, recorded, model);
  } else if (Array.isArray(recorded) && recorded.some(isStruct) && Array.isArray(model)) {
    tally.check(`${where} length`, recorded.length, model.length);
    recorded.forEach((item, index) => {
      compareValue(tally, `${where}[${index}]`, path, item, model[index]);
    });
  } else {
    tally.check(where, recorded, model);
  }
}

/** The model's answer for a recorded field that is an account's view of that very name. */
function withViews(protocol: Protocol, address: Address, recorded: Values, model: Values): Values {
  const more: Values = {};
  for (const name of Object.keys(recorded)) {
    const contract = Object.hasOwn(model, name) ? undefined : viewNamed(name, 1);
    if (contract !== undefined) more[name] = readView(protocol, contract, name, [address]);
  }
  return { ...model, ...more };
}

/** Compares orchestrators and delegators as they stand at the end of a round. */
export function compareAccounts(
  tally: Tally,
  where: string,
  { round, orchestrators, delegators }: RecordedRound,
  protocol: Protocol,
  income: RoundIncome,
): void {
  for (const { address, ...recorded } of orchestrators ?? []) {
    const model = orchestrator(protocol, address, round, income.of(address));
    const label = `${where} orchestrator ${address}`;
    compareFields(tally, label, "orchestrators", recorded, withViews(protocol, address, recorded, model));
  }
  for (const { address, ...recorded } of delegators ?? []) {
    const label = `${where} delegator ${address}`;
    const model = withViews(protocol, address, recorded, delegator(protocol, address));
    compareFields(tally, label, "delegators", recorded, model);
  }
}

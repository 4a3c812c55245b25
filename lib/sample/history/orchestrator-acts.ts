import type { Address } from "../../units/address";
import { WAD } from "../../units/wei";
import { strawAddress } from "./accounts";
import { humanAmount, tokens } from "./amounts";
import { bond, buy } from "./money";
import type { Seat } from "./people";
import type { Stage } from "./stage";
import { unbond, withdrawLater } from "./unbonding";

const NOTHING: readonly unknown[] = [];

/** Bonds to itself, names its terms and its address on the network. A joiner brings enough for the pool's last place. */
export function join(stage: Stage, seat: Seat, time: number): void {
  const { part } = seat;
  const random = stage.random("join", part.index);
  const { economy } = stage.setting;
  const planned = economy.startSupply * economy.participation(0) * part.weight * part.ownShare;
  let amount = humanAmount(random, Math.max(planned, 5));
  if (part.joins > 0 && (part.character === "newcomer" || part.ownShare === 0.6)) {
    const above = part.character === "newcomer" ? Math.ceil(stage.setting.size.pool * 0.1) : 0;
    const last = poolLast(stage, above);
    if (last !== null && amount <= last.stake)
      amount = last.stake + humanAmount(random, tokens(last.stake) * 0.25);
  }
  if (!buy(stage, part.address, amount, time)) return;
  if (!bond(stage, part.address, amount, part.address, time)) return;
  seat.registered = true;
  seat.joined = stage.round;
  nameTerms(stage, seat, seat.rewardCut, seat.feeShare, time);
  const host = `https://node-${random.hex(3)}.example:8935`;
  stage.whenOpen(time + 420, (later) => {
    stage.act(part.address, "ServiceRegistry", "setServiceURI", [host], later);
  });
}

/** transcoder(): reward cut and fee share, ppm. Waits for the next round where this one is locked or reward is not called yet. */
export function nameTerms(stage: Stage, seat: Seat, rewardCut: number, feeShare: number, time: number): void {
  if (!seat.registered || isLocked(stage, time)) return;
  if (seat.isActive(stage.round) && seat.lastReward !== stage.round) return;
  const terms = [BigInt(rewardCut), BigInt(feeShare)];
  if (stage.act(seat.part.address, "BondingManager", "transcoder", terms, time) === null) return;
  seat.rewardCut = rewardCut;
  seat.feeShare = feeShare;
}

/** The round's last tenth, with a margin: cuts cannot be changed in it. */
export function isLocked(stage: Stage, time: number): boolean {
  const { calendar } = stage.setting;
  const [start, end] = [calendar.roundStart(stage.round), calendar.roundStart(stage.round + 1)];
  return time > start + (end - start) * 0.89;
}

/** reward(), by itself or by the account it has named for that. */
export function callReward(stage: Stage, seat: Seat, time: number): void {
  if (!seat.isActive(stage.round) || seat.lastReward === stage.round) return;
  const { address } = seat.part;
  if (seat.part.character === "visitorOrchestrator" && hasCalled(stage, address)) {
    seat.lastReward = stage.round;
    return;
  }
  const { bulk } = stage.setting;
  bulk.reward = true;
  const events =
    seat.part.character === "remoteCaller" && stage.age > remoteSince(stage)
      ? stage.act(remoteCaller(stage), "BondingManager", "rewardForTranscoder", [address], time)
      : stage.act(address, "BondingManager", "reward", NOTHING, time);
  bulk.reward = false;
  if (events !== null) seat.lastReward = stage.round;
}

/** Whether its owner, a visitor perhaps, was faster. */
function hasCalled(stage: Stage, address: Address): boolean {
  const [lastReward] = stage.read("BondingManager", "getTranscoder", address) as readonly bigint[];
  return lastReward === BigInt(stage.round);
}

/** Age of the network in which it hands its reward calls over. */
export function remoteSince(stage: Stage): number {
  return Math.round(stage.setting.size.rounds * 0.5);
}

export function remoteCaller(stage: Stage): Address {
  return strawAddress(stage.setting.seed, "reward caller");
}

/** Unbonds everything of its own and takes the stake out a while later; whoever delegated to it is left behind. */
export function resign(stage: Stage, seat: Seat, time: number): void {
  const { address } = seat.part;
  const stake = stage.readInt("BondingManager", "pendingStake", address, 0n);
  if (stake === 0n) return;
  const lock = unbond(stage, address, stake, time);
  if (lock === null) return;
  seat.registered = false;
  withdrawLater(stage, address, lock, stage.random("resign", seat.part.index).between(0.1, 6));
}

/** Unbonds a share of its stake, takes the fees it earned, and withdraws after the unbonding period. */
export function cashOut(stage: Stage, seat: Seat, share: number, time: number): void {
  const { address } = seat.part;
  const fees = stage.readInt("BondingManager", "pendingFees", address, 0n);
  if (fees > 0n) stage.act(address, "BondingManager", "withdrawFees", [address, fees], time);
  const stake = stage.readInt("BondingManager", "pendingStake", address, 0n);
  const random = stage.random("cash out", seat.part.index, stage.round);
  const part = humanAmount(random, tokens(stake) * share);
  if (part < WAD || part >= stake) return;
  const lock = unbond(stage, address, part, time);
  if (lock !== null) withdrawLater(stage, address, lock, random.between(0.1, 4));
}

/** The pool's last member and its stake (wei), or one some places before it; null while there are free places. */
export function poolLast(stage: Stage, before = 0): { address: Address; stake: bigint } | null {
  const { pool } = stage.setting.size;
  if (stage.readInt("BondingManager", "getTranscoderPoolSize") < BigInt(pool)) return null;
  let address = stage.read("BondingManager", "getFirstTranscoderInPool") as Address;
  for (let place = 1; place < pool - before; place++) {
    address = stage.read("BondingManager", "getNextTranscoderInPool", address) as Address;
  }
  return { address, stake: stage.readInt("BondingManager", "transcoderTotalStake", address) };
}

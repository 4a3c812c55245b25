import type { Address } from "../../units/address";
import { WAD } from "../../units/wei";
import { humanAmount, tokens } from "./amounts";
import { bond, buy } from "./money";
import type { Person, Seat } from "./people";
import type { Random } from "./random";
import type { Stage } from "./stage";
import { unbond, withdrawLater } from "./unbonding";

const NO_HINT = "0x0000000000000000000000000000000000000000";

/** A first bond (wei): from the next round on it is a delegator. */
export function enter(stage: Stage, address: Address, seat: Seat, amount: bigint, time: number): void {
  if (!buy(stage, address, amount, time)) return;
  if (!bond(stage, address, amount, seat.part.address, time)) return;
  stage.crowd.add({ address, character: null, delegate: seat.part.index, since: stage.round + 1 });
}

/** Bonds more to the same orchestrator. */
export function add(stage: Stage, person: Person, amount: bigint, time: number): void {
  if (!buy(stage, person.address, amount, time)) return;
  bond(stage, person.address, amount, stage.seat(person.delegate).part.address, time);
}

/** Moves the whole stake to another orchestrator, without an unbonding wait. */
export function move(stage: Stage, person: Person, to: Seat, time: number): void {
  if (person.since > stage.round) return;
  if (stage.act(person.address, "BondingManager", "bond", [0n, to.part.address], time) === null) return;
  person.delegate = to.part.index;
  person.since = stage.round + 1;
}

/** Unbonds a share of the stake, or all of it; some think better of it and rebond, some never withdraw. */
export function leave(stage: Stage, person: Person, amount: bigint, random: Random, time: number): void {
  if (person.since > stage.round) return;
  const stake = stage.readInt("BondingManager", "pendingStake", person.address, 0n);
  const all = amount >= (stake * 97n) / 100n;
  const lock = unbond(stage, person.address, all ? stake : amount, time);
  if (lock === null) return;
  if (all) stage.crowd.remove(person);
  const mind = random.next();
  if (mind < 0.05) rebondLater(stage, person, lock, time + random.between(0.5, 5) * 86_400);
  else if (mind < 0.95) withdrawLater(stage, person.address, lock, random.between(0, 1) ** 3 * 40);
}

const UNBONDED = 2;

function rebondLater(stage: Stage, person: Person, lock: bigint, due: number): void {
  stage.whenOpen(due, (time) => {
    if (Number(stage.read("BondingManager", "delegatorStatus", person.address)) !== UNBONDED) {
      stage.act(person.address, "BondingManager", "rebond", [lock], time);
      return;
    }
    const args = [stage.seat(person.delegate).part.address, lock];
    if (stage.act(person.address, "BondingManager", "rebondFromUnbonded", args, time) === null) return;
    person.since = stage.round + 1;
    stage.crowd.add(person);
  });
}

/** Unbonds from one account and bonds for another in one transaction, which becomes a delegator by it. */
export function handOver(stage: Stage, person: Person, to: Address, share: number, time: number): void {
  if (person.since > stage.round) return;
  const stake = stage.readInt("BondingManager", "pendingStake", person.address, 0n);
  const amount = (stake * BigInt(Math.round(share * 100))) / 100n;
  if (amount < WAD) return;
  const args = [to, amount, NO_HINT, NO_HINT, NO_HINT, NO_HINT];
  if (stage.act(person.address, "BondingManager", "transferBond", args, time) === null) return;
  stage.crowd.add({ address: to, character: null, delegate: person.delegate, since: stage.round + 1 });
}

/** Writes pending earnings into the account, for no reason but tidiness. */
export function claim(stage: Stage, person: Person, time: number): void {
  stage.act(person.address, "BondingManager", "claimEarnings", [BigInt(stage.round)], time);
}

/** Takes the fees that have gathered, where there are any worth the gas. */
export function takeFees(stage: Stage, person: Person, time: number): void {
  const fees = stage.readInt("BondingManager", "pendingFees", person.address, 0n);
  if (fees < WAD / 2000n) return;
  stage.act(person.address, "BondingManager", "withdrawFees", [person.address, fees], time);
}

/** How much stake a person has now, in LPT. */
export function stakeOf(stage: Stage, person: Person): number {
  return tokens(stage.readInt("BondingManager", "pendingStake", person.address, 0n));
}

/** What a visitor's account looks like when history ends: stake, a lock to withdraw, and one to wait for. */
export function prepareVisitor(stage: Stage, person: Person, random: Random, time: number): void {
  const stake = stakeOf(stage, person);
  const part = humanAmount(random, stake * 0.06);
  if (person.since > stage.round || part < WAD) return;
  unbond(stage, person.address, part, time);
}

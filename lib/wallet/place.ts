import type { PoolMember } from "../protocol/bonding/pool-line";
import type { Address } from "../units/address";
import type { Standing } from "./standing";

/** Stake that an orchestrator gets or loses, wei of LPT. */
export interface Shift {
  address: Address;
  by: bigint;
}

/** An orchestrator's place in the pool, which is the next round's active set. */
export type Place =
  | { kind: "in"; rank: number; of: number }
  /** joins: the shift lifts it in with the next round, in another's stead where the pool is full */
  | { kind: "joins"; rank: number; of: number; insteadOf: Address | null }
  | { kind: "out" };

/**
 * Where an orchestrator stands by stake once stake has moved, as the contract's sorted list has it: who is in the pool
 * stays in it when its stake falls; a registered one outside joins with more stake where there is room, or where it then
 * has more than the last (BondingManager.tryToJoinActiveSet).
 * @param members every orchestrator that is known @returns null where it is not among them
 */
export function placeAfter(
  address: Address,
  shifts: readonly Shift[],
  members: readonly PoolMember[],
  standing: Standing,
): Place | null {
  const all = members.map((member) => shifted(fresh(member, standing), shifts));
  const own = all.find((member) => member.address === address);
  if (own === undefined) return null;
  const pool = all.filter(({ inPool }) => inPool);
  if (own.inPool) return { kind: "in", rank: rankAmong(pool, own), of: pool.length };
  const gains = shifts.some((shift) => shift.address === address && shift.by > 0n);
  if (!gains || !own.registered) return { kind: "out" };
  const last = pool.reduce<PoolMember | null>(
    (least, one) => (least === null || one.stake < least.stake ? one : least),
    null,
  );
  const isFull = pool.length >= standing.poolCapacity;
  if (isFull && (last === null || own.stake <= last.stake)) return { kind: "out" };
  const insteadOf = isFull ? (last?.address ?? null) : null;
  const then = [...pool.filter((one) => one.address !== insteadOf), own];
  return { kind: "joins", rank: rankAmong(then, own), of: then.length, insteadOf };
}

/** One plus those with more. */
function rankAmong(pool: readonly PoolMember[], own: PoolMember): number {
  return 1 + pool.filter(({ stake, address }) => stake > own.stake && address !== own.address).length;
}

/** What the wallet's own node says now goes before what the list said. */
function fresh(member: PoolMember, { delegates }: Standing): PoolMember {
  const now = delegates.get(member.address);
  if (now === undefined) return member;
  const inPool = now.registered && now.deactivationRound === null;
  return { ...member, stake: now.totalStake, registered: now.registered, inPool };
}

function shifted(member: PoolMember, shifts: readonly Shift[]): PoolMember {
  const by = shifts.reduce((sum, shift) => (shift.address === member.address ? sum + shift.by : sum), 0n);
  return { ...member, stake: member.stake + by };
}

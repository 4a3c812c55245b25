import { tokens } from "./amounts";
import type { Seat } from "./people";
import type { Random } from "./random";
import type { Stage } from "./stage";

/** Registered orchestrators with their stake in LPT, largest first. */
export function electorate(stage: Stage): { seat: Seat; stake: number }[] {
  return stage.setting.seats
    .filter((seat) => seat.registered)
    .map((seat) => ({
      seat,
      stake: tokens(stage.readInt("BondingManager", "transcoderTotalStake", seat.part.address)),
    }))
    .sort((a, b) => b.stake - a.stake || a.seat.part.index - b.seat.part.index);
}

/** The small ones who together stay below a share of all stake: a vote of theirs alone misses the quorum. */
export function smallOnes(all: readonly { seat: Seat; stake: number }[], share: number): Seat[] {
  const limit = all.reduce((sum, { stake }) => sum + stake, 0) * share;
  let sum = 0;
  const small: Seat[] = [];
  for (const { seat, stake } of [...all].reverse()) {
    sum += stake;
    if (sum > limit) break;
    small.push(seat);
  }
  return small;
}

/** A vote of one who leans towards For by that probability: 0 against, 1 for, 2 abstain. */
export function support(random: Random, lean: number): 0 | 1 | 2 {
  if (random.chance(0.04)) return 2;
  return random.chance(lean) ? 1 : 0;
}

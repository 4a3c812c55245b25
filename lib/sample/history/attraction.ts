import { tokens } from "./amounts";
import type { Person, Seat } from "./people";
import type { Random } from "./random";
import type { Stage } from "./stage";

const REFRESH_ROUNDS = 4;
/** rounds for which a new orchestrator is talked about */
const NOVELTY_ROUNDS = 45;

/** How delegators choose: by size, by what is left to them, and by what is talked about. */
export class Attraction {
  private seats: Seat[] = [];
  private sums: number[] = [];
  private asOf = Number.NEGATIVE_INFINITY;

  constructor(private readonly stage: Stage) {}

  /** An active orchestrator, drawn by its pull; null while nobody is in the pool. */
  choose(random: Random, not?: number): Seat | null {
    this.refresh();
    const total = this.sums.at(-1) ?? 0;
    for (let tries = 0; tries < 4; tries++) {
      const mark = random.next() * total;
      const seat = this.seats[this.sums.findIndex((sum) => sum > mark)];
      if (seat !== undefined && seat.part.index !== not) return seat;
    }
    return null;
  }

  private refresh(): void {
    const { stage } = this;
    if (stage.round < this.asOf + REFRESH_ROUNDS) return;
    this.asOf = stage.round;
    this.seats = stage.setting.seats.filter(
      (seat) => seat.inPool && seat.registered && seat.part.ownShare < 1,
    );
    let sum = 0;
    this.sums = this.seats.map((seat) => {
      sum += this.pull(seat);
      return sum;
    });
  }

  private pull(seat: Seat): number {
    const stake = tokens(this.stage.readInt("BondingManager", "transcoderTotalStake", seat.part.address));
    const left = 1.02 - seat.rewardCut / 1e6;
    const news = seat.joined > 0 && this.stage.round - seat.joined < NOVELTY_ROUNDS ? 2.5 : 1;
    const bait = seat.part.character === "baitAndSwitch" && seat.rewardCut < 100_000 ? 7 : 1;
    return stake ** 0.6 * left ** 1.5 * news * bait;
  }
}

/** Whether somebody has forgotten its stake: it was left behind and never looked. */
export function isAsleep(stage: Stage, person: Person): boolean {
  return stage.seat(person.delegate).part.character === "shutDown";
}

import { strawAddress } from "./accounts";
import { humanAmount, tokens } from "./amounts";
import { type Attraction, isAsleep } from "./attraction";
import { enter, leave, stakeOf } from "./delegator-acts";
import type { Person } from "./people";
import type { Random } from "./random";
import type { Stage } from "./stage";

/** what is closed of the gap to the wanted participation in one round */
const CLOSED = 0.12;
/** part of a round's issuance that is really called for and stays with stakers */
const KEPT = 0.93;

/** Enough large holders to take participation where history wants it. */
export class Steering {
  constructor(
    private readonly stage: Stage,
    private readonly attraction: Attraction,
  ) {}

  /** Large holders take profit when participation is above what is wanted, and come back when it is below. */
  plan(random: Random, when: () => number): void {
    const { stage } = this;
    if (stage.age < 3) return;
    const supply = tokens(stage.readInt("Minter", "getGlobalTotalSupply"));
    const next = tokens(stage.readInt("BondingManager", "nextRoundTotalActiveStake"));
    const minted = (supply * Number(stage.readInt("Minter", "inflation"))) / 1e9;
    const wanted = stage.setting.economy.participation(stage.progress) * supply;
    const excess = (next - wanted) * CLOSED + minted * (1 - wanted / supply) * KEPT;
    if (excess > 0) this.takeProfit(random, excess, when);
    else this.comeBack(-excess, when);
  }

  private takeProfit(random: Random, excess: number, when: () => number): void {
    const { stage } = this;
    const sellers = random.integer(1, 2);
    for (let i = 0; i < sellers; i++) {
      const own = stage.random("profit", stage.round, i);
      stage.whenOpen(when(), (time) => {
        const person = this.largest(own, excess / sellers);
        if (person === null) return;
        const stake = stakeOf(stage, person);
        const amount = Math.min(stake * 0.85, excess / sellers);
        if (amount > 1) leave(stage, person, humanAmount(own, amount), own, time);
      });
    }
  }

  private comeBack(lack: number, when: () => number): void {
    const { stage } = this;
    if (lack < 10) return;
    stage.whenOpen(when(), (time) => {
      const draw = stage.random("come back", stage.round);
      const seat = this.attraction.choose(draw);
      const address = strawAddress(stage.setting.seed, "large", stage.round);
      if (seat !== null) enter(stage, address, seat, humanAmount(draw, lack), time);
    });
  }

  /** Of a few people the one whose stake fits an amount best. */
  private largest(random: Random, amount: number): Person | null {
    let [best, bestStake]: [Person | null, number] = [null, 0];
    for (let i = 0; i < 14 && bestStake < amount * 1.5; i++) {
      const person = this.stage.crowd.draw(
        random,
        (one) => one.since <= this.stage.round && !isAsleep(this.stage, one),
      );
      const stake = person === null ? 0 : stakeOf(this.stage, person);
      if (stake > bestStake) [best, bestStake] = [person, stake];
    }
    return best;
  }
}

import type { Address } from "../../units/address";
import { strawAddress } from "./accounts";
import { countAround, humanAmount, paretoWeight } from "./amounts";
import { Attraction, isAsleep } from "./attraction";
import { add, claim, enter, handOver, leave, move, stakeOf, takeFees } from "./delegator-acts";
import type { Person } from "./people";
import type { Random } from "./random";
import type { Stage } from "./stage";
import { Steering } from "./steering";

/** How often things happen in a round of a network of full size. */
const RATES = {
  enter: 1.68,
  add: 2,
  move: 0.9,
  part: 1.1,
  leave: 1.62,
  claim: 1.6,
  fees: 1.3,
  handOver: 0.06,
};

/** Delegators' comings and goings, round by round. */
export class Flows {
  private readonly attraction: Attraction;
  private readonly steering: Steering;

  constructor(private readonly stage: Stage) {
    this.attraction = new Attraction(stage);
    this.steering = new Steering(stage, this.attraction);
  }

  /** Enters a round's doings into the agenda, between two moments. */
  plan(from: number, until: number): void {
    const { stage } = this;
    const random = stage.random("flows", stage.round);
    const when = () => random.between(from, until);
    const { pace } = stage.setting.size;
    const often = (rate: number) => countAround(random, rate * pace);
    for (let i = often(RATES.enter); i > 0; i--)
      this.someone(when(), i, (time, own) => this.newcomer(own, i, time));
    for (let i = often(RATES.add); i > 0; i--)
      this.anyone(when(), "add", i, (person, own, time) => this.more(person, own, time));
    for (let i = often(RATES.move); i > 0; i--)
      this.anyone(when(), "move", i, (person, own, time) => this.change(person, own, time));
    for (let i = often(RATES.part); i > 0; i--)
      this.anyone(when(), "part", i, (person, own, time) => {
        leave(stage, person, humanAmount(own, stakeOf(stage, person) * own.between(0.05, 0.6)), own, time);
      });
    for (let i = often(RATES.leave); i > 0; i--)
      this.anyone(when(), "leave", i, (person, own, time) => {
        if (stakeOf(stage, person) < 4000) leave(stage, person, 2n ** 255n, own, time);
      });
    for (let i = often(RATES.claim); i > 0; i--)
      this.anyone(when(), "claim", i, (person, _, time) => claim(stage, person, time));
    for (let i = often(RATES.fees); i > 0; i--)
      this.anyone(when(), "fees", i, (person, _, time) => takeFees(stage, person, time));
    for (let i = often(RATES.handOver); i > 0; i--)
      this.anyone(when(), "hand over", i, (person, own, time) => {
        handOver(stage, person, this.freshAddress("heir", i), own.pick([0.5, 0.95]), time);
      });
    this.steering.plan(random, when);
  }

  private someone(time: number, index: number, run: (time: number, random: Random) => void): void {
    const { stage } = this;
    const own = stage.random("someone", stage.round, index);
    stage.whenOpen(time, (due) => run(due, own));
  }

  private anyone(
    time: number,
    what: string,
    index: number,
    run: (person: Person, random: Random, time: number) => void,
  ): void {
    const { stage } = this;
    const own = stage.random(what, stage.round, index);
    stage.whenOpen(time, (due) => {
      const person = stage.crowd.draw(own, (one) => one.since <= stage.round && !isAsleep(stage, one));
      if (person !== null) run(person, own, due);
    });
  }

  private newcomer(random: Random, index: number, time: number): void {
    const seat = this.attraction.choose(random);
    if (seat === null) return;
    const amount = humanAmount(random, 14 * paretoWeight(random, 0.72, 900));
    enter(this.stage, this.freshAddress("later", index), seat, amount, time);
  }

  private more(person: Person, random: Random, time: number): void {
    if (!this.stage.seat(person.delegate).inPool) return;
    const amount = Math.min(stakeOf(this.stage, person), 20_000) * random.between(0.05, 0.6);
    add(this.stage, person, humanAmount(random, Math.max(1, amount)), time);
  }

  private change(person: Person, random: Random, time: number): void {
    const to = this.attraction.choose(random, person.delegate);
    if (to !== null && stakeOf(this.stage, person) < 60_000) move(this.stage, person, to, time);
  }

  private freshAddress(kind: string, index: number): Address {
    return strawAddress(this.stage.setting.seed, kind, this.stage.round, index);
  }
}

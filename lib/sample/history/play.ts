import type { Address } from "../../units/address";
import { strawAddress } from "./accounts";
import { humanAmount, wei } from "./amounts";
import { forgets, planCharacters, type SpecialPeople } from "./character-acts";
import type { DelegatorPart } from "./delegator-cast";
import { Flows } from "./flows";
import { Gateways } from "./gateway-acts";
import type { GatewayPart } from "./gateway-cast";
import { bond } from "./money";
import { callReward, cashOut, join, resign } from "./orchestrator-acts";
import type { Seat } from "./people";
import { PollVotes } from "./poll-votes";
import type { Random } from "./random";
import type { Stage } from "./stage";
import { Swaps } from "./swaps";
import { TreasuryVotes } from "./treasury-votes";

/** shares of history at which nobody initialises a round, and at which it happens so many seconds late */
const SKIPPED_AT = 0.553;
const LATE_AT: readonly (readonly [number, number])[] = [
  [0.372, 5 * 3600],
  [0.713, 9.4 * 3600],
];
/** how late a round is initialised where a visitor wanted it left to be started */
const LEFT_FOR_SECONDS = 5 * 3600;
/** rounds over which those of the beginning arrive */
const ARRIVAL_ROUNDS = 2;

/** Plays the network's history, a round at a time: what everybody will do in it is entered when it begins. */
export class Play {
  private readonly flows: Flows;
  private readonly gateways: Gateways;
  private readonly swaps: Swaps;
  private readonly proposals: TreasuryVotes;
  private readonly polls: PollVotes;
  private readonly keeper: Address;
  private readonly left = new Set<number>();

  constructor(
    private readonly stage: Stage,
    private readonly founders: readonly DelegatorPart[],
    gateways: readonly GatewayPart[],
    private readonly special: SpecialPeople,
  ) {
    this.flows = new Flows(stage);
    this.gateways = new Gateways(stage, gateways);
    this.swaps = new Swaps(stage);
    this.proposals = new TreasuryVotes(stage);
    this.polls = new PollVotes(stage);
    this.keeper = strawAddress(stage.setting.seed, "keeper");
    const { calendar } = stage.setting;
    this.expect(calendar.firstRound);
  }

  /** Lets everybody do what is due until that moment, unix seconds. */
  until(time: number): void {
    this.stage.agenda.playUntil(time);
  }

  /** Leaves a round that has not begun yet to be started by somebody else, for some hours. */
  startLate(round: number): void {
    this.left.add(round);
  }

  private expect(round: number): void {
    const { stage } = this;
    stage.agenda.at(stage.setting.calendar.roundStart(round), (time) => {
      stage.round = round;
      stage.open = false;
      this.beginRound(time);
      this.expect(round + 1);
    });
  }

  private beginRound(start: number): void {
    const { stage } = this;
    const { calendar, size } = stage.setting;
    const random = stage.random("round", stage.round);
    const end = calendar.roundStart(stage.round + 1);
    this.swaps.plan(start, end - 1);
    if (stage.age === Math.round(SKIPPED_AT * size.rounds)) return;
    const late = this.left.has(stage.round)
      ? LEFT_FOR_SECONDS
      : LATE_AT.find(([at]) => Math.round(at * size.rounds) === stage.age)?.[1];
    const opens = start + (late ?? random.between(4, 75));
    stage.agenda.at(opens, (time) => {
      if (stage.read("RoundsManager", "currentRoundInitialized") !== true) {
        stage.act(this.keeper, "RoundsManager", "initializeRound", [], time);
      }
      stage.open = stage.read("RoundsManager", "currentRoundInitialized") === true;
      if (stage.open) this.fillRound(time, end);
    });
  }

  private fillRound(opened: number, end: number): void {
    const { stage } = this;
    const last = opened + (end - opened) * 0.84;
    if (stage.age < ARRIVAL_ROUNDS) this.arrivals(opened);
    for (const seat of stage.setting.seats) this.orchestrator(seat, opened, last);
    planCharacters(stage, this.special, Math.min(opened + 2700, last), last + 400);
    if (stage.age < ARRIVAL_ROUNDS + 1) return;
    const whole = end - 60;
    this.flows.plan(opened + 30, whole);
    this.gateways.plan(opened, whole);
    this.proposals.plan(opened);
    this.polls.plan(opened);
  }

  private orchestrator(seat: Seat, opened: number, last: number): void {
    const { stage } = this;
    const { part } = seat;
    const random = stage.random("seat", part.index, stage.round);
    if (part.joins === stage.age) {
      stage.whenOpen(
        part.joins === 0 ? opened + 20 + part.index * 40 : random.between(opened + 600, last),
        (time) => join(stage, seat, time),
      );
    }
    if (part.leaves === stage.age)
      stage.whenOpen(random.between(opened + 3600, last), (time) => resign(stage, seat, time));
    if (!seat.isActive(stage.round)) return;
    const missed = part.character === "forgetful" ? forgets(stage.round) : random.chance(part.missRate);
    const due = Math.min(last, opened + part.callDelay + Math.abs(random.normal()) * part.callSpread);
    if (!missed) stage.agenda.at(due, (time) => callReward(stage, seat, time));
    if (seat.registered && part.character === null && random.chance(0.012)) {
      const share = random.between(0.02, 0.12);
      stage.whenOpen(last + random.between(0, 900), (time) => cashOut(stage, seat, share, time));
    }
  }

  /** Those of the beginning bond in the first rounds, after their orchestrators. */
  private arrivals(opened: number): void {
    const { stage } = this;
    for (const [place, part] of this.founders.entries()) {
      if (place % ARRIVAL_ROUNDS !== stage.age) continue;
      const random = stage.random("arrival", part.address);
      stage.whenOpen(opened + 9 * 3600 + random.between(0, 10 * 3600), (time) =>
        this.arrive(part, random, time),
      );
    }
  }

  private arrive(part: DelegatorPart, random: Random, time: number): void {
    const { stage } = this;
    const amount = part.character === null ? humanAmount(random, part.amount) : wei(Math.floor(part.amount));
    if (!bond(stage, part.address, amount, stage.seat(part.orchestrator).part.address, time)) return;
    const person = this.known(part) ?? {
      address: part.address,
      character: part.character,
      delegate: part.orchestrator,
      since: 0,
    };
    person.since = stage.round + 1;
    stage.crowd.add(person);
  }

  private known(part: DelegatorPart) {
    if (part.character === "whale") return this.special.whale;
    return part.character === "visitorDelegator" ? this.special.visitor : null;
  }
}

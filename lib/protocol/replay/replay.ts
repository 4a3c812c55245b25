import { createModel, type ProtocolOptions } from "../protocol";
import { type Protocol, type ProtocolEvent, Refusal } from "../types";
import { compareAccounts, RoundIncome } from "./accounts";
import { ReplayClock } from "./clock";
import { compareEvents, type EventFilter, recordedEventFilter } from "./events";
import { compareFigures } from "./figures";
import { prepareFunds } from "./funds";
import { GovernanceComparison } from "./governance";
import type { RecordedAction, RecordedRound, Scenario } from "./recording";
import { recordedReason } from "./refusals";
import { recordedParams } from "./setup";
import { Stage } from "./stage";
import { isRoundStart, stepOf } from "./step";
import { Tally } from "./tally";
import { noteUnknownFields } from "./unknown-fields";

export interface ReplayOptions extends ProtocolOptions {
  /** the last round to replay; its end is compared too */
  until?: bigint;
  /** stands between the replay and the model, for who wants to see every call */
  wrap?: (protocol: Protocol) => Protocol;
}

/** What a replay leaves: the model as the recording left the contracts, and how they agreed. */
export interface Replayed {
  protocol: Protocol;
  tally: Tally;
  /** the round that the clock stands in */
  round: bigint;
}

/** Replays one scenario. */
class Replay {
  readonly tally = new Tally();
  readonly protocol: Protocol;
  private readonly stage: Stage;
  private readonly mints: Scenario["mints"];
  private readonly clock: ReplayClock;
  private readonly rounds = new Map<bigint, RecordedRound>();
  private readonly shown: EventFilter;
  private readonly governance: GovernanceComparison;
  private readonly income = new RoundIncome();

  constructor(
    private readonly scenario: Scenario,
    private readonly options: ReplayOptions,
  ) {
    const { protocol, world } = createModel(recordedParams(scenario), options);
    this.protocol = options.wrap?.(protocol) ?? protocol;
    this.clock = new ReplayClock(this.protocol);
    this.stage = new Stage(this.protocol, world, this.clock);
    this.mints = scenario.mints.filter(
      ({ beforeRound }) => beforeRound !== null && beforeRound !== undefined,
    );
    for (const round of scenario.rounds) this.rounds.set(round.round, round);
    this.shown = recordedEventFilter(scenario);
    this.governance = new GovernanceComparison(scenario, this.protocol);
  }

  run(): Replayed {
    noteUnknownFields(this.tally, this.scenario);
    prepareFunds(this.protocol, this.scenario);
    this.mint(this.clock.round, false);
    const { until } = this.options;
    for (const [index, action] of this.scenario.actions.entries()) {
      if (until !== undefined && action.round > until) break;
      if (action.round !== this.clock.round) this.enterRound(action.round);
      this.perform(
        action,
        `${this.scenario.name}, action ${index + 1}, round ${action.round}, ${action.type}`,
      );
      this.governance.observe(this.clock.round);
    }
    this.leaveRound();
    if (until === undefined) this.reportMissedRounds();
    return { protocol: this.protocol, tally: this.tally, round: this.clock.round };
  }

  private enterRound(round: bigint): void {
    this.mint(round, true);
    this.leaveRound();
    this.clock.toRound(round);
    this.income.clear();
    this.mint(round, false);
  }

  private leaveRound(): void {
    const { round } = this.clock;
    this.governance.settle(this.tally, round);
    const recorded = this.rounds.get(round);
    if (recorded === undefined) return;
    const where = `${this.scenario.name}, end of round ${round}`;
    compareFigures(this.tally, where, "endOfRound", recorded.endOfRound ?? {}, this.protocol);
    compareAccounts(this.tally, where, recorded, this.protocol, this.income);
    this.rounds.delete(round);
  }

  /** Mints what accounts got before a round; whether the end of the round before it shows that already, its total tells. */
  private mint(round: bigint, beforeEnd: boolean): void {
    const due = this.mints.filter(({ beforeRound }) => (beforeRound ?? 0n) <= round);
    if (due.length === 0) return;
    const sum = due.reduce((total, { amount }) => total + amount, 0n);
    const recorded = this.rounds.get(this.clock.round)?.endOfRound?.l2TotalSupply;
    const supply = this.protocol.read("LivepeerToken", "totalSupply", []) as bigint;
    const seen = recorded !== undefined && String(recorded) === String(supply + sum);
    if (beforeEnd && !seen) return;
    for (const { account, amount } of due) this.protocol.mintLpt(account, amount);
    this.mints.splice(0, this.mints.length, ...this.mints.filter((mint) => !due.includes(mint)));
  }

  private perform(action: RecordedAction, where: string): void {
    const events = this.attempt(action, where);
    if (events === null) return;
    this.income.add(events);
    const seen = events.filter(this.shown);
    if (isRoundStart(action)) this.compareStart(action.round, where, seen);
    if (action.events !== undefined) compareEvents(this.tally, where, action.events, seen);
  }

  private compareStart(round: bigint, where: string, events: readonly ProtocolEvent[]): void {
    const recorded = this.rounds.get(round);
    if (recorded?.initEvents !== undefined) compareEvents(this.tally, where, recorded.initEvents, events);
    const start = `${this.scenario.name}, start of round ${round}`;
    compareFigures(this.tally, start, "afterInit", recorded?.afterInit ?? {}, this.protocol);
  }

  /** @returns the model's events; null when the action was refused, as recorded or not */
  private attempt(action: RecordedAction, where: string): readonly ProtocolEvent[] | null {
    const expected = action.status === "reverted";
    const step = stepOf(this.scenario, action, this.protocol.params);
    this.stage.awaitMoment(action);
    try {
      const events = this.stage.perform(step, expected);
      if (expected) this.tally.check(where, "refused", "carried out");
      return expected ? null : events;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.compareRefusal(action, where, error);
      return null;
    }
  }

  private compareRefusal({ status, error }: RecordedAction, where: string, refusal: Refusal): void {
    if (status === "ok") this.tally.check(where, "carried out", `refused: ${refusal.reason}`);
    else this.tally.check(`${where} refusal`, recordedReason(error) ?? refusal.reason, refusal.reason);
  }

  private reportMissedRounds(): void {
    for (const round of this.rounds.keys()) {
      this.tally.check(`${this.scenario.name}, round ${round}`, "recorded", "no action leads to it");
    }
  }
}

/**
 * Replays a recording through the model and compares every recorded value on the way.
 * @throws RecordingError when it cannot be replayed, UnknownFunction for an action the model does not have
 */
export function replayRecording(scenario: Scenario, options: ReplayOptions = {}): Replayed {
  return new Replay(scenario, options).run();
}

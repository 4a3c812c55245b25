import { findAction } from "../dispatch";
import { createProtocol, type ProtocolOptions } from "../protocol";
import { type Protocol, type ProtocolEvent, Refusal } from "../types";
import { compareAccounts, RoundIncome } from "./accounts";
import { recordedCall } from "./call";
import { ReplayClock } from "./clock";
import { compareEvents, type EventFilter, recordedEventFilter } from "./events";
import { compareFigures } from "./figures";
import { gatewayOf, prepareFunds } from "./funds";
import { GovernanceComparison } from "./governance";
import { type RecordedAction, type RecordedRound, RecordingError, type Scenario } from "./recording";
import { recordedReason } from "./refusals";
import { recordedParams } from "./setup";
import { Tally } from "./tally";

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
  private readonly clock: ReplayClock;
  private readonly rounds = new Map<bigint, RecordedRound>();
  private readonly shown: EventFilter;
  private readonly governance: GovernanceComparison;
  private readonly income = new RoundIncome();

  constructor(
    private readonly scenario: Scenario,
    private readonly options: ReplayOptions,
  ) {
    const model = createProtocol(recordedParams(scenario), options);
    this.protocol = options.wrap?.(model) ?? model;
    this.clock = new ReplayClock(this.protocol);
    for (const round of scenario.rounds) this.rounds.set(round.round, round);
    this.shown = recordedEventFilter(scenario);
    this.governance = new GovernanceComparison(scenario, this.protocol);
  }

  run(): Replayed {
    prepareFunds(this.protocol, this.scenario);
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
    const due = this.scenario.mints.filter(({ beforeRound }) => beforeRound === round);
    if (due.length === 0) return;
    const sum = due.reduce((total, { amount }) => total + amount, 0n);
    const recorded = this.rounds.get(this.clock.round)?.endOfRound?.["l2TotalSupply"];
    const supply = this.protocol.read("LivepeerToken", "totalSupply", []) as bigint;
    const seen = recorded !== undefined && String(recorded) === String(supply + sum);
    if (seen !== beforeEnd) return;
    for (const { account, amount } of due) this.protocol.mintLpt(account, amount);
  }

  private perform(action: RecordedAction, where: string): void {
    const events = this.attempt(action, where);
    if (events === null) return;
    this.income.add(events);
    const seen = events.filter(this.shown);
    if (action.type === "initializeRound" && action.contract === undefined)
      this.compareStart(action.round, where, seen);
    else if (action.events !== undefined) compareEvents(this.tally, where, action.events, seen);
  }

  private compareStart(round: bigint, where: string, events: readonly ProtocolEvent[]): void {
    const recorded = this.rounds.get(round);
    if (recorded?.initEvents !== undefined) compareEvents(this.tally, where, recorded.initEvents, events);
    const start = `${this.scenario.name}, start of round ${round}`;
    compareFigures(this.tally, start, "afterInit", recorded?.afterInit ?? {}, this.protocol);
  }

  /** @returns the model's events; null when the action was refused, as recorded or not */
  private attempt(action: RecordedAction, where: string): ProtocolEvent[] | null {
    const expected = action.status === "reverted";
    this.setTheStage(action);
    try {
      const events = this.execute(action, expected);
      this.tally.check(`${where} status`, action.status, "ok");
      return expected ? null : events;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.tally.check(`${where} status`, action.status, expected ? "reverted" : `reverted: ${error.reason}`);
      const reason = expected ? recordedReason(action.error) : null;
      if (reason !== null) this.tally.check(`${where} reason`, reason, error.reason);
      return null;
    }
  }

  private execute(action: RecordedAction, onlyTry: boolean): ProtocolEvent[] {
    if (action.type === "fees" && action.contract === undefined) return this.redeem(action);
    const { owner } = this.protocol.params;
    const call =
      action.type === "initializeRound" && action.contract === undefined
        ? ({
            from: action.from ?? owner,
            contract: "RoundsManager",
            function: "initializeRound",
            args: [],
          } as const)
        : recordedCall(action, owner);
    if (call.contract === "LivepeerToken" && call.function === "mint" && !onlyTry) {
      const [to, amount] = call.args;
      return this.protocol.mintLpt(to as never, amount as bigint);
    }
    return onlyTry ? this.protocol.simulate(call).events : this.protocol.execute(call);
  }

  private redeem(action: RecordedAction): ProtocolEvent[] {
    const sender = gatewayOf(this.scenario, action);
    if (sender === null) throw new RecordingError(`round ${action.round}: fees of an unknown gateway`);
    if (action.to === undefined || action.amount === undefined) {
      throw new RecordingError(`round ${action.round}: fees need "to" and "amount"`);
    }
    const args = action.events?.find(({ event }) => event === "WinningTicketRedeemed")?.args ?? {};
    return this.protocol.redeemTicket({
      sender,
      recipient: action.to,
      faceValue: action.amount,
      senderNonce: BigInt(String(args["senderNonce"] ?? 0)),
      winProb: BigInt(String(args["winProb"] ?? 0)),
      recipientRand: BigInt(String(args["recipientRand"] ?? 0)),
      auxData: (args["auxData"] ?? "0x") as `0x${string}`,
    });
  }

  /** Supplies what a recording takes for granted: the moment of a queue, the wait before an execution, the ETH sent along. */
  private setTheStage(action: RecordedAction): void {
    if (action.error?.includes("current round is locked") === true) this.clock.toLockPeriod();
    const queued = action.events?.find(({ event }) => event === "ProposalQueued");
    if (queued !== undefined) {
      const delay = this.protocol.read("Treasury", "getMinDelay", []) as bigint;
      this.clock.toTimestamp(BigInt(String(queued.args["eta"])) - delay);
    }
    if (action.contract === undefined || findAction(action.contract, action.function ?? "")?.payable !== true)
      return;
    const { from, value } = recordedCall(action, this.protocol.params.owner);
    if (value !== undefined && value > 0n) this.protocol.fundEth(from, value);
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

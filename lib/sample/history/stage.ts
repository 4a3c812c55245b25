import type { ModelContract, Protocol, ProtocolEvent } from "../../protocol/types";
import { Refusal } from "../../protocol/types";
import type { Address } from "../../units/address";
import type { Recorder } from "../chain/recorder";
import type { SamplePrice } from "../ledger";
import { Agenda } from "./agenda";
import type { Bulk } from "./bulk";
import type { RoundCalendar } from "./calendar";
import type { Economy } from "./economy";
import { Crowd, type Seat } from "./people";
import type { PriceAt } from "./prices";
import { Random } from "./random";
import type { Size } from "./size";

/** A refusal that a simulated account did not expect: a fault of the history's script. */
export interface Surprise {
  round: number;
  from: Address;
  call: string;
  reason: string;
}

export interface StageSetting {
  seed: string;
  size: Size;
  economy: Economy;
  calendar: RoundCalendar;
  priceAt: PriceAt;
  protocol: Protocol;
  recorder: Recorder;
  seats: readonly Seat[];
  /** holds the liquid LPT that is bought and sold */
  exchange: Address;
  bulk: Bulk;
}

const CLOSED_RETRY_SECONDS = 1800;

/** Where simulated accounts act: the chain, who stands where, and what is still to be done. */
export class Stage {
  readonly agenda = new Agenda((time) => this.reach(time));
  readonly crowd = new Crowd();
  readonly surprises: Surprise[] = [];
  /** one entry a swap, oldest first */
  readonly prices: SamplePrice[] = [];
  /** the round being played, and whether it was initialised */
  round = 0;
  open = false;
  private readonly byAddress: Map<Address, Seat>;

  constructor(readonly setting: StageSetting) {
    this.byAddress = new Map(setting.seats.map((seat) => [seat.part.address, seat]));
  }

  /** Share of history gone; above 1 after its end. */
  get progress(): number {
    const { calendar, size } = this.setting;
    return (this.round - calendar.firstRound) / size.rounds;
  }

  /** Rounds since the first. */
  get age(): number {
    return this.round - this.setting.calendar.firstRound;
  }

  /** Moves the contracts' clock, so that what is read is read at that moment, unix seconds. */
  reach(time: number): void {
    const { protocol, calendar } = this.setting;
    protocol.advance(BigInt(calendar.l1At(time)), BigInt(time));
  }

  random(...labels: readonly (string | number)[]): Random {
    return new Random([this.setting.seed, ...labels]);
  }

  /** Enters something into the agenda that needs an initialised round; where there is none it waits. */
  whenOpen(time: number, run: (time: number) => void): void {
    this.agenda.at(time, (due) => {
      if (this.open && this.setting.calendar.roundAt(due) === this.round) run(due);
      else this.whenOpen(due + CLOSED_RETRY_SECONDS, run);
    });
  }

  /** Calls a contract; a refusal is noted and answered with null. */
  act(
    from: Address,
    contract: ModelContract,
    fn: string,
    args: readonly unknown[],
    time: number,
    value = 0n,
  ): ProtocolEvent[] | null {
    return this.tried(from, `${contract}.${fn}`, () =>
      this.setting.recorder.act({ from, contract, function: fn, args, value }, time),
    );
  }

  redeem(sender: Address, recipient: Address, faceValue: bigint, time: number): ProtocolEvent[] | null {
    return this.tried(recipient, "redeem", () =>
      this.setting.recorder.redeem({ sender, recipient, faceValue }, time),
    );
  }

  read(contract: ModelContract, fn: string, ...args: readonly unknown[]): unknown {
    return this.setting.protocol.read(contract, fn, args);
  }

  /** A view that answers one integer. */
  readInt(contract: ModelContract, fn: string, ...args: readonly unknown[]): bigint {
    return this.read(contract, fn, ...args) as bigint;
  }

  seat(index: number): Seat {
    const seat = this.setting.seats[index];
    if (seat === undefined) throw new RangeError("no such orchestrator");
    return seat;
  }

  /** Learns who stands in the pool from what happened, whoever caused it. */
  observe(events: readonly Pick<ProtocolEvent, "event" | "args">[]): void {
    for (const { event, args } of events) {
      if (event === "TranscoderActivated") {
        const seat = this.byAddress.get(args.transcoder as Address);
        if (seat === undefined) continue;
        seat.activeFrom = Number(args.activationRound);
        seat.activeUntil = Number.POSITIVE_INFINITY;
      } else if (event === "TranscoderDeactivated") {
        const seat = this.byAddress.get(args.transcoder as Address);
        if (seat !== undefined) seat.activeUntil = Number(args.deactivationRound);
      }
    }
  }

  private tried(from: Address, call: string, run: () => ProtocolEvent[]): ProtocolEvent[] | null {
    try {
      const events = run();
      this.observe(events);
      return events;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.surprises.push({ round: this.round, from, call, reason: error.reason });
      return null;
    }
  }
}

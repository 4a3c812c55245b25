import { WAD } from "../../units/wei";
import { countAround, tokens, wei } from "./amounts";
import type { GatewayPart } from "./gateway-cast";
import type { Seat } from "./people";
import type { Random } from "./random";
import type { Stage } from "./stage";

/** ETH a day of all gateways together, at the beginning and at the end of history. */
const DAILY_FEES = [0.42, 0.8] as const;
const DAYS_PER_ROUND = 0.89;
const VARIANTS = [0.5, 1, 1, 1, 1, 2] as const;
/** how much larger tickets were while redeeming one was dear, by quarter of history */
const ERAS = [3.6, 2.7, 1.8, 1] as const;
/** rounds' worth of deposit a gateway tops up to, and at which it does */
const TOP_UP = 12;
const TOP_UP_BELOW = 3;
const RESERVE = 36n * (WAD / 100n);
const UNLOCK_ROUNDS = 2;

/** A gateway's till: the face values it pays with, made once because there are thousands of tickets. */
interface Till {
  readonly part: GatewayPart;
  /** by era, then by variant; wei */
  readonly faces: readonly (readonly bigint[])[];
  opened: boolean;
  leaving: boolean;
}

/** Gateways at work: they keep a deposit, and orchestrators redeem the winning tickets they got from them. */
export class Gateways {
  private readonly tills: Till[];

  constructor(
    private readonly stage: Stage,
    parts: readonly GatewayPart[],
  ) {
    this.tills = parts.map((part) => ({
      part,
      faces: ERAS.map((era) => VARIANTS.map((factor) => wei(part.faceValue * factor * era))),
      opened: false,
      leaving: false,
    }));
  }

  /** Enters a round's deposits and tickets into the agenda, between two moments. */
  plan(from: number, until: number): void {
    const { stage } = this;
    const progress = Math.min(1, stage.progress);
    const working = this.tills.filter(
      ({ part }) => part.from <= stage.progress && stage.progress < part.until,
    );
    const total = working.reduce((sum, { part }) => sum + part.weight, 0);
    const era = Math.min(ERAS.length - 1, Math.floor(progress * ERAS.length));
    const fees = (DAILY_FEES[0] + (DAILY_FEES[1] - DAILY_FEES[0]) * progress) * DAYS_PER_ROUND;
    for (const till of working) {
      const random = stage.random("gateway", till.part.address, stage.round);
      const due = ((fees * till.part.weight) / total) * Math.exp(0.35 * random.normal() - 0.06);
      stage.whenOpen(from + 1, (time) => this.fund(till, (fees * till.part.weight) / total, random, time));
      for (let i = countAround(random, due / (till.part.faceValue * (ERAS[era] ?? 1) * 1.083)); i > 0; i--) {
        const face = random.pick(till.faces[era] ?? []);
        const draw = random.next();
        stage.whenOpen(random.between(from + 2, until), (time) => this.ticket(till, face, draw, time));
      }
    }
    for (const till of this.tills) if (stage.progress >= till.part.until) this.withdraw(till, from);
  }

  private fund(till: Till, perRound: number, random: Random, time: number): void {
    const { stage } = this;
    const { address, character } = till.part;
    if (!till.opened) {
      till.opened = true;
      this.pay(address, "fundReserve", RESERVE, time);
      this.pay(address, "fundDeposit", rounded(perRound * TOP_UP), time);
      return;
    }
    const short = character === "shortGateway";
    if (short && stage.round % 30 !== 0) return;
    const deposit = tokens(this.senderInfo(address).deposit);
    if (short || deposit < perRound * TOP_UP_BELOW) {
      this.pay(address, "fundDeposit", rounded(perRound * TOP_UP * random.between(0.8, 1.4)), time);
    }
    if (short && this.senderInfo(address).reserve < RESERVE / 2n)
      this.pay(address, "fundReserve", RESERVE, time);
  }

  private ticket({ part }: Till, face: bigint, draw: number, time: number): void {
    const seat = this.recipient(part, draw);
    if (seat === null) return;
    const { address } = seat.part;
    if (this.senderInfo(part.address).deposit < face) {
      const claimable = this.stage.readInt("TicketBroker", "claimableReserve", part.address, address);
      if (claimable === 0n) return;
    }
    this.stage.redeem(part.address, address, face, time);
  }

  private recipient(part: GatewayPart, draw: number): Seat | null {
    const { stage } = this;
    const at = (seat: Seat) =>
      seat.registered && seat.isActive(stage.round) && seat.activeFrom < stage.round ? 1 : 0;
    if (part.recipients !== null) {
      const seat = stage.seat(part.recipients[0] ?? 0);
      return at(seat) === 1 ? seat : null;
    }
    const { seats } = stage.setting;
    let mark = draw * seats.reduce((sum, seat) => sum + at(seat) * seat.part.work, 0);
    for (const seat of seats) {
      mark -= at(seat) * seat.part.work;
      if (mark < 0) return seat;
    }
    return null;
  }

  /** unlock(), then withdraw() once the unlock period is over. */
  private withdraw(till: Till, from: number): void {
    const { stage } = this;
    if (till.leaving || !till.opened) return;
    till.leaving = true;
    const { address } = till.part;
    stage.whenOpen(from + 600, (time) => stage.act(address, "TicketBroker", "unlock", [], time));
    const due = stage.setting.calendar.roundStart(stage.round + UNLOCK_ROUNDS + 1) + 4000;
    stage.whenOpen(due, (time) => stage.act(address, "TicketBroker", "withdraw", [], time));
  }

  private pay(
    from: Parameters<Stage["act"]>[0],
    fn: "fundDeposit" | "fundReserve",
    value: bigint,
    time: number,
  ): void {
    this.stage.setting.protocol.fundEth(from, value);
    this.stage.act(from, "TicketBroker", fn, [], time, value);
  }

  private senderInfo(address: string): { deposit: bigint; reserve: bigint } {
    const [sender, reserve] = this.stage.read("TicketBroker", "getSenderInfo", address) as [unknown, unknown];
    return { deposit: first(sender), reserve: first(reserve) };
  }
}

/** First field of a struct, given as an array or under names. */
function first(struct: unknown): bigint {
  const value = Object.values(struct as Record<string, unknown>)[0];
  return typeof value === "bigint" ? value : 0n;
}

/** ETH as a gateway's operator would type it. */
function rounded(ether: number): bigint {
  return wei(Math.max(0.02, Math.ceil(ether * 20) / 20));
}

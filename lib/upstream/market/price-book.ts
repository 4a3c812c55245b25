import * as v from "valibot";
import { log } from "../../config/log";
import type { Database, Scope } from "../../store/database";
import { Shelf } from "../../store/shelf";
import { PRICES_RETRY_MS } from "../freshness";
import { pause } from "../http/backoff";
import type { RoundPrice } from "../readings";
import { failureOf } from "../upstream-error";
import type { RoundStart } from "./round-starts";

const AT_ONCE = 6;
const MOST_WANTED = 3_000;

const pastPrice = <S extends string>(source: S) =>
  v.object({
    value: v.pipe(v.number(), v.finite(), v.gtValue(0)),
    source: v.literal(source),
    timestamp: v.number(),
  });

/** A whole pair, as the database keeps it for good. */
const keptPrice = v.object({
  round: v.number(),
  lptEth: v.object({ ...pastPrice("swap").entries, source: v.picklist(["swap", "pool"]) }),
  ethUsd: v.object({ ...pastPrice("feed").entries, source: v.picklist(["feed", "ticket"]) }),
  reason: v.null(),
});

export interface PriceBookOptions {
  database: Database;
  /** null: memory only */
  scope: () => Scope | null;
  /** starts of those rounds that began; null: nothing can be said yet */
  starts: (rounds: readonly number[]) => Promise<ReadonlyMap<number, RoundStart> | null>;
  /** @throws UpstreamError */
  price: (start: RoundStart) => Promise<RoundPrice>;
  /** milliseconds between batches, so that the node is not pressed */
  pauseMs: number;
  onChange: () => void;
}

/** Past prices by round: what is known at once, the rest filled in the background, newest first, and kept for good. */
export class PriceBook {
  private readonly kept: Shelf<typeof keptPrice>;
  private readonly incomplete = new Map<number, { price: RoundPrice; at: number }>();
  private readonly wanted = new Set<number>();
  private running = false;
  private failedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: PriceBookOptions) {
    const { database } = options;
    this.kept = new Shelf({ database, kind: "price", schema: keptPrice, most: MOST_WANTED });
  }

  prices(rounds: readonly number[]): Map<number, RoundPrice> {
    const found = new Map<number, RoundPrice>();
    for (const round of rounds) {
      const price = this.kept.get(round) ?? this.incomplete.get(round)?.price;
      if (price !== undefined) found.set(round, price);
      if (this.wanted.size < MOST_WANTED) this.wanted.add(round);
    }
    this.work();
    return found;
  }

  progress(): { known: number; wanted: number } {
    let known = 0;
    for (const round of this.wanted)
      if (this.kept.get(round) !== undefined || this.incomplete.has(round)) known += 1;
    return { known, wanted: this.wanted.size };
  }

  forget(): void {
    this.kept.clear();
    this.incomplete.clear();
  }

  private work(): void {
    if (this.running || performance.now() - this.failedAt < PRICES_RETRY_MS / 20) return;
    if (this.pending().length === 0) return;
    this.running = true;
    void this.fill().finally(() => {
      this.running = false;
    });
  }

  /** Newest first. */
  private pending(): number[] {
    const now = performance.now();
    const due = [...this.wanted].filter((round) => {
      const tried = this.incomplete.get(round);
      return this.kept.get(round) === undefined && (tried === undefined || now - tried.at > PRICES_RETRY_MS);
    });
    return due.sort((a, b) => b - a);
  }

  private async fill(): Promise<void> {
    try {
      await this.kept.warm(this.options.scope(), this.pending());
      for (let pending = this.pending(); pending.length > 0; pending = this.pending()) {
        const starts = await this.options.starts(pending);
        if (starts === null) return;
        const known = pending.filter((round) => starts.has(round));
        for (const round of pending) if (!starts.has(round)) this.keepReason(round);
        await this.fillKnown(known, starts);
      }
    } catch (error) {
      this.failedAt = performance.now();
      log().info(
        { source: "market", kind: failureOf("market", error).kind },
        "past prices could not be read",
      );
    }
  }

  private async fillKnown(rounds: readonly number[], starts: ReadonlyMap<number, RoundStart>): Promise<void> {
    for (let at = 0; at < rounds.length; at += AT_ONCE) {
      const some = rounds.slice(at, at + AT_ONCE).flatMap((round) => starts.get(round) ?? []);
      for (const price of await Promise.all(some.map(this.options.price))) this.keep(price);
      this.options.onChange();
      await pause(this.options.pauseMs);
    }
  }

  private keep(price: RoundPrice): void {
    const whole = v.safeParse(keptPrice, price);
    if (whole.success) {
      this.incomplete.delete(price.round);
      this.kept.put(this.options.scope(), price.round, whole.output, whole.output);
    } else {
      this.incomplete.set(price.round, { price, at: performance.now() });
    }
  }

  private keepReason(round: number): void {
    const reason = "The round's start is not known.";
    this.incomplete.set(round, {
      price: { round, lptEth: null, ethUsd: null, reason },
      at: performance.now(),
    });
  }
}

import { log } from "../config/log";
import type { Failure, Outcome } from "../upstream/outcome";
import type { Reading } from "./reading";

export interface KeepPolicy {
  /** younger than this, a value is handed out without asking anybody */
  freshMs: number;
  /** older than this, those who ask wait for a newer one, until their deadline */
  patienceMs: number;
  /** after a failure nobody is asked again for so long */
  retryMs: number;
  /** after each further failure in a row for twice as long, up to this; retryMs after every one unless given */
  longestRetryMs?: number;
}

/** No answer waits longer than this for an upstream. */
const LONGEST_WAIT_MS = 4_000;
/** How long visitors wait for an upstream that is known to be in trouble. */
const TROUBLED_WAIT_MS = 250;

export interface KeepOptions<T> {
  policy: KeepPolicy;
  /** one attempt, with the value before it, which it may hand back when nothing changed; never rejects */
  load: (previous: T | null) => Promise<Outcome<{ value: T; block: number | null }>>;
  /** the failure told to those whose deadline passes before the first answer */
  late: Failure;
  /** the network's clock, in which ages are told */
  networkNow: () => number;
  /** a clock that always runs, by which values grow old; performance.now unless a test holds it */
  clock?: () => number;
  /** called after a load that brought another value, or another kind of failure */
  onChange?: () => void;
}

/**
 * A value that is shared by everybody who asks, refreshed in the background when it is asked for past its fresh time,
 * and handed out with its age when a refresh fails. However many ask, one load runs at a time.
 */
export class Keep<T> {
  private value: T | null = null;
  private block: number | null = null;
  private readAt: number | null = null;
  private loadedAt = Number.NEGATIVE_INFINITY;
  private startedAt = Number.NEGATIVE_INFINITY;
  private failedAt = Number.NEGATIVE_INFINITY;
  private failure: Failure | null = null;
  private failuresInARow = 0;
  private running: Promise<void> | null = null;
  private readonly clock: () => number;

  constructor(private readonly options: KeepOptions<T>) {
    this.clock = options.clock ?? (() => performance.now());
  }

  /** @param deadlineAt milliseconds of the clock by which the caller is answered */
  async read(deadlineAt: number): Promise<Reading<T>> {
    this.refreshIfDue();
    const mustWait = this.value === null || this.age() > this.options.policy.patienceMs;
    if (mustWait && this.running !== null) {
      const left = deadlineAt - this.clock();
      await settledOr(this.running, this.isInTrouble() ? Math.min(left, TROUBLED_WAIT_MS) : left);
    }
    return this.peek();
  }

  /** A value that rests on a later block than the one given, as far as one comes before the deadline. */
  async readAfter(block: number, deadlineAt: number): Promise<Reading<T>> {
    if (this.block === null || this.block <= block) {
      this.start();
      if (this.running !== null) await settledOr(this.running, deadlineAt - this.clock());
    }
    return this.peek();
  }

  /** Its last attempt failed, or the running one takes longer than anybody waits: one visitor found out, the others need not. */
  private isInTrouble(): boolean {
    return this.failure !== null || this.clock() - this.startedAt > LONGEST_WAIT_MS;
  }

  /** Whether a load has ended, well or not: before that there is nothing to say of the upstream. */
  get hasEnded(): boolean {
    return this.value !== null || this.failure !== null;
  }

  /** What is known now; asks nobody. */
  peek(): Reading<T> {
    const { value, block, readAt, failure } = this;
    if (value === null) {
      return { value, state: "down", block, readAt, failure: failure ?? this.options.late };
    }
    return { value, state: failure === null ? "ok" : "stale", block, readAt, failure };
  }

  /** Starts a refresh when the value is past its fresh time; never waits. */
  refreshIfDue(): void {
    if (this.running !== null) return;
    const { policy } = this.options;
    if (this.value !== null && this.failure === null && this.age() < policy.freshMs) return;
    this.start();
  }

  private start(): void {
    if (this.running !== null || this.clock() - this.failedAt < this.restMs()) return;
    this.startedAt = this.clock();
    this.running = this.load().finally(() => {
      this.running = null;
    });
  }

  /** How long nobody is asked after the last failure. */
  private restMs(): number {
    const { retryMs, longestRetryMs = retryMs } = this.options.policy;
    return Math.min(longestRetryMs, retryMs * 2 ** Math.max(0, this.failuresInARow - 1));
  }

  /** Milliseconds since the value was read, by whichever clock ran further: the sample's can jump, or stand still. */
  private age(): number {
    const network = this.readAt === null ? 0 : this.options.networkNow() - this.readAt;
    return Math.max(this.clock() - this.loadedAt, network);
  }

  private async load(): Promise<void> {
    const startedAt = this.options.networkNow();
    const outcome = await this.options.load(this.value);
    if (!outcome.ok) {
      const news = this.failure?.kind !== outcome.failure.kind;
      this.failure = outcome.failure;
      this.failedAt = this.clock();
      this.failuresInARow += 1;
      if (news) {
        const { source, kind } = outcome.failure;
        log().warn({ source, kind, stale: this.value !== null }, "a source cannot be read");
        this.options.onChange?.();
      }
      return;
    }
    if (this.failure !== null) log().info({ source: this.failure.source }, "a source can be read again");
    const changed = outcome.value.value !== this.value || this.failure !== null;
    this.value = outcome.value.value;
    this.block = outcome.value.block;
    this.readAt = startedAt;
    this.loadedAt = this.clock();
    this.failure = null;
    this.failedAt = Number.NEGATIVE_INFINITY;
    this.failuresInARow = 0;
    if (changed) this.options.onChange?.();
  }
}

/** Waits for a promise that never rejects, but no longer than so many milliseconds. */
export async function settledOr(promise: Promise<unknown>, ms: number): Promise<void> {
  if (ms <= 0) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([promise, late]);
  clearTimeout(timer);
}

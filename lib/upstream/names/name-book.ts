import * as v from "valibot";
import { BoundedMap } from "../../store/bounded-map";
import type { Database, Scope } from "../../store/database";
import { settledOr } from "../../store/keep";
import { type Address, wireAddress } from "../../units/address";
import type { ViewReader } from "../chain/view-reader";
import { NAMES_FRESH_MS, NAMES_RETRY_MS } from "../freshness";
import type { Failure, Outcome } from "../outcome";
import { failureOf, outcomeOf, UpstreamError } from "../upstream-error";
import { forwardAddresses, normalName, reverseNames } from "./ens";

const AT_ONCE = 50;
const MOST_KEPT = 20_000;
const MOST_WAITING = 2_000;
const MOST_RESOLVED = 500;

/** What is known of an address's name, and since when by the network's clock. */
const keptName = v.object({ name: v.nullable(v.string()), at: v.number() });
type KeptName = v.InferOutput<typeof keptName>;

export interface NameBookOptions {
  /** null: names are not configured */
  views: ViewReader | null;
  database: Database;
  scope: Scope | null;
  /** the network's clock, milliseconds: ages are measured with it */
  networkNow: () => number;
  onChange: () => void;
}

/** ENS names, looked up in the background so that no page waits for one; known names stay while they are looked up again. */
export class NameBook {
  private readonly known = new BoundedMap<Address, KeptName>(MOST_KEPT);
  private readonly resolved = new BoundedMap<
    string,
    { at: number; outcome: Promise<Outcome<Address | null>> }
  >(MOST_RESOLVED);
  private readonly waiting = new Set<Address>();
  private running = false;
  private failedAt = Number.NEGATIVE_INFINITY;
  failure: Failure | null = null;

  private answeredAt: number | null = null;

  constructor(private readonly options: NameBookOptions) {}

  /** Milliseconds since the newest answer, by the network's clock; null before the first. */
  get ageMs(): number | null {
    return this.answeredAt === null ? null : this.options.networkNow() - this.answeredAt;
  }

  names(addresses: readonly Address[]): Map<Address, string | null> {
    const found = new Map<Address, string | null>();
    for (const address of addresses) {
      const known = this.known.get(address);
      if (known !== undefined) found.set(address, known.name);
      const old = known === undefined || this.options.networkNow() - known.at > NAMES_FRESH_MS;
      if (old && this.waiting.size < MOST_WAITING) this.waiting.add(address);
    }
    this.work();
    return found;
  }

  async resolve(name: string, deadlineAt: number): Promise<Outcome<Address | null>> {
    const { views } = this.options;
    if (views === null) return { ok: false, failure: absent() };
    const normal = normalName(name);
    if (normal === null) return { ok: true, value: null };
    const known = this.resolved.get(normal);
    const fresh = known !== undefined && this.options.networkNow() - known.at < NAMES_RETRY_MS;
    const asking = fresh
      ? known.outcome
      : outcomeOf("names", async () => (await forwardAddresses(views, [normal]))[0] ?? null);
    if (!fresh) this.resolved.set(normal, { at: this.options.networkNow(), outcome: asking });
    let outcome: Outcome<Address | null> = { ok: false, failure: late() };
    await settledOr(
      asking.then((value) => {
        outcome = value;
      }),
      deadlineAt - performance.now(),
    );
    return outcome;
  }

  forget(): void {
    this.known.clear();
    this.resolved.clear();
  }

  private work(): void {
    const { views } = this.options;
    if (views === null || this.running || this.waiting.size === 0) return;
    if (performance.now() - this.failedAt < NAMES_RETRY_MS) return;
    this.running = true;
    void this.lookUp(views).finally(() => {
      this.running = false;
    });
  }

  /** Batch after batch, one at a time. A failure leaves the rest for those who ask again. */
  private async lookUp(views: ViewReader): Promise<void> {
    while (this.waiting.size > 0) {
      const batch = await this.notKept([...this.waiting].slice(0, AT_ONCE));
      try {
        if (batch.length > 0) {
          for (const [address, name] of await reverseNames(views, batch)) this.keep(address, name);
          this.answeredAt = this.options.networkNow();
        }
        this.failure = null;
        this.options.onChange();
      } catch (error) {
        this.failure = failureOf("names", error);
        this.failedAt = performance.now();
        this.waiting.clear();
        this.options.onChange();
      }
    }
  }

  private keep(address: Address, name: string | null): void {
    const kept = { name, at: this.options.networkNow() };
    this.known.set(address, kept);
    this.waiting.delete(address);
    const { scope, database } = this.options;
    if (scope !== null) database.put(scope, keyOf(address), kept);
  }

  /** Those of a batch that the database does not know freshly either; the others are known from here on. */
  private async notKept(batch: readonly Address[]): Promise<Address[]> {
    const { scope, database } = this.options;
    const rows = scope === null ? new Map<string, unknown>() : await database.read(scope, batch.map(keyOf));
    return batch.filter((address) => {
      const row = v.safeParse(keptName, rows.get(keyOf(address)));
      if (!row.success || this.options.networkNow() - row.output.at > NAMES_FRESH_MS) return true;
      this.known.set(address, row.output);
      this.waiting.delete(address);
      return false;
    });
  }
}

function keyOf(address: Address): string {
  return `name/${wireAddress(address)}`;
}

function absent(): Failure {
  return new UpstreamError("names", "absent", "is not configured").failure;
}

function late(): Failure {
  return new UpstreamError("names", "timeout", "did not answer in time").failure;
}

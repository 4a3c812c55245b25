import { BoundedMap } from "../../store/bounded-map";
import { Keep, type KeepPolicy } from "../../store/keep";
import type { Reading } from "../../store/reading";
import type { Address } from "../../units/address";
import type { Failure } from "../outcome";
import type { OrchestratorPast } from "../past-readings";
import { outcomeOf, UpstreamError } from "../upstream-error";
import type { ReaderOptions } from "./course";
import { PastReader } from "./past";

const MOST_KEPT = 32;

interface Entry {
  keep: Keep<OrchestratorPast>;
  /** whether anybody was answered with what it held */
  shown: boolean;
}

/** The pasts of the orchestrators whose profiles were asked for last. */
export class PastBook {
  private readonly entries = new BoundedMap<Address, Entry>(MOST_KEPT);
  private failed: { at: number; failure: Failure } | null = null;

  constructor(
    private readonly options: ReaderOptions & {
      policy: KeepPolicy;
      networkNow: () => number;
      onChange: () => void;
    },
  ) {}

  /**
   * How the last load of any past failed, if it did and that was not before a moment: what was asked for once and never
   * again says nothing of the present. @param moment milliseconds of the network's clock
   */
  failureSince(moment: number): Failure | null {
    return this.failed !== null && this.failed.at >= moment ? this.failed.failure : null;
  }

  async read(address: Address, deadlineAt: number): Promise<Reading<OrchestratorPast>> {
    const entry = this.entries.get(address) ?? this.add(address);
    const reading = await entry.keep.read(deadlineAt);
    entry.shown = true;
    return reading;
  }

  private add(address: Address): Entry {
    const reader = new PastReader(this.options, address);
    const entry: Entry = {
      shown: false,
      keep: new Keep<OrchestratorPast>({
        policy: this.options.policy,
        load: async (previous) => {
          const outcome = await outcomeOf("subgraph", () => reader.read(previous));
          this.failed = outcome.ok ? null : { at: this.options.networkNow(), failure: outcome.failure };
          return outcome;
        },
        late: new UpstreamError("subgraph", "timeout", "has not answered yet").failure,
        networkNow: this.options.networkNow,
        // The first visitor of a profile makes no other page old: nobody was shown anything of it before.
        onChange: () => {
          if (entry.shown) this.options.onChange();
        },
      }),
    };
    this.entries.set(address, entry);
    return entry;
  }
}

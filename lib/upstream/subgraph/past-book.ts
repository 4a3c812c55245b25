import { BoundedMap } from "../../store/bounded-map";
import { Keep, type KeepPolicy } from "../../store/keep";
import type { Reading } from "../../store/reading";
import type { Address } from "../../units/address";
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

  constructor(
    private readonly options: ReaderOptions & {
      policy: KeepPolicy;
      networkNow: () => number;
      onChange: () => void;
    },
  ) {}

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
        load: (previous) => outcomeOf("subgraph", () => reader.read(previous)),
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

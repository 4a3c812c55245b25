import type { Failure } from "../outcome";
import type { Chronicle, MissingList } from "../past-readings";
import type { SubgraphClient, Variables } from "./client";
import { CHRONICLE_LISTS, type ChronicleList } from "./event-lists";
import type { SubgraphHead } from "./head";
import { type Parts, readApart } from "./lists";

/** What the chronicle tells from each list. */
const TOLD: Record<ChronicleList, MissingList["what"]> = {
  updates: "cuts",
  activated: "sets",
  deactivated: "sets",
  bonds: "moves",
  unbonds: "moves",
  rebonds: "moves",
  transfers: "moves",
  treasuryVotes: "treasuryVotes",
  polls: "polls",
  pollVotes: "pollVotes",
  pauses: "protocol",
  unpauses: "protocol",
  parameters: "protocol",
  misses: "misses",
  proposals: "proposals",
};

/** A list that was given up is tried again after so many seconds of the subgraph's clock. */
const TRIED_AGAIN_AFTER = 600;

/** Lists of the chronicle that fail while the others are read: they are left out of it, and tried now and then. */
export class GivenUp {
  private readonly failures = new Map<ChronicleList, Failure>();
  private triedAt = 0;

  has(list: ChronicleList): boolean {
    return this.failures.has(list);
  }

  add(list: ChronicleList, failure: Failure, { block }: SubgraphHead): void {
    this.failures.set(list, failure);
    this.triedAt = block.timestamp;
  }

  /** The lists that are still asked for. */
  without<P extends Parts>(parts: P): Parts {
    return Object.fromEntries(
      Object.entries(parts).filter(([key]) => !this.failures.has(key as ChronicleList)),
    );
  }

  /** What the chronicle lacks, each once. */
  get missing(): MissingList[] {
    const by = new Map([...this.failures].map(([list, failure]) => [TOLD[list], failure]));
    return [...by].map(([what, failure]) => ({ what, failure }));
  }

  /** Tries them, if that is due. @returns whether all can be read again; then none is given up any more */
  async isBack(client: SubgraphClient, head: SubgraphHead, variables: Variables): Promise<boolean> {
    if (this.failures.size === 0 || head.block.timestamp - this.triedAt < TRIED_AGAIN_AFTER) return false;
    this.triedAt = head.block.timestamp;
    const parts = Object.fromEntries([...this.failures.keys()].map((key) => [key, CHRONICLE_LISTS[key]]));
    const question = { name: "Chronicle", parts, variables, together: false };
    const failed = await readApart(client, question, {}, new Map());
    if (failed.size > 0) return false;
    this.failures.clear();
    return true;
  }
}

/** What a chronicle says of the lists that it lacks: nothing, and that it is not known. */
export function unknownOf(missing: readonly MissingList[]): Pick<Chronicle, "missing"> & Partial<Chronicle> {
  return { ...Object.fromEntries(missing.map(({ what }) => [what, []])), missing };
}

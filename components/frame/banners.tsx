import { printWhole } from "@/lib/format/number";
import { printDuration } from "@/lib/format/time";
import type { NetworkReport, SourceStatus } from "@/lib/reports/types";

/** A failed refresh or two is no news: from so many seconds of age on, a source that fails makes the data lag. */
const LATE = { chain: 120, subgraph: 600 };

/** On every page, what changes the meaning of all figures: a pause, a round that waits, data that lag. */
export function Banners({ network }: { network: NetworkReport }) {
  const { paused, round, sources } = network;
  const chain = lag(sources.chain, LATE.chain);
  const subgraph = lag(sources.subgraph, LATE.subgraph);
  const overdue = round !== null && !round.initialized;
  if (paused !== true && !overdue && chain === null && subgraph === null) return null;
  return (
    <aside className="wrap banners" aria-label="State of the network">
      {paused === true && (
        <p className="note b">
          <b>× The protocol is paused.</b> Nobody can stake, withdraw or call reward until it is resumed.
        </p>
      )}
      {overdue && (
        <p className="note">
          <b>△ Round {printWhole(round.number)} is due and waits to be initialised.</b> Until somebody does
          that, nobody can call reward, delegate, undelegate or withdraw.
        </p>
      )}
      {chain !== null && (
        <p className="note">
          <b>△ The newest block of the chain is {chain} old.</b>{" "}
          {sources.chain.state === "lagging"
            ? "The node answers, and stands still. "
            : "The node has not answered since. "}
          No figure is newer than that.
        </p>
      )}
      {subgraph !== null && (
        <p className="note">
          <b>△ The subgraph is {subgraph} behind.</b> Fees, reward calls and what happened lately are that
          old.
        </p>
      )}
    </aside>
  );
}

/** How late a source is, in words; null while it is not. */
function lag({ state, ageSeconds }: SourceStatus, late: number): string | null {
  if (ageSeconds === null || (state !== "stale" && state !== "lagging")) return null;
  return state === "lagging" || ageSeconds >= late ? printDuration(ageSeconds) : null;
}

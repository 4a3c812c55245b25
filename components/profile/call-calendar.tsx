import type { Reason } from "@/lib/figures/reasons";
import { printWhole } from "@/lib/format/number";
import type { RewardCalls, Stamp } from "@/lib/reports/types";
import { Def } from "../ui/def";
import { Unknown } from "../ui/unknown";

/** Reward calls large: one cell a round, 45 a line, a miss taller and crossed; its ends are named by their rounds. */
export function CallCalendar(props: {
  calls: RewardCalls | null;
  reason: Reason;
  /** the newest closed round, which the strip ends with; null: not known */
  lastRound: number | null;
}) {
  const { calls, reason, lastRound } = props;
  return (
    <section className="sec">
      <div className="sh">
        <h2>
          <Def figure="reward-calls">Reward calls</Def>, last 90 closed rounds
        </h2>
        {calls !== null && <p>{words(calls)}</p>}
      </div>
      {calls === null ? (
        <p>
          <Unknown reason={reason} />
        </p>
      ) : (
        <>
          <Cells strip={calls.strip} label={words(calls)} />
          {lastRound !== null && <Ends strip={calls.strip} lastRound={lastRound} />}
        </>
      )}
    </section>
  );
}

/** The round that a strip of reward calls ends with; null while the subgraph is too far behind to have reached it. */
export function lastClosedRound({ asOf, sources }: Stamp): number | null {
  return asOf.round === null || sources.subgraph.state !== "ok" ? null : asOf.round - 1;
}

function Cells({ strip, label }: { strip: string; label: string }) {
  const cells = Array.from(strip, (letter, index) => ({ id: index - strip.length, letter }));
  return (
    <div className="strip" role="img" aria-label={label}>
      {cells.map(({ id, letter }) => (
        <i key={id} className={letter === "x" ? "x" : letter === "-" ? "off" : undefined} />
      ))}
    </div>
  );
}

/** The rounds of the first and of the last cell, and for those who do not see the cells the missed ones. */
function Ends({ strip, lastRound }: { strip: string; lastRound: number }) {
  const first = lastRound - strip.length + 1;
  const missed = Array.from(strip.matchAll(/x/g), ({ index }) => printWhole(first + index));
  if (strip.length === 0) return null;
  return (
    <>
      <p className="ends">
        <span>round {printWhole(first)}</span>
        <span>round {printWhole(lastRound)}</span>
      </p>
      {missed.length > 0 && (
        <p className="vh">
          Missed in {missed.length === 1 ? "round" : "rounds"} {missed.join("; ")}.
        </p>
      )}
    </>
  );
}

function words({ made, eligible, strip }: RewardCalls): string {
  const missed = eligible - made;
  const before = strip.length - eligible;
  return `${made} made, ${missed} missed${before > 0 ? `, not active in ${before}` : ""}`;
}

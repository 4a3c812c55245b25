import type { Reason } from "@/lib/figures/reasons";
import type { RewardCalls } from "@/lib/reports/types";
import { Def } from "../ui/def";
import { Unknown } from "../ui/unknown";

/** Reward calls large: one cell a round, 45 a line, a miss taller and crossed. */
export function CallCalendar({ calls, reason }: { calls: RewardCalls | null; reason: Reason }) {
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
        <Cells strip={calls.strip} label={words(calls)} />
      )}
    </section>
  );
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

function words({ made, eligible, strip }: RewardCalls): string {
  const missed = eligible - made;
  const before = strip.length - eligible;
  return `${made} made, ${missed} missed${before > 0 ? `, not active in ${before}` : ""}`;
}

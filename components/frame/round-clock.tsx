import { printWhole } from "@/lib/format/number";
import { printDuration } from "@/lib/format/time";
import type { NetworkReport } from "@/lib/reports/types";

const RADIUS = 10;
const CIRCUMFERENCE = 2 * Math.PI * RADIUS;

/** The round as a ring filled by the blocks that passed, with its number and the time left at 12 s a block. */
export function RoundClock({ network }: { network: NetworkReport }) {
  const { round } = network;
  if (round === null) return null;
  const done = round.length === 0 ? 0 : 1 - round.blocksLeft / round.length;
  const left = timeLeft(network);
  const words = left === null ? "" : left > 0 ? `${printDuration(left)} left` : "ends now";
  const state = round.initialized ? words : "not yet initialised";
  return (
    <a
      className="clock"
      href="/#round"
      aria-label={`Round ${printWhole(round.number)}, ${Math.floor(done * 100)} % done, ${state}`}
    >
      <svg viewBox="0 0 28 28" aria-hidden="true">
        <circle cx="14" cy="14" r={RADIUS} />
        <circle
          className="done"
          cx="14"
          cy="14"
          r={RADIUS}
          strokeDasharray={`${(done * CIRCUMFERENCE).toFixed(1)} 99`}
          transform="rotate(-90 14 14)"
        />
      </svg>
      <span>
        <b>Round {printWhole(round.number)}</b>
        <span className="n3">{state}</span>
      </span>
    </a>
  );
}

/** Seconds until the round's end, seen from when the page is served: the block's time and its age are both in it. */
export function timeLeft({ round, asOf, sources }: NetworkReport): number | null {
  if (round === null || asOf.timestamp === null) return null;
  return Math.max(0, round.endsAt - asOf.timestamp - (sources.chain.ageSeconds ?? 0));
}

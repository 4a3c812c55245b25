import { printWhole } from "@/lib/format/number";
import { printClock, printDate, printDuration, printMoment } from "@/lib/format/time";
import type { NetworkReport } from "@/lib/reports/types";
import { timeLeft } from "../frame/round-clock";
import { Def } from "../ui/def";
import { roundEnd } from "./round-end";

/** The round clock in words and as a bar: which round, how far, when it ends, and what state it is in. */
export function RoundLine({ network }: { network: NetworkReport }) {
  const { round, roundsPerYear, roundsPerYearBasis } = network;
  if (round === null) return null;
  const done = round.length === 0 ? 0 : 1 - round.blocksLeft / round.length;
  const left = timeLeft(network);
  return (
    <section className="sec" id="round">
      <div className="sh">
        <h2>
          <Def figure="round">Round</Def> {printWhole(round.number)}
        </h2>
        <p>
          {printWhole(round.length - round.blocksLeft)} of {printWhole(round.length)} L1 blocks passed
        </p>
      </div>
      <span className="gauge" aria-hidden="true">
        <i style={{ width: `${(done * 100).toFixed(1)}%` }} />
      </span>
      <p className="n2">
        {left !== null && left > 0 && `${printDuration(left)} left. `}
        {endWords(network)}{" "}
        {!round.initialized && "Nobody has initialised it yet, so reward cannot be called in it. "}
        {round.locked && "It is in its last part: cuts cannot be changed until the next round. "}
        {roundsPerYear !== null && (
          <>
            A year has {printWhole(roundsPerYear)} <Def figure="rounds-per-year">rounds</Def>,{" "}
            {roundsPerYearBasis === "measured"
              ? "measured over the last 200"
              : "assumed from the length of a round"}
            .
          </>
        )}
      </p>
    </section>
  );
}

const MINUTE = 60;

/** When the round ends, as a range, because Ethereum misses a slot now and then; whole minutes, outward. */
function endWords(network: NetworkReport): string {
  const end = roundEnd(network);
  if (end === null) return "";
  if (network.round?.blocksLeft === 0) return "All of its blocks have passed.";
  const from = Math.floor(end.earliest / MINUTE) * MINUTE;
  if (end.latest === null || end.blockSeconds === null) {
    return `It ends not before ${printMoment(from)}, at 12 s a block; each slot of Ethereum that is missed makes it later.`;
  }
  const to = Math.ceil(end.latest / MINUTE) * MINUTE;
  const between =
    printDate(from) === printDate(to)
      ? `${printClock(from)} and ${printClock(to)} UTC on ${printDate(from)}`
      : `${printMoment(from)} and ${printMoment(to)}`;
  return `It ends between ${between}, at ${end.blockSeconds.toFixed(2)} s a block, as measured.`;
}

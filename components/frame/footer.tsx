import type { ReactNode } from "react";
import { printWhole } from "@/lib/format/number";
import { printMoment } from "@/lib/format/time";
import type { Stamp } from "@/lib/reports/types";
import type { SourceName } from "@/lib/upstream/outcome";
import { SOURCE_WORDS } from "../states/source-words";
import { ThemeChoice } from "./theme-choice";

/** The foot of every page: sources, what must be known where money is at stake, and the theme. */
export function Footer({ stampLine, unbondingLine }: { stampLine: ReactNode; unbondingLine: ReactNode }) {
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          {stampLine}
          <p>
            <a href="/methodology">Methodology: how every figure is made</a>
          </p>
          {unbondingLine}
        </div>
        <ThemeChoice />
      </div>
    </footer>
  );
}

/** What can happen to stake. @param unbondingPeriod rounds; null: not known */
export function UnbondingLine({ unbondingPeriod }: { unbondingPeriod: number | null }) {
  return (
    <p>
      There is no slashing on Livepeer today. Stake can be withdrawn {roundsWords(unbondingPeriod)} after it
      was undelegated, and earns nothing meanwhile.
    </p>
  );
}

function roundsWords(rounds: number | null): string {
  if (rounds === null) return "some rounds";
  return rounds === 1 ? "one round" : `${WORDS[rounds] ?? printWhole(rounds)} rounds`;
}

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** As of when the frame speaks, and the state of every source, those included that this page does not use. */
export function FooterStamp({ stamp }: { stamp: Stamp }) {
  const { round, l2Block, timestamp } = stamp.asOf;
  const names = Object.keys(SOURCE_WORDS) as SourceName[];
  return (
    <p>
      {round !== null && `As of round ${printWhole(round)}`}
      {l2Block !== null && `, block ${printWhole(l2Block)}`}
      {timestamp !== null && `, ${printMoment(timestamp)}. `}
      Sources:{" "}
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 && " · "}
          {SOURCE_WORDS[name]} <b>{stamp.sources[name].state}</b>
        </span>
      ))}
    </p>
  );
}

import type { ReactNode } from "react";
import { printTokenShort } from "@/lib/format/amount";
import { printDate } from "@/lib/format/time";
import type { Sentence } from "@/lib/reports/profile-sentences";
import { agoWord, countWord, cutPercent, cutWord, lptWord, percentWord, unitWord } from "./printed";

type Of<Kind extends Sentence["kind"]> = Extract<Sentence, { kind: Kind }>;

const NAMES = { reward: "reward cut", fee: "fee cut" } as const;

/** Cuts that went up far and are still there. @param now unix seconds of the page */
export function cutRaised(sentence: Of<"cut-raised">, now: number | null): ReactNode {
  const { cuts, timestamp, changes, before } = sentence;
  const raised = cuts
    .map(({ cut, fromPpm, toPpm }) => `${NAMES[cut]} from ${cutWord(fromPpm)} to ${cutPercent(toPpm)}`)
    .join(" and its ");
  const when = now === null ? `on ${printDate(timestamp)}` : agoWord(now - timestamp);
  const after =
    before === null
      ? ""
      : `, after ${unitWord(printTokenShort(before), "LPT")} more had come to it than left in the 30 days before`;
  return (
    <>
      <b>
        <span className="warn">▲ </span>
        {changes === 1
          ? `It raised its ${raised} ${when}`
          : `It has raised its ${raised} since ${printDate(timestamp)}, in ${countWord(changes, "change")}`}
      </b>
      {after}. {cuts.length === 1 ? "That cut still holds" : "Those cuts still hold"}.
    </>
  );
}

/** Cuts that never stay. */
export function unstable({ changes, cut, lowPpm, highPpm }: Of<"unstable">): ReactNode {
  return (
    <>
      <b>
        <span className="warn">▲ </span>Its cuts do not stay:
      </b>{" "}
      it changed them {countWord(changes, "time")} in 365 days, its {NAMES[cut]} between {cutWord(lowPpm)} and{" "}
      {cutPercent(highPpm)}.
    </>
  );
}

/** Fees whose payer and receiver are the same account, and what they say of its yields and of its work. */
export function ownFees({ days, share, shared }: Of<"own-fees">): ReactNode {
  const all = share >= 1;
  const part = all ? "all" : unitWord(percentWord(share), "%");
  const yields = shared ? `The fee part of its yields is made of them${all ? "" : " too"}. ` : "";
  return (
    <>
      <b>
        It paid {part} of its fees of the last {countWord(days, "day")} itself:
      </b>{" "}
      sender and recipient of those tickets are the same account. {yields}They say nothing of what others pay
      for its work.
    </>
  );
}

/** Rounds without a reward call, and what they cost. */
export function missed({ missed, eligible, lpt, often }: Of<"missed">): ReactNode {
  return (
    <>
      <b>
        {often && <span className="warn">▲ </span>}It missed {countWord(missed, "reward call")} of the last{" "}
        {eligible}.
      </b>
      {lpt === null
        ? " What was not called was never minted."
        : ` That cost each ${unitWord("1,000", "LPT")} delegated here about ${unitWord(lptWord(lpt), "LPT")}.`}
    </>
  );
}

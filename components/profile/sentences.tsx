import type { ReactNode } from "react";
import { REASONS } from "@/lib/figures/reasons";
import { dropZeros, printFixed, printWhole } from "@/lib/format/number";
import { printDate } from "@/lib/format/time";
import type { Sentence } from "@/lib/reports/profile-sentences";
import type { CutStep } from "@/lib/reports/profile-types";
import { PPM } from "@/lib/units/perc";
import { Def } from "../ui/def";
import { cutRaised, missed, ownFees, unstable } from "./alert-words";
import { became } from "./growth-words";
import { agoWord, countWord, cutPercent, cutWord, percent, percentWord, unitWord } from "./printed";

/** One sentence of the summary in words. @param now unix seconds of the page */
export function words(sentence: Sentence, now: number | null): ReactNode {
  switch (sentence.kind) {
    case "became":
      return became(sentence);
    case "not-known-yet":
      return `How a stake here has grown is not known. ${REASONS[sentence.reason]}`;
    case "keeps-all-rewards":
      return keepsAll(sentence);
    case "no-fees":
      return `It earned no fees in the last ${countWord(sentence.days, "day")}: what a stake earns here is new LPT alone.`;
    case "own-fees":
      return ownFees(sentence);
    case "cut-raised":
      return cutRaised(sentence, now);
    case "unstable":
      return unstable(sentence);
    case "not-active":
      return notActive(sentence);
    case "leaves":
      return (
        <>
          <b>It leaves the active set with round {printWhole(sentence.round)}.</b> From then on stake with it
          earns nothing.
        </>
      );
    case "cuts-never-changed":
      return sentence.canChange
        ? "It has never changed its cuts. It can, in any round except its last tenth, without notice."
        : "It never changed its cuts.";
    case "cuts-changed-since":
      return (
        <>
          <b>It changed its cuts after {printDate(sentence.until)}.</b> When, and what they were before, is
          not told yet.
        </>
      );
    case "cuts-changed":
      return cutsChanged(sentence, now);
    case "trial":
      return trial(sentence);
    case "missed":
      return missed(sentence);
    case "none-missed":
      return `It called reward in all of the last ${countWord(sentence.eligible, "round")} in which it was active.`;
    case "getting-out":
      return (
        <>
          <b>
            <Def figure="getting-out">Getting out</Def> takes {countWord(sentence.rounds, "round")},
          </b>{" "}
          about {unitWord(dropZeros(printFixed(sentence.days, 1)), "days")}
          {sentence.measured ? "" : ` at ${unitWord("12", "s")} a block`}. Undelegated stake earns nothing
          meanwhile. Moving to another orchestrator takes effect in the next round.
        </>
      );
    case "no-slashing":
      return (
        <>
          <b>No slashing today.</b> What can be lost is rewards not called, a higher cut, and the price of
          LPT.
        </>
      );
  }
}

type Of<Kind extends Sentence["kind"]> = Extract<Sentence, { kind: Kind }>;

/** What is left for delegators where no reward is: a part of the fees, if there are any and it shares them. */
function keepsAll({ feeCutPpm, noFees }: Of<"keeps-all-rewards">): ReactNode {
  if (feeCutPpm >= PPM)
    return (
      <>
        <b>It keeps all rewards and all fees.</b> Whoever delegates here earns nothing.
      </>
    );
  return (
    <>
      <b>It keeps all rewards.</b> Whoever delegates here earns fees alone, of which it keeps{" "}
      {cutPercent(feeCutPpm)}
      {noFees ? ", and in the last 90 days there were none" : ""}.
    </>
  );
}

function notActive({ registered, since, from, lastActive }: Of<"not-active">): ReactNode {
  if (from !== null)
    return (
      <>
        <b>{lastActive === null ? "It is not active yet." : "It is not active now."}</b>{" "}
        {lastActive === null
          ? "It joins the active set with"
          : `It was active before, the last time in round ${printWhole(lastActive)}, and joins the active set again with`}{" "}
        round {printWhole(from)} if its stake still suffices then; until it does, stake with it earns nothing.
      </>
    );
  return (
    <>
      <b>{registered ? "It is not active" : "It is no longer an orchestrator"}</b>
      {since === null ? "" : `, and left the active set with round ${printWhole(since)}`}: stake with it earns
      nothing. Whoever still delegates to it can move to another one or undelegate.
    </>
  );
}

function cutsChanged({ inTwoYears, last, canChange }: Of<"cuts-changed">, now: number | null): ReactNode {
  const when = now === null ? `on ${printDate(last.timestamp)}` : agoWord(now - last.timestamp);
  const times = inTwoYears === 0 ? "not changed its cuts in two years" : changes(inTwoYears);
  return (
    <>
      <b>
        {last.direction === "up" && <span className="warn">▲ </span>}
        It last changed its cuts {when}:
      </b>{" "}
      {changeWords(last)}. It has {times}
      {canChange ? ", and can again in any round except its last tenth, without notice" : ""}.
    </>
  );
}

function changes(count: number): string {
  const often = count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
  return `changed them ${often} in two years`;
}

/** What a change did: "reward cut from 5 to 95 %, fee cut from 20 to 50 %". */
export function changeWords({
  rewardCutPpm,
  feeCutPpm,
}: Pick<CutStep, "rewardCutPpm" | "feeCutPpm">): string {
  const named: [string, CutStep["rewardCutPpm"]][] = [
    ["reward cut", rewardCutPpm],
    ["fee cut", feeCutPpm],
  ];
  return named
    .filter(([, { from, to }]) => from !== to)
    .map(([name, { from, to }]) => `${name} from ${cutWord(from)} to ${cutPercent(to)}`)
    .join(", ");
}

function trial({ toPpm, had, now, raised }: Of<"trial">): ReactNode {
  return (
    <>
      <b>If it raised its reward cut to {cutPercent(toPpm)},</b>
      {had ? " where it has been before," : ""} the{" "}
      <Def figure="forecast-real-yield">forecast real yield</Def> would go from {percentWord(now)} to{" "}
      {percent(raised)}.
    </>
  );
}

import type { ReactNode } from "react";
import { REASONS } from "@/lib/figures/reasons";
import { dropZeros, printFixed, printWhole } from "@/lib/format/number";
import { printDate } from "@/lib/format/time";
import type { CutStep, Sentence } from "@/lib/reports/profile-types";
import { PPM } from "@/lib/units/perc";
import { Def } from "../ui/def";
import { agoWord, countWord, cutWord, lptWord, percentWord } from "./printed";

/** One sentence of the summary in words. @param now unix seconds of the page */
export function words(sentence: Sentence, now: number | null): ReactNode {
  switch (sentence.kind) {
    case "became":
      return became(sentence);
    case "not-known-yet":
      return `What a stake here became cannot be said. ${REASONS[sentence.reason]}`;
    case "keeps-all-rewards":
      return keepsAll(sentence);
    case "no-fees":
      return `It earned no fees in the last ${sentence.days} days: what a stake earns here is new LPT alone.`;
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
          about {dropZeros(printFixed(sentence.days, 1))} days{sentence.measured ? "" : " at 12 s a block"}.
          Undelegated stake earns nothing meanwhile. Moving to another orchestrator takes effect in the next
          round.
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

function became({ rounds, lpt, eth, nominal, supplyGrowth, real, issuanceOnly }: Of<"became">): ReactNode {
  return (
    <>
      Over the last {rounds} rounds, <b>1,000 LPT delegated here became {lptWord(lpt)}</b>
      {eth === null ? "" : eth === 0 ? ", and earned no fees" : `, and earned ${lptWord(eth)} ETH in fees`}.
      That is {percentWord(nominal)} % a year{issuanceOnly ? ", fees not counted" : ""}.{" "}
      {real === null || supplyGrowth === null ? (
        "How much the supply grew meanwhile is not known, and so not what that is worth."
      ) : (
        <>
          LPT supply grew at {percentWord(supplyGrowth)} % a year meanwhile, so the share of all LPT held by
          that stake{" "}
          <b>
            {real < 0 ? "shrank" : "grew"} at {percentWord(Math.abs(real))} % a year
          </b>
          .
        </>
      )}
    </>
  );
}

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
      {cutWord(feeCutPpm)} %{noFees ? ", and in the last 90 days there were none" : ""}.
    </>
  );
}

function notActive({ registered, since, from }: Of<"not-active">): ReactNode {
  if (from !== null)
    return (
      <>
        <b>It is not active yet.</b> It joins the active set with round {printWhole(from)} if its stake still
        suffices then; until it does, stake with it earns nothing.
      </>
    );
  return (
    <>
      <b>{registered ? "It is not active" : "It is no longer an orchestrator"}</b>
      {since === null ? "" : `, and left the active set with round ${printWhole(since)}`}: stake with it earns
      nothing. Who still delegates to it can move to another one or undelegate.
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
    .map(([name, { from, to }]) => `${name} from ${cutWord(from)} to ${cutWord(to)} %`)
    .join(", ");
}

function trial({ toPpm, had, now, raised }: Of<"trial">): ReactNode {
  return (
    <>
      <b>If it raised its reward cut to {cutWord(toPpm)} %,</b>
      {had ? " where it has been before," : ""} the{" "}
      <Def figure="forecast-real-yield">forecast real yield</Def> would go from {percentWord(now)} to{" "}
      {percentWord(raised)} %.
    </>
  );
}

function missed({ missed, eligible, lpt }: Of<"missed">): ReactNode {
  return (
    <>
      <b>
        It missed {countWord(missed, "reward call")} of the last {eligible}.
      </b>
      {lpt === null
        ? " What was not called was never minted."
        : ` That cost each 1,000 LPT delegated here about ${lptWord(lpt)} LPT.`}
    </>
  );
}

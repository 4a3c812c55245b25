import type { ReactNode } from "react";
import { printTokenShort } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import { printShare } from "@/lib/format/percent";
import { printStranger } from "@/lib/format/text";
import type { AccountNames, Cuts, NetworkEvent } from "@/lib/reports/activity-types";
import { PPM } from "@/lib/units/perc";
import { Account, Orchestrator } from "./accounts";

type Of<Kind extends NetworkEvent["kind"]> = Extract<NetworkEvent, { kind: Kind }>;

/** Orchestrators named in one sentence; the others are counted. */
const NAMED = 6;

/** What happened, in one sentence: who did what, with figures. */
export function Sentence({ event, names }: { event: NetworkEvent; names: AccountNames }): ReactNode {
  switch (event.kind) {
    case "cuts":
      return cutsSentence(event, names);
    case "missed":
      return missedSentence(event, names);
    case "set":
      return setSentence(event, names);
    case "moves":
      return moveSentence(event, names);
    case "governance":
      return governanceSentence(event, names);
    case "protocol":
      return protocolSentence(event);
  }
}

function cutsSentence({ orchestrator, before, after }: Of<"cuts">, names: AccountNames): ReactNode {
  const reward = turn("reward cut", before.rewardCutPpm, after.rewardCutPpm);
  const fee = turn("fee cut", before.feeCutPpm, after.feeCutPpm);
  return (
    <>
      {raised(before, after) && <span className="warn">▲ </span>}
      <Orchestrator address={orchestrator} names={names} /> {[reward, fee].filter(Boolean).join(" and ")}.
    </>
  );
}

/** It keeps more of something than before: worth a mark. */
function raised(before: Cuts, after: Cuts): boolean {
  return after.rewardCutPpm > before.rewardCutPpm || after.feeCutPpm > before.feeCutPpm;
}

function turn(what: string, from: bigint, to: bigint): string | null {
  if (from === to) return null;
  return `${to > from ? "raised" : "lowered"} its ${what} from ${printShare(from, PPM)} to ${printShare(to, PPM)} %`;
}

function missedSentence({ orchestrators, round }: Of<"missed">, names: AccountNames): ReactNode {
  const named = orchestrators.slice(0, NAMED);
  const others = orchestrators.length - named.length;
  return (
    <>
      {named.map((address, place) => (
        <span key={address}>
          {place > 0 && (place === named.length - 1 && others === 0 ? " and " : ", ")}
          <Orchestrator address={address} names={names} />
        </span>
      ))}
      {others > 0 && ` and ${others} ${others === 1 ? "other" : "others"}`} did not call reward in round{" "}
      {printWhole(round)}, so that nothing was minted for {orchestrators.length === 1 ? "it" : "them"}.
    </>
  );
}

function setSentence({ orchestrator, change, effectiveRound }: Of<"set">, names: AccountNames): ReactNode {
  return (
    <>
      <Orchestrator address={orchestrator} names={names} /> {change === "joined" ? "joined" : "left"} the
      active set, with effect from round {printWhole(effectiveRound)}.
    </>
  );
}

function moveSentence({ how, account, amount, from, to }: Of<"moves">, names: AccountNames): ReactNode {
  const lpt = `${printTokenShort(amount)} LPT`;
  const isOrchestrator = account === from || account === to;
  const who = isOrchestrator ? (
    <Orchestrator address={account} names={names} />
  ) : (
    <Account address={account} names={names} />
  );
  const with_ = (address: typeof from) =>
    address === null ? (
      "nobody"
    ) : address === account ? (
      "itself"
    ) : (
      <Orchestrator address={address} names={names} />
    );
  switch (how) {
    case "move":
      return (
        <>
          {who} moved {lpt} from {with_(from)} to {with_(to)}.
        </>
      );
    case "bond":
      return (
        <>
          {who} delegated {lpt} to {with_(to)}.
        </>
      );
    case "rebond":
      return (
        <>
          {who} bonded {lpt} again that it had undelegated, to {with_(to)}.
        </>
      );
    case "unbond":
      return (
        <>
          {who} undelegated {lpt} from {with_(from)}.
        </>
      );
  }
}

function governanceSentence(event: Of<"governance">, names: AccountNames): ReactNode {
  if (event.what === "poll") {
    return <>A poll was opened; votes count until L1 block {printWhole(event.endBlock)}.</>;
  }
  const title = <q className="stranger">{printStranger(event.title)}</q>;
  if (event.what === "closed") {
    return (
      <>
        Voting on the treasury proposal {title} closed with round {printWhole(event.voteEnd)}.
      </>
    );
  }
  return (
    <>
      Voting opened on the treasury proposal {title} by <Account address={event.proposer} names={names} />,
      until the end of round {printWhole(event.voteEnd)}.
    </>
  );
}

function protocolSentence({ what, name }: Of<"protocol">): ReactNode {
  if (what === "paused") return <>The protocol was paused: nobody could stake, withdraw or call reward.</>;
  if (what === "resumed") return <>The protocol was resumed.</>;
  return (
    <>
      The protocol’s parameter <span className="mono">{printStranger(name, 60)}</span> was set.
    </>
  );
}

import type { ReactNode } from "react";
import { printTokenShort } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import { printShare } from "@/lib/format/percent";
import type { AccountNames, Cuts, NetworkEvent } from "@/lib/reports/activity-types";
import type { Address } from "@/lib/units/address";
import { PPM } from "@/lib/units/perc";
import { Account, Orchestrator } from "./accounts";
import { GovernanceSentence } from "./governance-sentence";
import { ProtocolSentence } from "./protocol-sentence";

type Of<Kind extends NetworkEvent["kind"]> = Extract<NetworkEvent, { kind: Kind }>;

/** Orchestrators named in one sentence; the others are counted. */
const NAMED = 6;

interface Props {
  event: NetworkEvent;
  names: AccountNames;
  /** those of the accounts that have a profile */
  orchestrators: ReadonlySet<Address>;
}

/** What happened, in one sentence: who did what, with figures. */
export function Sentence({ event, names, orchestrators }: Props): ReactNode {
  switch (event.kind) {
    case "cuts":
      return cutsSentence(event, names);
    case "missed":
      return missedSentence(event, names);
    case "set":
      return setSentence(event, names);
    case "moves":
      return moveSentence(event, names, orchestrators);
    case "governance":
      return <GovernanceSentence event={event} names={names} orchestrators={orchestrators} />;
    case "protocol":
      return <ProtocolSentence event={event} />;
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

function setSentence(event: Of<"set">, names: AccountNames): ReactNode {
  const { orchestrator, change, effectiveRound } = event;
  if (event.change === "replaced") {
    return (
      <>
        <Orchestrator address={orchestrator} names={names} /> took the place of{" "}
        <Orchestrator address={event.left} names={names} /> in the active set, with effect from round{" "}
        {printWhole(effectiveRound)}.
      </>
    );
  }
  return (
    <>
      <Orchestrator address={orchestrator} names={names} /> {change === "joined" ? "joined" : "left"} the
      active set, with effect from round {printWhole(effectiveRound)}.
    </>
  );
}

function moveSentence(
  { how, account, amount, from, to }: Of<"moves">,
  names: AccountNames,
  orchestrators: ReadonlySet<Address>,
): ReactNode {
  const lpt = `${printTokenShort(amount)} LPT`;
  const isOrchestrator = account === from || account === to;
  const who = isOrchestrator ? (
    <Orchestrator address={account} names={names} />
  ) : (
    <Account address={account} names={names} orchestrators={orchestrators} />
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

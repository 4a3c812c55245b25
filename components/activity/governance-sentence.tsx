import type { ReactNode } from "react";
import { printTokenShort } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import { printStranger } from "@/lib/format/text";
import { printDate } from "@/lib/format/time";
import { activityHref, DEFAULT_ACTIVITY } from "@/lib/links/activity";
import type { AccountNames, NetworkEvent } from "@/lib/reports/activity-types";
import type { Address } from "@/lib/units/address";
import { Account } from "./accounts";

type Governance = Extract<NetworkEvent, { kind: "governance" }>;
type OfPoll = Extract<Governance, { poll: Address }>;
type OfProposal = Exclude<Governance, OfPoll>;

interface Props {
  event: Governance;
  names: AccountNames;
  orchestrators: ReadonlySet<Address>;
}

/** What happened to a proposal or a poll. */
export function GovernanceSentence({ event, ...known }: Props): ReactNode {
  return "poll" in event ? pollSentence(event) : proposalSentence(event, known);
}

function proposalSentence(event: OfProposal, known: Omit<Props, "event">): ReactNode {
  const title = <q className="stranger">{printStranger(event.title)}</q>;
  const proposer = <Account address={event.proposer} {...known} />;
  if (event.what === "proposed") {
    return (
      <>
        {proposer} proposed {title} to the treasury’s voters; voting opens with round{" "}
        {printWhole(event.voteStart + 1)}.
      </>
    );
  }
  if (event.what === "closed") {
    return (
      <>
        Voting on the treasury proposal {title} by {proposer} closed with round {printWhole(event.voteEnd)}
        {castWords(event.cast)}.
      </>
    );
  }
  return (
    <>
      Voting opened on the treasury proposal {title} by {proposer}, until the end of round{" "}
      {printWhole(event.voteEnd)}.
    </>
  );
}

/** What was cast, as it was: who delegates may vote otherwise than its orchestrator, which the events do not take off. */
function castWords(cast: OfProposal["cast"]): string {
  if (cast === null) return "";
  if (cast.for + cast.against + cast.abstain === 0n) return "; nobody voted";
  const lpt = (wei: bigint) => `${printTokenShort(wei)} LPT`;
  return `: ${lpt(cast.for)} were cast for it, ${lpt(cast.against)} against, ${lpt(cast.abstain)} abstaining, before overrides`;
}

function pollSentence({ what, poll, endBlock, endsAt, ended, votes }: OfPoll): ReactNode {
  const about = (
    <a href={activityHref({ ...DEFAULT_ACTIVITY, span: "all", of: poll })} title={poll}>
      {what === "poll" ? "A poll" : "The poll"}
    </a>
  );
  const until = `L1 block ${printWhole(endBlock)}`;
  const day = endsAt === null ? "" : `, about ${printDate(endsAt)}`;
  if (what === "poll") {
    return (
      <>
        {about} was opened; votes {ended ? "counted" : "count"} until {until}
        {day}.
      </>
    );
  }
  return (
    <>
      {about} ended with {until}: {choiceWords(votes)}.
    </>
  );
}

function choiceWords(votes: OfPoll["votes"]): string {
  if (votes === null) return "how accounts voted is not known";
  return `${accounts(votes.yes)} voted yes, ${printWhole(votes.no)} no. What their stake came to is not known`;
}

function accounts(count: number): string {
  return count === 1 ? "1 account" : `${printWhole(count)} accounts`;
}

import { printExact, printTokenShort } from "@/lib/format/amount";
import { markdownWords } from "@/lib/format/markdown-words";
import { printWhole } from "@/lib/format/number";
import { printStranger, shortAddress } from "@/lib/format/text";
import { printDate } from "@/lib/format/time";
import { type ProfileView, profileHref } from "@/lib/links/profile";
import type { PollVote, ProfileReport, ProposalVote, VoteHistory } from "@/lib/reports/profile-types";
import { Def } from "../ui/def";
import { PartMissing } from "./part-missing";
import { countWord } from "./printed";

/** Its votes on treasury proposals and in polls, and the proposals on which it did not vote. */
export function VotesSection({ report, view }: { report: ProfileReport; view: ProfileView }) {
  const { votes, orchestrator, missing } = report;
  return (
    <section className="sec" id="votes">
      <div className="sh">
        <h2>
          <Def figure="votes">Votes cast</Def>
        </h2>
        {orchestrator.votes !== null && orchestrator.votes.eligible > 0 && (
          <p>
            {printWhole(orchestrator.votes.cast)} of{" "}
            {countWord(orchestrator.votes.eligible, "treasury proposal")} it could vote on
          </p>
        )}
      </div>
      {votes === null ? (
        <PartMissing
          what="Its votes are"
          failure={missing.chronicle}
          retry={profileHref(orchestrator.address, view)}
        />
      ) : (
        <>
          <Proposals proposals={votes.proposals} />
          <Polls votes={votes} />
        </>
      )}
    </section>
  );
}

/** So many stand open; older ones one press away. */
const OPEN = 8;

function Proposals({ proposals }: { proposals: readonly ProposalVote[] }) {
  if (proposals.length === 0)
    return <p className="n2">No treasury proposal was put to the vote while it was active.</p>;
  const older = proposals.slice(OPEN);
  return (
    <>
      <ProposalTable proposals={proposals.slice(0, OPEN)} caption="Treasury proposals, newest first" />
      {older.length > 0 && (
        <details className="more">
          <summary>{countWord(older.length, "earlier proposal")}</summary>
          <ProposalTable proposals={older} caption="Earlier treasury proposals" />
        </details>
      )}
    </>
  );
}

function ProposalTable({ proposals, caption }: { proposals: readonly ProposalVote[]; caption: string }) {
  return (
    <table className="t cards ballots">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="l">
            Treasury proposal
          </th>
          <th scope="col" className="l">
            Its vote
          </th>
          <th scope="col">
            Weight<small>LPT</small>
          </th>
          <th scope="col" className="l">
            Its reason
          </th>
          <th scope="col">
            Voting ended<small>with round</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {proposals.map((proposal) => (
          <Ballot key={proposal.id} proposal={proposal} />
        ))}
      </tbody>
    </table>
  );
}

function Ballot({ proposal: { title, vote, voteEnd, open } }: { proposal: ProposalVote }) {
  return (
    <tr>
      <th scope="row" className="l full">
        {title}
      </th>
      <td className="l" data-l="Its vote">
        {vote === null ? (
          <span className="n3">{open ? "not yet" : "did not vote"}</span>
        ) : (
          <b>{vote.support}</b>
        )}
      </td>
      <td data-l="Weight, LPT" title={vote === null ? undefined : `${printExact(vote.weight)} LPT`}>
        {vote === null ? "" : printTokenShort(vote.weight)}
      </td>
      <td className="l why" data-l="Its reason">
        {vote === null ? (
          ""
        ) : vote.reason.trim() === "" ? (
          <span className="n3">none given</span>
        ) : (
          printStranger(markdownWords(vote.reason), 200)
        )}
      </td>
      <td data-l="Voting ended">{open ? "open" : printWhole(voteEnd)}</td>
    </tr>
  );
}

const CHOICES: Record<PollVote["choice"], string> = { yes: "for", no: "against" };

function Polls({ votes: { polls, pollCount } }: { votes: VoteHistory }) {
  if (pollCount === 0) return null;
  return (
    <>
      <h3 className="mt-4">Polls on changes of the protocol</h3>
      {polls.length === 0 ? (
        <p className="n2">It voted in none of {countWord(pollCount, "poll")}.</p>
      ) : (
        <ul className="lined">
          {polls.map(({ poll, choice, timestamp }) => (
            <li key={poll}>
              <b>{CHOICES[choice]}</b> in poll <span className="mono">{shortAddress(poll)}</span>,{" "}
              {printDate(timestamp)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

import type { SampleLog } from "../../ledger";
import { account, integer, text, wire } from "../log-args";
import { type Support, TreasuryProposalRow, TreasuryVoteRow } from "../rows/vote-rows";
import { SUPPORT } from "../support";
import type { Records } from "./records";

/** Treasury proposals and their votes. */
export function treasuryHandlers(records: Records) {
  const { store } = records;

  function created(log: SampleLog): void {
    const list = (name: string) => (log.args[name] ?? []) as readonly unknown[];
    const proposal = new TreasuryProposalRow(
      integer(log, "proposalId").toString(),
      records.account(account(log, "proposer")).id,
      list("targets").map(wire),
      list("values").map((value) => BigInt(value as bigint)),
      list("calldatas").map((data) => String(data).toLowerCase()),
      integer(log, "voteStart"),
      integer(log, "voteEnd"),
      text(log, "description"),
    );
    store.proposals.add(store.versions.created(proposal));
  }

  function voteCast(log: SampleLog): void {
    const proposal = store.proposals.get(integer(log, "proposalId").toString());
    const support = SUPPORT[Number(integer(log, "support"))];
    if (proposal === null || support === undefined) return;
    const voter = records.account(account(log, "voter")).id;
    const weight = integer(log, "weight");
    const id = `${proposal.id}-${voter}`;
    const known = store.treasuryVotes.get(id);
    const vote = known === null ? new TreasuryVoteRow(id, proposal, voter) : store.versions.touch(known);
    if (known === null) store.treasuryVotes.add(store.versions.created(vote));
    vote.support = support;
    vote.weight = weight;
    vote.reason = text(log, "reason") || null;
    count(store.versions.touch(proposal), support, weight);
  }

  return { ProposalCreated: created, VoteCast: voteCast, VoteCastWithParams: voteCast };
}

/** Imitates livepeer/subgraph's increaseProposalTotals(): sums only grow, though a delegator's vote takes weight from its orchestrator's. */
function count(proposal: TreasuryProposalRow, support: Support, weight: bigint): void {
  if (support === "For") proposal.forVotes += weight;
  else if (support === "Against") proposal.againstVotes += weight;
  else proposal.abstainVotes += weight;
  proposal.totalVotes += weight;
}

import type { PollRow, PollTallyRow, TreasuryProposalRow, TreasuryVoteRow, VoteRow } from "../rows/vote-rows";
import { columnsOf } from "./column";
import { entity } from "./entity";

const p = columnsOf<PollRow>();

export const pollEntity = entity("Poll", [
  p.id,
  p.field("proposal", "String!", (row) => row.proposal),
  p.field("endBlock", "BigInt!", (row) => row.endBlock),
  p.field("quorum", "BigInt!", (row) => row.quorum),
  p.field("quota", "BigInt!", (row) => row.quota),
  p.field("tally", "PollTally", (row) => row.id),
  p.field("votes", "[Vote!]!", (row) => row.votes.map((vote) => vote.id)),
]);

const t = columnsOf<PollTallyRow>();

export const pollTallyEntity = entity("PollTally", [
  t.id,
  t.decimal("yes", "BigDecimal!", (row) => row.yes),
  t.decimal("no", "BigDecimal!", (row) => row.no),
]);

const v = columnsOf<VoteRow>();

export const voteEntity = entity("Vote", [
  v.id,
  v.field("voter", "String!", (row) => row.voter),
  v.decimal("voteStake", "BigDecimal!", (row) => row.voteStake),
  v.decimal("nonVoteStake", "BigDecimal!", (row) => row.nonVoteStake),
  v.field("choiceID", "PollChoice", (row) => row.choice),
  v.ref("poll", "Poll", (row) => row.poll),
  v.field("registeredTranscoder", "Boolean", (row) => row.registeredTranscoder),
]);

const tp = columnsOf<TreasuryProposalRow>();

export const treasuryProposalEntity = entity("TreasuryProposal", [
  tp.id,
  tp.field("proposer", "LivepeerAccount!", (row) => row.proposer),
  tp.field("targets", "[String!]!", (row) => row.targets),
  tp.field("values", "[BigInt!]!", (row) => row.values),
  tp.field("calldatas", "[Bytes!]!", (row) => row.calldatas),
  tp.field("voteStart", "BigInt!", (row) => row.voteStart),
  tp.field("voteEnd", "BigInt!", (row) => row.voteEnd),
  tp.field("description", "String!", (row) => row.description),
  tp.derived("votes", "[TreasuryVote!]!", "proposal"),
  tp.decimal("forVotes", "BigDecimal!", (row) => row.forVotes),
  tp.decimal("againstVotes", "BigDecimal!", (row) => row.againstVotes),
  tp.decimal("abstainVotes", "BigDecimal!", (row) => row.abstainVotes),
  tp.decimal("totalVotes", "BigDecimal!", (row) => row.totalVotes),
]);

const tv = columnsOf<TreasuryVoteRow>();

export const treasuryVoteEntity = entity("TreasuryVote", [
  tv.id,
  tv.ref("proposal", "TreasuryProposal!", (row) => row.proposal),
  tv.field("voter", "LivepeerAccount!", (row) => row.voter),
  tv.field("support", "TreasuryVoteSupport!", (row) => row.support),
  tv.decimal("weight", "BigDecimal!", (row) => row.weight),
  tv.field("reason", "String", (row) => row.reason),
]);

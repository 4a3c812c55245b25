import { keccak256 } from "viem";
import type { Address } from "../../units/address";
import { PPM } from "../../units/perc";
import { emit } from "../events";
import { customError, demand } from "../refuse";
import { currentRound } from "../rounds";
import type { World } from "../world";
import { quorumNumeratorAt } from "./counting";
import type { Hex } from "./state";

const GOVERNOR = "LivepeerGovernor";

/**
 * Governor.onlyGovernance: only the Treasury may call, and only with data that the proposal being executed holds.
 * @throws Refusal
 */
export function demandGovernance(world: World, sender: Address, data: Hex): void {
  demand(sender === world.at.Treasury, GOVERNOR, "Governor: onlyGovernance");
  const hash = keccak256(data);
  const { announcedCalls } = world.governor;
  for (;;) {
    const [next] = announcedCalls;
    if (next === undefined) throw customError(GOVERNOR, "Empty");
    world.journal.shift(announcedCalls);
    if (next === hash) return;
  }
}

/** Rounds between a proposal and its snapshot. */
export function setVotingDelay(world: World, rounds: bigint): void {
  const { governor, journal } = world;
  emit(world, GOVERNOR, "VotingDelaySet", { oldVotingDelay: governor.votingDelay, newVotingDelay: rounds });
  journal.set(governor, "votingDelay", rounds);
}

/** Rounds of voting. @throws Refusal for 0 */
export function setVotingPeriod(world: World, rounds: bigint): void {
  const { governor, journal } = world;
  demand(rounds > 0n, GOVERNOR, "GovernorSettings: voting period too low");
  emit(world, GOVERNOR, "VotingPeriodSet", {
    oldVotingPeriod: governor.votingPeriod,
    newVotingPeriod: rounds,
  });
  journal.set(governor, "votingPeriod", rounds);
}

/** Votes in wei that a proposer needs. */
export function setProposalThreshold(world: World, votes: bigint): void {
  const { governor, journal } = world;
  emit(world, GOVERNOR, "ProposalThresholdSet", {
    oldProposalThreshold: governor.proposalThreshold,
    newProposalThreshold: votes,
  });
  journal.set(governor, "proposalThreshold", votes);
}

/** Quorum (1e6) of proposals whose snapshot is this round or later. @throws Refusal above the whole */
export function updateQuorumNumerator(world: World, numerator: bigint): void {
  const { governor, journal } = world;
  const fits = numerator <= PPM;
  demand(fits, GOVERNOR, "GovernorVotesQuorumFraction: quorumNumerator over quorumDenominator");
  const round = currentRound(world);
  const oldQuorumNumerator = quorumNumeratorAt(world, round);
  const entry = { round, numerator };
  const last = governor.quorumHistory[governor.quorumHistory.length - 1];
  if (last?.round === round) journal.replaceLast(governor.quorumHistory, entry);
  else journal.push(governor.quorumHistory, entry);
  emit(world, GOVERNOR, "QuorumNumeratorUpdated", { oldQuorumNumerator, newQuorumNumerator: numerator });
}

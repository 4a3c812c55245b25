import { encodeFunctionData, parseAbi } from "viem";
import type { Address } from "../../units/address";
import { PPM } from "../../units/perc";
import { action, type Contract, type Message, payableAction, view } from "../contract";
import { moveEth } from "../eth";
import { demand } from "../refuse";
import { currentRound } from "../rounds";
import { pastVotingPower } from "../votes/voting-power";
import type { World } from "../world";
import { proposalId } from "./call-list";
import { quorumAt, quorumNumeratorAt } from "./counting";
import { cancel, castVote, execute, proposalOf, propose, queue, stateOf } from "./proposals";
import {
  demandGovernance,
  setProposalThreshold,
  setVotingDelay,
  setVotingPeriod,
  updateQuorumNumerator,
} from "./settings";
import { isOperationDone, isOperationPending } from "./treasury";

const settersAbi = parseAbi([
  "function setProposalThreshold(uint256)",
  "function setVotingDelay(uint256)",
  "function setVotingPeriod(uint256)",
  "function updateQuorumNumerator(uint256)",
  "function relay(address target, uint256 value, bytes data) payable",
]);
type SetterName = Exclude<(typeof settersAbi)[number]["name"], "relay">;

const CALLS = ["address[]", "uint256[]", "bytes[]", "bytes32"] as const;

function setter(functionName: SetterName, set: (world: World, value: bigint) => void) {
  return action(["uint256"], (world, { sender }, value) => {
    demandGovernance(world, sender, encodeFunctionData({ abi: settersAbi, functionName, args: [value] }));
    set(world, value);
  });
}

function relay(world: World, { sender }: Message, target: Address, value: bigint, data: `0x${string}`): void {
  const own = encodeFunctionData({ abi: settersAbi, functionName: "relay", args: [target, value, data] });
  demandGovernance(world, sender, own);
  world.call(world.at.LivepeerGovernor, target, value, data);
}

function proposalEta(world: World, id: bigint): bigint {
  const { timelockId } = proposalOf(world, id);
  if (timelockId === null || isOperationDone(world, timelockId)) return 0n;
  return isOperationPending(world, timelockId) ? (world.governor.operations.get(timelockId) ?? 0n) : 0n;
}

/** LivepeerGovernor's functions by their ABI names; its settings change through executed proposals alone. */
export const governorContract: Contract = {
  actions: {
    bumpGovernorVotesTokenAddress: action([], () => undefined),
    cancel: action(CALLS, (world, { sender }, targets, values, calldatas, descriptionHash) =>
      cancel(world, sender, { targets, values, calldatas, descriptionHash }),
    ),
    castVote: action(["uint256", "uint8"], (world, { sender }, id, support) =>
      castVote(world, sender, id, support, "", "0x"),
    ),
    castVoteWithReason: action(["uint256", "uint8", "string"], (world, { sender }, id, support, reason) =>
      castVote(world, sender, id, support, reason, "0x"),
    ),
    castVoteWithReasonAndParams: action(
      ["uint256", "uint8", "string", "bytes"],
      (world, { sender }, id, support, reason, params) =>
        castVote(world, sender, id, support, reason, params),
    ),
    execute: payableAction(CALLS, (world, { value }, targets, values, calldatas, descriptionHash) => {
      moveEth(world, "LivepeerGovernor", world.at.LivepeerGovernor, world.at.Treasury, value);
      return execute(world, { targets, values, calldatas, descriptionHash });
    }),
    propose: action(
      ["address[]", "uint256[]", "bytes[]", "string"],
      (world, { sender }, targets, values, calldatas, description) =>
        propose(world, sender, targets, values, calldatas, description),
    ),
    queue: action(CALLS, (world, _message, targets, values, calldatas, descriptionHash) =>
      queue(world, { targets, values, calldatas, descriptionHash }),
    ),
    relay: payableAction(["address", "uint256", "bytes"], relay),
    setController: action(["address"], () => demand(false, "LivepeerGovernor", "caller must be Controller")),
    setProposalThreshold: setter("setProposalThreshold", setProposalThreshold),
    setVotingDelay: setter("setVotingDelay", setVotingDelay),
    setVotingPeriod: setter("setVotingPeriod", setVotingPeriod),
    updateQuorumNumerator: setter("updateQuorumNumerator", updateQuorumNumerator),
  },
  views: {
    CLOCK_MODE: view([], () => "mode=livepeer_round"),
    COUNTING_MODE: view([], () => "support=bravo&quorum=for,abstain,against"),
    clock: view([], currentRound),
    controller: view([], (world) => world.at.Controller),
    getVotes: view(
      ["address", "uint256"],
      (world, account, round) => pastVotingPower(world, account, round).votes,
    ),
    hasVoted: view(
      ["uint256", "address"],
      (world, id, account) => world.governor.proposals.get(id)?.voters.get(account)?.hasVoted ?? false,
    ),
    hashProposal: view(CALLS, (_world, targets, values, calldatas, descriptionHash) =>
      proposalId({ targets, values, calldatas, descriptionHash }),
    ),
    name: view([], () => "LivepeerGovernor"),
    proposalDeadline: view(["uint256"], (world, id) => world.governor.proposals.get(id)?.voteEnd ?? 0n),
    proposalEta: view(["uint256"], proposalEta),
    proposalProposer: view(["uint256"], (world, id) => proposalOf(world, id).proposer),
    proposalSnapshot: view(["uint256"], (world, id) => world.governor.proposals.get(id)?.voteStart ?? 0n),
    proposalThreshold: view([], (world) => world.governor.proposalThreshold),
    proposalVotes: view(["uint256"], (world, id) => {
      const proposal = world.governor.proposals.get(id);
      return [proposal?.againstVotes ?? 0n, proposal?.forVotes ?? 0n, proposal?.abstainVotes ?? 0n];
    }),
    quorum: view(["uint256"], quorumAt),
    quorumDenominator: view([], () => PPM),
    quorumNumerator: [
      view([], (world) => quorumNumeratorAt(world, currentRound(world))),
      view(["uint256"], quorumNumeratorAt),
    ],
    quota: view([], (world) => world.governor.quota),
    state: view(["uint256"], stateOf),
    timelock: view([], (world) => world.at.Treasury),
    token: view([], (world) => world.at.BondingVotes),
    version: view([], () => "1"),
    votes: view([], (world) => world.at.BondingVotes),
    votingDelay: view([], (world) => world.governor.votingDelay),
    votingPeriod: view([], (world) => world.governor.votingPeriod),
  },
};

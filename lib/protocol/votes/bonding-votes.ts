import type { Address } from "../../units/address";
import { action, type Contract, view } from "../contract";
import { customError, demand } from "../refuse";
import { currentRound } from "../rounds";
import type { World } from "../world";
import { demandPast, pastVotingPower, totalActiveStakeAt, votingPowerAt } from "./voting-power";

/** As of the end of the running round, which is what the next round will start with. */
const soon = (world: World, account: Address) => votingPowerAt(world, account, currentRound(world) + 1n);

function refuseCaller(world: World, sender: Address): never {
  throw customError("BondingVotes", "InvalidCaller", sender, world.at.BondingManager);
}

/** BondingVotes' functions by their ABI names; its checkpoints are written by BondingManager alone. */
export const votesContract: Contract = {
  actions: {
    checkpointBondingState: action(
      ["address", "uint256", "uint256", "address", "uint256", "uint256", "uint256"],
      (world, { sender }) => refuseCaller(world, sender),
    ),
    checkpointTotalActiveStake: action(["uint256", "uint256"], (world, { sender }) =>
      refuseCaller(world, sender),
    ),
    delegate: action(["address"], () => {
      throw customError("BondingVotes", "MustCallBondingManager", "bond");
    }),
    delegateBySig: action(["address", "uint256", "uint256", "uint8", "bytes32", "bytes32"], () => {
      throw customError("BondingVotes", "MustCallBondingManager", "bondFor");
    }),
    setController: action(["address"], () => demand(false, "BondingVotes", "caller must be Controller")),
  },
  views: {
    CLOCK_MODE: view([], () => "mode=livepeer_round"),
    clock: view([], currentRound),
    controller: view([], (world) => world.at.Controller),
    decimals: view([], () => 18n),
    delegatedAt: view(
      ["address", "uint256"],
      (world, account, round) => pastVotingPower(world, account, round).delegate,
    ),
    delegates: view(["address"], (world, account) => soon(world, account).delegate),
    getPastTotalSupply: view(["uint256"], (world, round) => {
      demandPast(world, round);
      return totalActiveStakeAt(world, round + 1n);
    }),
    getPastVotes: view(
      ["address", "uint256"],
      (world, account, round) => pastVotingPower(world, account, round).votes,
    ),
    getTotalActiveStakeAt: view(["uint256"], totalActiveStakeAt),
    getVotes: view(["address"], (world, account) => soon(world, account).votes),
    getVotesAndDelegateAtRoundStart: view(["address", "uint256"], (world, account, round) => {
      const { votes, delegate } = votingPowerAt(world, account, round);
      return [votes, delegate];
    }),
    hasCheckpoint: view(["address"], (world, account) => world.votes.checkpoints.has(account)),
    name: view([], () => "Livepeer Voting Power"),
    symbol: view([], () => "vLPT"),
    totalSupply: view([], (world) => totalActiveStakeAt(world, currentRound(world) + 1n)),
  },
};

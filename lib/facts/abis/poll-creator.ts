import { parseAbi } from "viem";

/** PollCreator as deployed on Arbitrum One, from the compiled contract. */
export const pollCreatorAbi = parseAbi([
  "event PollCreated(address indexed poll, bytes proposal, uint256 endBlock, uint256 quorum, uint256 quota)",
  "function POLL_CREATION_COST() view returns (uint256)",
  "function POLL_PERIOD() view returns (uint256)",
  "function QUORUM() view returns (uint256)",
  "function QUOTA() view returns (uint256)",
  "function bondingManager() view returns (address)",
  "function createPoll(bytes _proposal)",
]);

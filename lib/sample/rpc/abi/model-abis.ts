import type { Abi } from "viem";
import { bondingManagerAbi } from "../../../facts/abis/bonding-manager";
import { bondingVotesAbi } from "../../../facts/abis/bonding-votes";
import { chainlinkFeedAbi } from "../../../facts/abis/chainlink-feed";
import { controllerAbi } from "../../../facts/abis/controller";
import { livepeerGovernorAbi } from "../../../facts/abis/livepeer-governor";
import { livepeerTokenAbi } from "../../../facts/abis/livepeer-token";
import { minterAbi } from "../../../facts/abis/minter";
import { pollAbi } from "../../../facts/abis/poll";
import { pollCreatorAbi } from "../../../facts/abis/poll-creator";
import { roundsManagerAbi } from "../../../facts/abis/rounds-manager";
import { serviceRegistryAbi } from "../../../facts/abis/service-registry";
import { ticketBrokerAbi } from "../../../facts/abis/ticket-broker";
import { treasuryAbi } from "../../../facts/abis/treasury";
import { uniswapV3PoolAbi } from "../../../facts/abis/uniswap-v3-pool";
import type { ModelContract } from "../../../protocol/types";
import type { SampleLog } from "../../ledger";

/** ABIs of the contracts whose state the model holds. */
export const MODEL_ABIS: Readonly<Record<ModelContract, Abi>> = {
  BondingManager: bondingManagerAbi,
  BondingVotes: bondingVotesAbi,
  Controller: controllerAbi,
  LivepeerGovernor: livepeerGovernorAbi,
  LivepeerToken: livepeerTokenAbi,
  Minter: minterAbi,
  PollCreator: pollCreatorAbi,
  RoundsManager: roundsManagerAbi,
  ServiceRegistry: serviceRegistryAbi,
  TicketBroker: ticketBrokerAbi,
  Treasury: treasuryAbi,
};

/** The ABI by which a log's topics and data are written. */
export function abiOfLog(contract: SampleLog["contract"]): Abi {
  switch (contract) {
    case "Poll":
      return pollAbi;
    case "LptWethPool":
      return uniswapV3PoolAbi;
    case "EthUsdFeed":
      return chainlinkFeedAbi;
    default:
      return MODEL_ABIS[contract];
  }
}

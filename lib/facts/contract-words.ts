import type { Address } from "../units/address";
import {
  AI_SERVICE_REGISTRY,
  CONTROLLER,
  type ContractName,
  ETH_USD_FEED,
  L2_LPT_DATA_CACHE,
  LPT_WETH_POOL,
  MULTICALL3,
  PINNED,
  WETH,
} from "./contracts";

/**
 * What the contracts of the protocol, and those that it is read through, are for.
 * Source: livepeer/protocol, streamflow and delta branches, the contracts' own documentation.
 */
const WORDS: Record<ContractName, string> = {
  BondingManager: "BondingManager, the contract that holds all stake and books rewards and fees",
  BondingVotes: "BondingVotes, the contract that tells the governor how much stake an account had in a round",
  LivepeerGovernor: "LivepeerGovernor, the contract that takes the votes on treasury proposals",
  LivepeerToken: "the contract of the token LPT",
  Minter: "Minter, the contract that mints new LPT each round",
  PollCreator: "PollCreator, the contract that opens polls on changes of the protocol",
  RoundsManager: "RoundsManager, the contract that counts the rounds",
  ServiceRegistry: "ServiceRegistry, the contract in which orchestrators say where their nodes are",
  TicketBroker: "TicketBroker, the contract that gateways pay orchestrators through",
  Treasury: "the treasury of the protocol",
};

const OTHERS: ReadonlyMap<Address, string> = new Map([
  [CONTROLLER, "Controller, the contract that knows where the protocol's other contracts are"],
  [AI_SERVICE_REGISTRY, "the registry in which orchestrators say where their nodes for AI are"],
  [L2_LPT_DATA_CACHE, "the contract that keeps the amount of LPT on Ethereum for the Minter"],
  [MULTICALL3, "Multicall3, a contract that reads others together"],
  [LPT_WETH_POOL, "the Uniswap pool of LPT and ether"],
  [ETH_USD_FEED, "the Chainlink feed of the price of ether in dollars"],
  [WETH, "the contract of wrapped ether"],
]);

/** What a known contract is, as the end of a sentence that begins "It is"; null: none that is known. */
export function contractWords(address: Address): string | null {
  for (const name of Object.keys(PINNED) as ContractName[]) if (PINNED[name] === address) return WORDS[name];
  return OTHERS.get(address) ?? null;
}

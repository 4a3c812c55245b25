import { serviceRegistryAbi } from "../../../facts/abis/service-registry";
import {
  AI_SERVICE_REGISTRY,
  CONTROLLER,
  ETH_USD_FEED,
  L2_LPT_DATA_CACHE,
  LPT_WETH_POOL,
  MULTICALL3,
  NODE_INTERFACE,
  PINNED,
} from "../../../facts/contracts";
import type { ModelContract } from "../../../protocol/types";
import type { Address } from "../../../units/address";
import type { SampleChain } from "../../ledger";
import { byName } from "./answering";
import type { Contract } from "./contract";
import { withContractNames } from "./controller-names";
import { dataCache } from "./data-cache";
import type { ContractAt } from "./evm";
import { marketPool } from "./market-pool";
import { modelContract } from "./model-contract";
import { multicall3 } from "./multicall";
import { nodeInterface } from "./node-interface";
import { isPoll, pollContract } from "./poll";
import { priceFeed } from "./price-feed";

/** Every contract of a sample chain by its address. */
export function sampleContracts(chain: SampleChain): ContractAt {
  const { protocol } = chain;
  const model = (name: ModelContract) => modelContract(name, protocol);
  const fixed = new Map<Address, Contract>([
    ...Object.entries(PINNED).map(([name, address]) => [address, model(name as ModelContract)] as const),
    [CONTROLLER, withContractNames(model("Controller"))],
    [AI_SERVICE_REGISTRY, aiServiceRegistry(chain)],
    [L2_LPT_DATA_CACHE, dataCache(protocol)],
    [LPT_WETH_POOL, marketPool(chain)],
    [ETH_USD_FEED, priceFeed(chain)],
    [MULTICALL3, multicall3],
    [NODE_INTERFACE, nodeInterface(chain)],
  ]);
  const poll = pollContract(protocol);
  return (address) => fixed.get(address) ?? (isPoll(protocol, address) ? poll : undefined);
}

/** The registry that the Controller does not know: whoever offers AI work is registered in it under the same service URI. */
function aiServiceRegistry(chain: SampleChain): Contract {
  const offering = new Set(
    chain.world.scores.filter((score) => score.kind === "ai").map((score) => score.orchestrator),
  );
  return byName(serviceRegistryAbi, {
    controller: () => CONTROLLER,
    getServiceURI: ([account]) =>
      offering.has(account as Address)
        ? chain.protocol.read("ServiceRegistry", "getServiceURI", [account])
        : "",
  });
}

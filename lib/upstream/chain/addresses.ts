import { keccak256, toBytes } from "viem";
import { controllerAbi } from "../../facts/abis/controller";
import { CONTROLLER, type ContractName } from "../../facts/contracts";
import { type Address, ZERO_ADDRESS } from "../../units/address";
import { UpstreamError } from "../upstream-error";
import { readChainId } from "./blocks";
import { viewCall } from "./call";
import type { ViewReader } from "./view-reader";

const NEEDED = [
  "BondingManager",
  "LivepeerToken",
  "Minter",
  "RoundsManager",
  "Treasury",
] as const satisfies readonly ContractName[];
const RESOLVE_AGAIN_MS = 3_600_000;

/** Where the protocol's contracts are, as the Controller tells, and on which chain. */
export interface Deployment {
  chainId: number;
  addresses: Readonly<Record<(typeof NEEDED)[number], Address>>;
}

/** The deployment, resolved through the Controller and resolved again every hour, because contracts can be replaced. */
export class Addresses {
  private known: { deployment: Deployment; at: number } | null = null;

  constructor(private readonly views: ViewReader) {}

  /** @throws UpstreamError, BlockGone */
  async at(block: number | "latest"): Promise<Deployment> {
    if (this.known !== null && performance.now() - this.known.at < RESOLVE_AGAIN_MS)
      return this.known.deployment;
    const calls = NEEDED.map((name) =>
      viewCall(CONTROLLER, controllerAbi, "getContract", [keccak256(toBytes(name))]),
    );
    const [chainId, answers] = await Promise.all([
      readChainId(this.views.rpc, "chain"),
      this.views.read(calls, block),
    ]);
    const entries = NEEDED.map((name, position) => {
      const address = answers[position] ?? ZERO_ADDRESS;
      if (address === ZERO_ADDRESS) {
        throw new UpstreamError(
          "chain",
          "nonsense",
          `does not know Livepeer's ${name}: it may serve another network`,
        );
      }
      return [name, address] as const;
    });
    const deployment = { chainId, addresses: Object.fromEntries(entries) as Deployment["addresses"] };
    this.known = { deployment, at: performance.now() };
    return deployment;
  }
}

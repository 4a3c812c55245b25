import * as v from "valibot";
import { encodeFunctionData } from "viem";
import { bondingManagerAbi } from "../../facts/abis/bonding-manager";
import { BoundedMap } from "../../store/bounded-map";
import type { GasOfMove, StakeMoveAsked } from "../readings";
import { UpstreamError } from "../upstream-error";
import type { Addresses } from "./addresses";
import type { Rpc } from "./rpc";
import { RpcError } from "./rpc-error";

const ESTIMATES_KEPT = 2_000;
/** An estimate changes with the contracts' storage alone, and little. */
const ESTIMATE_FRESH_MS = 60_000;
const PRICE_FRESH_MS = 15_000;
/** A refusal ends as soon as somebody initialises the round. */
const ASK_AGAIN_MS = 3_000;

/** Sixteen digits of hex: more gas, or more wei for a unit of it, than any chain has. */
const quantity = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-f]{1,16}$/i),
  v.transform((digits) => BigInt(digits)),
  v.minValue(1n),
);

interface Asked {
  answer: Promise<bigint>;
  until: number;
}

/**
 * What moving a whole stake takes in gas, as the chain's node estimates `bondWithHint(0, to, hints)` from the account
 * (BondingManager), and what a unit of gas costs. On Arbitrum the estimate holds the gas for posting to L1 too.
 */
export class MoveGas {
  private readonly asked = new BoundedMap<string, Asked>(ESTIMATES_KEPT);

  constructor(
    private readonly rpc: Rpc,
    private readonly addresses: Addresses,
  ) {}

  forget(): void {
    this.asked.clear();
  }

  /** @throws UpstreamError, also where the contract would not let the move through as things are */
  async read(move: StakeMoveAsked): Promise<GasOfMove> {
    const { BondingManager } = (await this.addresses.at("latest")).addresses;
    const data = callOf(move);
    const [gas, gasPriceWei] = await Promise.all([
      this.kept(`${move.account} ${data}`, ESTIMATE_FRESH_MS, () =>
        this.ask("eth_estimateGas", [{ from: move.account, to: BondingManager, data }]),
      ),
      this.kept("price", PRICE_FRESH_MS, () => this.ask("eth_gasPrice", [])),
    ]);
    return { gas, gasPriceWei };
  }

  /** Whoever asks for the same within a while gets the same answer, failures for a short while only. */
  private kept(key: string, freshMs: number, ask: () => Promise<bigint>): Promise<bigint> {
    const now = performance.now();
    const known = this.asked.get(key);
    if (known !== undefined && now < known.until) return known.answer;
    const asked: Asked = { answer: ask(), until: now + freshMs };
    this.asked.set(key, asked);
    asked.answer.catch(() => {
      asked.until = performance.now() + ASK_AGAIN_MS;
    });
    return asked.answer;
  }

  private async ask(method: string, params: readonly unknown[]): Promise<bigint> {
    try {
      const parsed = v.safeParse(quantity, await this.rpc.request(method, params));
      if (parsed.success) return parsed.output;
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      throw new UpstreamError("chain", "errors", REFUSED[method] ?? "refused to answer");
    }
    throw new UpstreamError("chain", "nonsense", "answered gas that cannot be read");
  }
}

const REFUSED: Readonly<Record<string, string>> = {
  eth_estimateGas: "gives no estimate: as things are, the contract would refuse this move",
  eth_gasPrice: "does not tell what gas costs",
};

function callOf({ to, old, next }: Pick<StakeMoveAsked, "to" | "old" | "next">): `0x${string}` {
  const args = [0n, to, old.prev, old.next, next.prev, next.next] as const;
  return encodeFunctionData({ abi: bondingManagerAbi, functionName: "bondWithHint", args });
}

import { getAbiItem } from "viem";
import { multicall3Abi } from "../../facts/abis/multicall3";
import { MULTICALL3 } from "../../facts/contracts";
import type { SourceName } from "../outcome";
import { UpstreamError } from "../upstream-error";
import { type Call, viewCall } from "./call";
import type { Rpc } from "./rpc";
import { RpcError } from "./rpc-error";

/** Bounds a multicall's gas: some 40,000 a view, far below what public nodes allow an eth_call. */
const CHUNK = 300;
/** Without Multicall3 the chain is asked again for it after so long. */
const ASK_AGAIN_MS = 3_600_000;

/** Answers in the order of the calls; null where the contract reverted or answered something else. */
export type Answers<T extends readonly Call<unknown>[]> = {
  [K in keyof T]: T[K] extends Call<infer R> ? R | null : never;
};

type Named<T extends Readonly<Record<string, Call<unknown>>>> = {
  [K in keyof T]: T[K] extends Call<infer R> ? R : never;
};

/** The block's state is not (or no longer) at the node: take a newer head. */
export class BlockGone extends Error {
  override readonly name = "BlockGone";
}

/** Reads many views at one block through Multicall3, or as batched calls on a chain without it. */
export class ViewReader {
  private withoutMulticallUntil = Number.NEGATIVE_INFINITY;

  constructor(
    readonly rpc: Rpc,
    private readonly source: SourceName,
  ) {}

  /** Whether Multicall3's own views (getEthBalance) can be asked; known after the first read. */
  get hasMulticall(): boolean {
    return performance.now() >= this.withoutMulticallUntil;
  }

  /** @param block number, or "latest" @throws UpstreamError, BlockGone */
  async read<const T extends readonly Call<unknown>[]>(
    calls: T,
    block: number | "latest",
  ): Promise<Answers<T>> {
    const tag = block === "latest" ? block : toHex(block);
    const chunks: Call<unknown>[][] = [];
    for (let at = 0; at < calls.length; at += CHUNK) chunks.push(calls.slice(at, at + CHUNK));
    const answers = await Promise.all(chunks.map((chunk) => this.chunk(chunk, tag)));
    return answers.flat() as unknown as Answers<T>;
  }

  /** Figures that must be there, under their names. @throws UpstreamError where one is refused, BlockGone */
  async readNamed<const T extends Readonly<Record<string, Call<unknown>>>>(
    calls: T,
    block: number | "latest",
  ): Promise<Named<T>> {
    const names = Object.keys(calls);
    const answers = await this.read(Object.values(calls), block);
    for (const [position, name] of names.entries()) {
      if (answers[position] === null)
        throw new UpstreamError(this.source, "nonsense", `does not answer ${name}`);
    }
    return Object.fromEntries(names.map((name, position) => [name, answers[position]])) as Named<T>;
  }

  private async chunk(calls: readonly Call<unknown>[], tag: string): Promise<unknown[]> {
    if (calls.length > 1 && this.hasMulticall) {
      const aggregated = await this.aggregate(calls, tag);
      if (aggregated !== null) return aggregated;
    }
    return Promise.all(calls.map((call) => this.single(call, tag)));
  }

  /** null: the chain has no Multicall3, or it ran out of gas for this chunk */
  private async aggregate(calls: readonly Call<unknown>[], tag: string): Promise<unknown[] | null> {
    const aggregate = viewCall(MULTICALL3, aggregate3View, "aggregate3", [
      calls.map(({ to, data }) => ({ target: to, allowFailure: true, callData: data })),
    ]);
    const bytes = await this.ethCall(aggregate, tag);
    if (bytes === null) return null;
    if (bytes === "0x") {
      this.withoutMulticallUntil = performance.now() + ASK_AGAIN_MS;
      return null;
    }
    const results = decoded(aggregate, bytes);
    if (results === null || results.length !== calls.length) {
      throw new UpstreamError(this.source, "nonsense", "answered a multicall with something else");
    }
    return calls.map((call, position) => {
      const result = results[position];
      return result?.success ? decoded(call, result.returnData) : null;
    });
  }

  private async single(call: Call<unknown>, tag: string): Promise<unknown> {
    const bytes = await this.ethCall(call, tag);
    return bytes === null ? null : decoded(call, bytes);
  }

  /** The returned bytes; null where the contract reverted. */
  private async ethCall(call: Call<unknown>, tag: string): Promise<`0x${string}` | null> {
    try {
      const bytes = await this.rpc.request("eth_call", [{ to: call.to, data: call.data }, tag]);
      if (typeof bytes === "string" && /^0x[0-9a-f]*$/i.test(bytes)) return bytes as `0x${string}`;
      throw new UpstreamError(this.source, "nonsense", "answered a call with something else than bytes");
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      if (error.blockGone) throw new BlockGone();
      return null;
    }
  }
}

/** aggregate3 is payable in its ABI, but asked as a view. */
const aggregate3View = [
  { ...getAbiItem({ abi: multicall3Abi, name: "aggregate3" }), stateMutability: "view" },
] as const;

function decoded<T>(call: Call<T>, bytes: `0x${string}`): T | null {
  try {
    return call.decode(bytes);
  } catch {
    return null;
  }
}

export function toHex(value: number): `0x${string}` {
  return `0x${value.toString(16)}`;
}

import { type Chain, createPublicClient, custom, type PublicClient } from "viem";
import { arbitrum, mainnet } from "viem/chains";
import type { RpcServer } from "../rpc/rpc";

/** A JSON-RPC error as a wallet or client receives it. */
export class RequestError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly data: unknown,
  ) {
    super(message);
  }
}

/** An EIP-1193 provider in front of a server in memory. */
export function provider(server: RpcServer) {
  return {
    request: async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
      const answer = (await server.handle({ jsonrpc: "2.0", id: 1, method, params })) as {
        result?: unknown;
        error?: { code: number; message: string; data?: unknown };
      };
      // What passes through JSON is what a client sees.
      const { result, error } = JSON.parse(JSON.stringify(answer)) as typeof answer;
      if (error !== undefined) throw new RequestError(error.code, error.message, error.data);
      return result;
    },
  };
}

/** The chain description that a wallet would use for a sample chain. */
export function describeChain(chainId: number): Chain {
  const base = chainId === 1 ? mainnet : arbitrum;
  return { ...base, id: chainId } as Chain;
}

/** viem's own client over a server in memory. */
export function client(server: RpcServer, chainId: number): PublicClient {
  return createPublicClient({
    chain: describeChain(chainId),
    transport: custom(provider(server), { retryCount: 0 }),
  }) as PublicClient;
}

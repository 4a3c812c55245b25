import { type Chain, defineChain } from "viem";

/** The network that the site shows, as a wallet has to know it. */
export type WalletNetwork = "sample" | "arbitrum-one";

export const CHAIN_IDS = { sample: 1_337_421, "arbitrum-one": 42_161 } as const;
export const CHAIN_NAMES = { sample: "the sample network", "arbitrum-one": "Arbitrum One" } as const;

/** The chain as a wallet is told of it when it does not know it yet. @param origin of this site */
export function walletChain(network: WalletNetwork, origin: string): Chain {
  const sample = network === "sample";
  return defineChain({
    id: CHAIN_IDS[network],
    name: sample ? "Bondwise sample network" : "Arbitrum One",
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [sample ? `${origin}/sample/rpc` : "https://arb1.arbitrum.io/rpc"] } },
    ...(sample ? {} : { blockExplorers: { default: { name: "Arbiscan", url: "https://arbiscan.io" } } }),
  });
}

/** Where a transaction can be looked up by others; null on the sample network, which no one else knows. */
export function explorerHref(network: WalletNetwork, hash: string): string | null {
  return network === "sample" ? null : `https://arbiscan.io/tx/${hash}`;
}

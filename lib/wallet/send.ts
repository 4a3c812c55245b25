import { type Hex, numberToHex } from "viem";
import type { Address } from "../units/address";
import type { StakeTransaction } from "./calldata";
import { quantityOf, type WalletProvider } from "./provider";
import { refusalWords } from "./refusal-words";
import { revertIn } from "./revert-reason";

/** What a simulation on the wallet's own node says. */
export type Simulation =
  /** gas: the limit to ask for; cost: wei of ETH that it would take at the node's present price */
  { ok: true; gas: bigint; cost: bigint } | { ok: false; words: string; uninitialized: boolean };

/** Neighbours in the pool may have moved until it is mined, which costs steps of a search. */
const GAS_MARGIN_PERCENT = 130n;

/**
 * Tries a transaction on the wallet's own node without sending it, and asks what it would cost.
 * @param eth what the account holds, in wei; null: somebody else pays for the gas
 * @throws what the wallet or its node throws, where that is no refusal
 */
export async function simulate(
  provider: WalletProvider,
  account: Address,
  { to, data }: StakeTransaction,
  eth: bigint | null,
): Promise<Simulation> {
  const call = { from: account, to, data };
  try {
    await provider.request({ method: "eth_call", params: [call, "latest"] });
    const estimated = quantityOf(await provider.request({ method: "eth_estimateGas", params: [call] }));
    const price = quantityOf(await provider.request({ method: "eth_gasPrice" }));
    const gas = (estimated * GAS_MARGIN_PERCENT) / 100n;
    if (eth !== null && estimated * price > eth) {
      const words = "The account holds too little ETH to pay for gas. Nothing was sent.";
      return { ok: false, words, uninitialized: false };
    }
    return { ok: true, gas, cost: estimated * price };
  } catch (error) {
    const revert = revertIn(error);
    if (!revert.reverted) throw error;
    const uninitialized = revert.reason === "current round is not initialized";
    return { ok: false, words: refusalWords(revert.reason), uninitialized };
  }
}

/**
 * Hands a transaction to the wallet to be signed and sent. It is asked once, never again by itself.
 * @returns what the wallet answers: a hash, if all is well @throws what the wallet throws
 */
export function handToWallet(
  provider: WalletProvider,
  account: Address,
  { to, data }: StakeTransaction,
  options: { gas: bigint; chainId: number },
): Promise<unknown> {
  const transaction = {
    from: account,
    to,
    data,
    gas: numberToHex(options.gas),
    chainId: numberToHex(options.chainId),
  };
  return provider.request({ method: "eth_sendTransaction", params: [transaction] });
}

/**
 * Why a mined transaction was refused, as far as the node can still tell.
 * @param asked what the wallet was asked to sign; a person may have changed it there
 */
export async function reasonOfRevert(
  provider: WalletProvider,
  account: Address,
  hash: Hex,
  asked: { to: Hex; data: Hex },
): Promise<string> {
  const unknown = "The contract refused it when it was mined, and the reason is not known any more.";
  try {
    const { to, data } = (await signedCall(provider, account, hash)) ?? asked;
    const call = { from: account, to, data };
    await provider.request({ method: "eth_call", params: [call, "latest"] });
    return unknown;
  } catch (error) {
    const revert = revertIn(error);
    return revert.reverted ? refusalWords(revert.reason) : unknown;
  }
}

/** What an account really signed; null where the node does not tell, or another account sent it. */
async function signedCall(provider: WalletProvider, account: Address, hash: Hex) {
  const told = await provider
    .request({ method: "eth_getTransactionByHash", params: [hash] })
    .catch(() => null);
  const { from, to, input } = (told ?? {}) as Record<string, unknown>;
  const isOwn = typeof from === "string" && from.toLowerCase() === account.toLowerCase();
  return isOwn && typeof to === "string" && typeof input === "string"
    ? { to: to as Hex, data: input as Hex }
    : null;
}

import { PINNED } from "../../../facts/contracts";
import { Refusal, UnknownFunction } from "../../../protocol/types";
import { BASE_FEE, gasFor } from "../../chain/gas";
import type { ChainView } from "../chain-view";
import type { ContractAt } from "../contracts/evm";
import { RpcError, SERVER_ERROR } from "../json-rpc";
import type { Hex } from "../quantity";
import { type DecodedCall, decodeCall } from "./decode-call";
import { readSigned, type SignedTransaction } from "./raw-transaction";
import type { SignedTransactions } from "./transactions";

/**
 * Takes a signed transaction and mines it at once. What a node refuses to take is an error in geth's words; what a contract
 * refuses is mined and reverted.
 * @throws RpcError
 */
export async function sendRaw(
  view: ChainView,
  contractAt: ContractAt,
  signed: SignedTransactions,
  serialized: Hex,
): Promise<Hex> {
  const tx = await readSigned(serialized);
  const head = view.head();
  requireAcceptable(view, tx);
  view.requireState(head);
  const isContract = contractAt(tx.to) !== undefined;
  const decoded = isContract ? decodeCall(tx.to, tx.input) : null;
  const failure = isContract ? failureOf(view, tx, decoded) : null;
  signed.set(tx.hash, tx.fields);
  view.chain.mine({
    from: tx.from,
    to: tx.to,
    input: tx.input,
    call: decoded === null || decoded.isRead ? null : decoded.call,
    value: tx.value,
    gasLimit: tx.gasLimit,
    gasPrice: BASE_FEE,
    hash: tx.hash,
    ...(failure === null ? {} : { failure }),
  });
  return tx.hash;
}

function requireAcceptable(view: ChainView, tx: SignedTransaction): void {
  const { chainId, protocol } = view.chain;
  const intrinsic = gasFor(tx.input, false, 0);
  const state = view.index.nonceOf(tx.from);
  const cost = tx.gasLimit * tx.maxFee + tx.value;
  const have = protocol.ethBalance(tx.from);
  const tip = tx.fields.maxPriorityFeePerGas ?? 0n;
  refuseIf(tx.chainId === undefined, "only replay-protected (EIP-155) transactions allowed over RPC");
  refuseIf(tx.chainId !== chainId, `invalid chain id for signer: have ${tx.chainId} want ${chainId}`);
  refuseIf(view.index.txByHash(tx.hash) !== null, "already known");
  refuseIf(tx.nonce < state, `nonce too low: address ${tx.from}, tx: ${tx.nonce} state: ${state}`);
  refuseIf(tx.nonce > state, `nonce too high: address ${tx.from}, tx: ${tx.nonce} state: ${state}`);
  refuseIf(
    tip > tx.maxFee,
    `max priority fee per gas higher than max fee per gas: address ${tx.from}, maxPriorityFeePerGas: ${tip}, maxFeePerGas: ${tx.maxFee}`,
  );
  refuseIf(
    tx.maxFee < BASE_FEE,
    `max fee per gas less than block base fee: address ${tx.from}, maxFeePerGas: ${tx.maxFee}, baseFee: ${BASE_FEE}`,
  );
  refuseIf(tx.gasLimit < intrinsic, `intrinsic gas too low: have ${tx.gasLimit}, want ${intrinsic}`);
  refuseIf(
    have < cost,
    `insufficient funds for gas * price + value: address ${tx.from} have ${have} want ${cost}`,
  );
}

/** Why a message to a contract fails before the model sees it, or null. */
function failureOf(view: ChainView, tx: SignedTransaction, decoded: DecodedCall | null): string | null {
  if (tx.input === "0x" && tx.to === PINNED.Treasury) return null;
  if (decoded === null) return "execution reverted";
  if (decoded.isRead) return tx.value > 0n ? "execution reverted" : null;
  try {
    const call = { ...decoded.call, from: tx.from, value: tx.value };
    const { events } = view.chain.protocol.simulate(call);
    return gasFor(tx.input, true, events.length) > tx.gasLimit ? "out of gas" : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    if (error instanceof UnknownFunction) return "execution reverted";
    throw error;
  }
}

function refuseIf(condition: boolean, text: string): void {
  if (condition) throw new RpcError(SERVER_ERROR, text);
}

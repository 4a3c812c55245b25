import { type Address, ZERO_ADDRESS } from "../../../units/address";
import { gasFor } from "../../chain/gas";
import type { SampleBlock } from "../../ledger";
import type { ChainView } from "../chain-view";
import { Revert } from "../contracts/contract";
import { type ContractAt, callContract, type Message } from "../contracts/evm";
import { asRevert } from "../contracts/model-contract";
import { RpcError, SERVER_ERROR } from "../json-rpc";
import { badArgument, readAddress, readBytes, readQuantity } from "../params";
import { decodeCall } from "./decode-call";

const REVERTED = 3;

/** Reads the transaction object of eth_call and eth_estimateGas. */
export function readCall(object: Readonly<Record<string, unknown>>): Message {
  const { from, to, data, input, value } = object;
  if (to === undefined || to === null) throw badArgument(0, "contract creation is not offered here");
  if (data !== undefined && input !== undefined && data !== input) {
    throw badArgument(0, 'both "data" and "input" are set and not equal');
  }
  return {
    from: from === undefined || from === null ? ZERO_ADDRESS : readAddress(from, 0),
    to: readAddress(to, 0),
    data: readBytes(input ?? data ?? "0x", 0).slice(2),
    value: value === undefined || value === null ? 0n : readQuantity(value, 0),
  };
}

/**
 * Gas that a transaction would be charged. @throws RpcError as eth_call does when it would revert
 */
export function estimate(
  view: ChainView,
  contractAt: ContractAt,
  message: Message,
  block: SampleBlock,
): bigint {
  requireBalance(view, message.from, message.value);
  const input = `0x${message.data}` as const;
  const call = decodeCall(message.to, input);
  try {
    if (call === null || call.isRead) {
      if (contractAt(message.to) === undefined) return gasFor(input, false, 0);
      callContract(contractAt, message, view.surroundings(block));
      return gasFor(input, true, 0);
    }
    const { events } = view.chain.protocol.simulate({
      ...call.call,
      from: message.from,
      value: message.value,
    });
    return gasFor(input, true, events.length);
  } catch (error) {
    throw rpcErrorOf(asRevert(error));
  }
}

/** A revert in geth's words; everything else unchanged. */
export function rpcErrorOf(error: unknown): unknown {
  if (!(error instanceof Revert)) return error;
  if (error.data === "") return new RpcError(SERVER_ERROR, "execution reverted");
  const text = error.reason === null ? "execution reverted" : `execution reverted: ${error.reason}`;
  return new RpcError(REVERTED, text, `0x${error.data}`);
}

function requireBalance(view: ChainView, from: Address, value: bigint): void {
  if (value === 0n) return;
  const have = view.chain.protocol.ethBalance(from);
  if (have >= value) return;
  throw new RpcError(
    SERVER_ERROR,
    `insufficient funds for gas * price + value: address ${from} have ${have} want ${value}`,
  );
}

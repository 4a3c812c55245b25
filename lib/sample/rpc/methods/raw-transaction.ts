import { keccak256, parseTransaction, recoverTransactionAddress, type TransactionSerializable } from "viem";
import { type Address, parseAddress } from "../../../units/address";
import { RpcError, SERVER_ERROR } from "../json-rpc";
import type { Hex } from "../quantity";

/** A signed transaction, read and attributed. */
export interface SignedTransaction {
  hash: Hex;
  from: Address;
  to: Address;
  input: Hex;
  value: bigint;
  nonce: number;
  gasLimit: bigint;
  /** what it offers for a unit of gas, at most (wei) */
  maxFee: bigint;
  chainId: number | undefined;
  fields: TransactionSerializable;
}

const MEDIUMS = new Set(["legacy", "eip2930", "eip1559"]);

/** Reads a serialised transaction and recovers its signer. @throws RpcError when it is none, or of a type the chain has not */
export async function readSigned(serialized: Hex): Promise<SignedTransaction> {
  const fields = parse(serialized);
  if (!MEDIUMS.has(fields.type ?? "")) throw new RpcError(SERVER_ERROR, "transaction type not supported");
  if (fields.r === undefined) throw new RpcError(SERVER_ERROR, "invalid transaction v, r, s values");
  const to = fields.to === null || fields.to === undefined ? null : parseAddress(fields.to.toLowerCase());
  if (to === null) throw new RpcError(SERVER_ERROR, "contract creation is not offered by the sample network");
  return {
    hash: keccak256(serialized),
    from: await signer(serialized),
    to,
    input: fields.data ?? "0x",
    value: fields.value ?? 0n,
    nonce: fields.nonce ?? 0,
    gasLimit: fields.gas ?? 0n,
    maxFee: fields.maxFeePerGas ?? fields.gasPrice ?? 0n,
    chainId: fields.chainId,
    fields,
  };
}

function parse(serialized: Hex): TransactionSerializable {
  try {
    return parseTransaction(serialized) as TransactionSerializable;
  } catch {
    throw new RpcError(SERVER_ERROR, "rlp: input is no transaction");
  }
}

async function signer(serialized: Hex): Promise<Address> {
  try {
    return await recoverTransactionAddress({
      serializedTransaction: serialized as Parameters<
        typeof recoverTransactionAddress
      >[0]["serializedTransaction"],
    });
  } catch {
    throw new RpcError(SERVER_ERROR, "invalid sender");
  }
}

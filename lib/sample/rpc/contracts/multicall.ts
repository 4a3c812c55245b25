import { multicall3Abi } from "../../../facts/abis/multicall3";
import type { Address } from "../../../units/address";
import type { Hex } from "../quantity";
import { byName, type FunctionBody } from "./answering";
import { type Contract, type Frame, Revert } from "./contract";
import { revertWith } from "./revert-data";

type Result = [success: boolean, returnData: Hex];

/**
 * Multicall3. Calls that change state are each tried on the chain's present state; nothing one of them did is seen by the
 * next, because the model keeps nothing of a trial.
 */
export const multicall3: Contract = byName(multicall3Abi, {
  aggregate3: ([calls], frame) =>
    (calls as [Address, boolean, Hex][]).map(([to, allowFailure, data]) =>
      must(attempt(frame, to, data, 0n), allowFailure),
    ),
  aggregate3Value: ([calls], frame) => {
    const list = calls as [Address, boolean, bigint, Hex][];
    const results = list.map(([to, allowFailure, value, data]) =>
      must(attempt(frame, to, data, value), allowFailure),
    );
    const sum = list.reduce((total, [, , value]) => total + value, 0n);
    if (sum !== frame.value) throw revertWith("Multicall3: value mismatch");
    return results;
  },
  aggregate: ([calls], frame) => [
    frame.around.blockNumber,
    all(frame, calls, true).map(([, returnData]) => returnData),
  ],
  tryAggregate: ([requireSuccess, calls], frame) => all(frame, calls, requireSuccess === true),
  tryBlockAndAggregate: ([requireSuccess, calls], frame) =>
    withBlock(frame, all(frame, calls, requireSuccess === true)),
  blockAndAggregate: ([calls], frame) => withBlock(frame, all(frame, calls, true)),
  getBlockNumber: (_, { around }) => around.blockNumber,
  getBlockHash: ([number], { around }) => around.blockHash(number as bigint),
  getLastBlockHash: (_, { around }) => around.blockHash(around.blockNumber - 1n),
  getChainId: (_, { around }) => BigInt(around.chainId),
  getCurrentBlockTimestamp: (_, { around }) => around.timestamp,
  getCurrentBlockGasLimit: (_, { around }) => around.gasLimit,
  getCurrentBlockCoinbase: (_, { around }) => around.coinbase,
  getCurrentBlockDifficulty: () => 1n,
  getBasefee: (_, { around }) => around.baseFee,
  getEthBalance: ([account], { around }) => around.balanceOf(account as Address),
} satisfies Record<string, FunctionBody>);

function all(frame: Frame, calls: unknown, requireSuccess: boolean): Result[] {
  return (calls as [Address, Hex][]).map(([to, data]) => must(attempt(frame, to, data, 0n), !requireSuccess));
}

function withBlock(frame: Frame, results: Result[]): unknown[] {
  const { around } = frame;
  return [around.blockNumber, around.blockHash(around.blockNumber), results];
}

function attempt(frame: Frame, to: Address, data: Hex, value: bigint): Result {
  try {
    return [true, `0x${frame.call(to, data.slice(2), value)}`];
  } catch (error) {
    if (!(error instanceof Revert)) throw error;
    return [false, `0x${error.data}`];
  }
}

function must(result: Result, allowFailure: boolean): Result {
  if (!result[0] && !allowFailure) throw revertWith("Multicall3: call failed");
  return result;
}

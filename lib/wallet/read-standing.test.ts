import { decodeFunctionResult, encodeFunctionResult, type Hex } from "viem";
import { expect, it } from "vitest";
import { bondingManagerAbi } from "../facts/abis/bonding-manager";
import { multicall3Abi } from "../facts/abis/multicall3";
import { readStanding } from "./read-standing";
import { testWallet } from "./testing/test-wallet";

it("says how many older locks were not read, and reads the newest", async () => {
  const { provider, account, answers } = testWallet();
  let calls = 0;
  answers.eth_call = async (_params, next) => {
    calls += 1;
    const data = (await next()) as Hex;
    if (calls > 1) return data;
    // the account has made 1,005 locks
    const aggregate = { abi: multicall3Abi, functionName: "aggregate3" } as const;
    const [first, ...rest] = decodeFunctionResult({ ...aggregate, data });
    const returnData = encodeFunctionResult({
      abi: bondingManagerAbi,
      functionName: "getDelegator",
      result: [0n, 0n, account, 0n, 0n, 0n, 1_005n],
    });
    const result = [{ ...first, success: true, returnData }, ...rest];
    return encodeFunctionResult({ ...aggregate, result });
  };
  const { account: read } = await readStanding(provider, account);
  expect([read.unreadLocks, read.locks]).toEqual([5, []]);
});

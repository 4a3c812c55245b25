import { encodeErrorResult, encodeFunctionData, keccak256, toBytes } from "viem";
import { describe, expect, it } from "vitest";
import { bondingManagerAbi } from "../../facts/abis/bonding-manager";
import { bondingVotesAbi } from "../../facts/abis/bonding-votes";
import { controllerAbi } from "../../facts/abis/controller";
import { l2LptDataCacheAbi } from "../../facts/abis/l2-lpt-data-cache";
import { livepeerTokenAbi } from "../../facts/abis/livepeer-token";
import { minterAbi } from "../../facts/abis/minter";
import { multicall3Abi } from "../../facts/abis/multicall3";
import { pollAbi } from "../../facts/abis/poll";
import { roundsManagerAbi } from "../../facts/abis/rounds-manager";
import { CONTROLLER, L2_LPT_DATA_CACHE, MULTICALL3, PINNED } from "../../facts/contracts";
import { WAD } from "../../units/wei";
import { client, provider, type RequestError } from "../testing/client";
import { CHAIN_ID, DELEGATOR, ORCHESTRATOR, SECOND, smallChain, USER } from "../testing/small-chain";
import { createRpc } from "./rpc";

const chain = smallChain();
const rpc = createRpc(chain);
const reader = client(rpc, CHAIN_ID);
const { request } = provider(rpc);
const bonding = { address: PINNED.BondingManager, abi: bondingManagerAbi } as const;
const token = { address: PINNED.LivepeerToken, abi: livepeerTokenAbi } as const;
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    ({ code, message, data }: RequestError) => ({ code, message, data }),
  );

describe("views over eth_call", () => {
  it("answer what the model holds, in the ABI's shape", async () => {
    const [amount, , delegate, , startRound] = await reader.readContract({
      ...bonding,
      functionName: "getDelegator",
      args: [DELEGATOR],
    });
    expect([amount, delegate, startRound]).toEqual([500n * WAD, ORCHESTRATOR, 12n]);
    const pending = await reader.readContract({
      ...bonding,
      functionName: "pendingStake",
      args: [DELEGATOR, 0n],
    });
    expect(pending).toBe(chain.protocol.read("BondingManager", "pendingStake", [DELEGATOR, 0n]));
    expect(pending).toBeGreaterThan(500n * WAD);
    expect(await reader.readContract({ ...token, functionName: "symbol" })).toBe("LPT");
    expect(await reader.readContract({ ...token, functionName: "decimals" })).toBe(18);
  });

  it("resolve contracts through the Controller by the hash of their names, and nothing else", async () => {
    const named = (name: string) =>
      reader.readContract({
        address: CONTROLLER,
        abi: controllerAbi,
        functionName: "getContract",
        args: [keccak256(toBytes(name))],
      });
    expect(await named("BondingManager")).toBe(PINNED.BondingManager);
    expect(await named("Treasury")).toBe(PINNED.Treasury);
    expect(BigInt(await named("Nonsense"))).toBe(0n);
    const paused = await reader.readContract({
      address: CONTROLLER,
      abi: controllerAbi,
      functionName: "paused",
    });
    expect(paused).toBe(false);
  });

  it("give contracts the L1 block, whatever the L2 number", async () => {
    const head = await request({ method: "eth_getBlockByNumber", params: ["latest", false] });
    const { l1BlockNumber } = head as { l1BlockNumber: `0x${string}` };
    const blockNum = await reader.readContract({
      address: PINNED.RoundsManager,
      abi: roundsManagerAbi,
      functionName: "blockNum",
    });
    expect(blockNum).toBe(BigInt(l1BlockNumber));
    const seen = await reader.readContract({
      address: MULTICALL3,
      abi: multicall3Abi,
      functionName: "getBlockNumber",
    });
    expect(seen).toBe(blockNum);
    expect(await reader.getBlockNumber()).toBeGreaterThan(blockNum);
  });

  it("split the global supply into L2's and what circulates on L1", async () => {
    const l1 = await reader.readContract({
      address: L2_LPT_DATA_CACHE,
      abi: l2LptDataCacheAbi,
      functionName: "l1CirculatingSupply",
    });
    const all = await reader.readContract({
      address: PINNED.Minter,
      abi: minterAbi,
      functionName: "getGlobalTotalSupply",
    });
    const l2 = await reader.readContract({ ...token, functionName: "totalSupply" });
    expect([l1, all - l2]).toEqual([1_000_000n * WAD, 1_000_000n * WAD]);
  });

  it("find a poll at its own address", async () => {
    const created = chain.ledger.logs.find((log) => log.event === "PollCreated");
    const poll = created?.args.poll as `0x${string}`;
    expect(await reader.readContract({ address: poll, abi: pollAbi, functionName: "endBlock" })).toBe(
      created?.args.endBlock,
    );
    expect(await reader.getCode({ address: poll })).toMatch(/^0x../);
  });
});

describe("refusals over eth_call", () => {
  const call = (data: string, more: object = {}) =>
    failure(
      request({ method: "eth_call", params: [{ to: PINNED.BondingManager, data, ...more }, "latest"] }),
    );

  it("carry the contract's text and Error(string)", async () => {
    const data = encodeFunctionData({ abi: bondingManagerAbi, functionName: "unbond", args: [1n] });
    const error = await call(data, { from: USER.address });
    expect(error).toMatchObject({ code: 3, message: "execution reverted: caller must be bonded" });
    expect(String(error?.data).slice(0, 10)).toBe("0x08c379a0");
  });

  it("carry a custom error with its arguments", async () => {
    const data = encodeFunctionData({
      abi: bondingVotesAbi,
      functionName: "getPastVotes",
      args: [ORCHESTRATOR, 99n],
    });
    expect(await call(data, { to: PINNED.BondingVotes })).toEqual({
      code: 3,
      message: "execution reverted",
      data: encodeErrorResult({ abi: bondingVotesAbi, errorName: "FutureLookup", args: [99n, 12n] }),
    });
  });

  it("say nothing where the EVM says nothing: an unknown function, half an argument", async () => {
    const bare = { code: -32000, message: "execution reverted", data: undefined };
    expect(await call("0xdeadbeef")).toEqual(bare);
    expect(await call("0x27197ac800")).toEqual(bare);
  });

  it("name what the sample has no model of, instead of inventing an answer", async () => {
    const data = encodeFunctionData({ abi: livepeerTokenAbi, functionName: "DOMAIN_SEPARATOR" });
    const error = await call(data, { to: PINNED.LivepeerToken });
    expect(error?.message).toContain("the model has no LivepeerToken.DOMAIN_SEPARATOR");
  });

  it("leave no trace of a call that would have succeeded", async () => {
    const data = encodeFunctionData({ abi: livepeerTokenAbi, functionName: "transfer", args: [SECOND, WAD] });
    const result = await request({
      method: "eth_call",
      params: [{ from: USER.address, to: PINNED.LivepeerToken, data }, "latest"],
    });
    expect(BigInt(result as string)).toBe(1n);
    expect(await reader.readContract({ ...token, functionName: "balanceOf", args: [USER.address] })).toBe(
      10_000n * WAD,
    );
  });
});

describe("arguments of methods", () => {
  it("are refused as geth refuses them", async () => {
    const message = async (method: string, ...params: unknown[]) =>
      (await failure(request({ method, params })))?.message;
    expect(await message("eth_getBalance")).toBe("missing value for required argument 0");
    expect(await message("eth_getBalance", "0x12")).toMatch(/^invalid argument 0: /);
    expect(await message("eth_getBlockByNumber", "0x01", false)).toMatch(/^invalid argument 0: /);
    expect(await message("eth_blockNumber", 1)).toBe("too many arguments, want at most 0");
    expect(await message("eth_call", { to: PINNED.Minter }, "0xffffffff")).toBe("header not found");
  });

  it("of a block before the newest change ask for state that is gone", async () => {
    const newest = chain.ledger.blocks.at(-1)?.number ?? 0;
    const data = encodeFunctionData({ abi: roundsManagerAbi, functionName: "currentRound" });
    const at = (block: unknown) =>
      failure(request({ method: "eth_call", params: [{ to: PINNED.RoundsManager, data }, block] }));
    expect(await at(`0x${newest.toString(16)}`)).toBeNull();
    expect(await at(`0x${(newest - 1).toString(16)}`)).toMatchObject({
      code: -32000,
      message: /^missing trie node /,
    });
    const { hash } = (await request({ method: "eth_getBlockByNumber", params: ["latest", false] })) as {
      hash: string;
    };
    expect(await at({ blockHash: hash })).toBeNull();
  });
});

describe("Multicall3", () => {
  it("answers each call by itself, and lets one fail among many", async () => {
    const results = await reader.multicall({
      contracts: [
        { ...bonding, functionName: "transcoderTotalStake", args: [ORCHESTRATOR] },
        { ...bonding, functionName: "getNextTranscoderInPool", args: [ORCHESTRATOR] },
        {
          address: PINNED.BondingVotes,
          abi: bondingVotesAbi,
          functionName: "getPastVotes",
          args: [SECOND, 99n],
        },
        { address: MULTICALL3, abi: multicall3Abi, functionName: "getEthBalance", args: [USER.address] },
      ],
    });
    expect(results.map((one) => one.status)).toEqual(["success", "success", "failure", "success"]);
    expect(results[1]?.result).toBe(SECOND);
    expect(results[2]?.error?.message).toContain("FutureLookup");
    expect(results[3]?.result).toBe(WAD);
  });

  it("reverts as a whole when a call that must not fail does", async () => {
    const calls = [{ target: PINNED.BondingManager, allowFailure: false, callData: "0xdeadbeef" }] as const;
    const whole = reader.simulateContract({
      address: MULTICALL3,
      abi: multicall3Abi,
      functionName: "aggregate3",
      args: [calls],
    });
    await expect(whole).rejects.toThrow("Multicall3: call failed");
  });

  it("calls itself, and gives success and nothing for an address without code", async () => {
    const inner = encodeFunctionData({ abi: multicall3Abi, functionName: "getChainId" });
    const { result } = await reader.simulateContract({
      address: MULTICALL3,
      abi: multicall3Abi,
      functionName: "tryAggregate",
      args: [
        true,
        [
          { target: MULTICALL3, callData: inner },
          { target: USER.address, callData: "0x12345678" },
        ],
      ],
    });
    expect(result.map((one) => one.success)).toEqual([true, true]);
    expect(BigInt(result[0]?.returnData ?? 0)).toBe(BigInt(CHAIN_ID));
    expect(result[1]?.returnData).toBe("0x");
  });
});

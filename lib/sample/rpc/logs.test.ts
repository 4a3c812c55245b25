import { type Hex, keccak256, parseEventLogs } from "viem";
import { describe, expect, it } from "vitest";
import { bondingManagerAbi } from "../../facts/abis/bonding-manager";
import { uniswapV3PoolAbi } from "../../facts/abis/uniswap-v3-pool";
import { LPT_WETH_POOL, PINNED } from "../../facts/contracts";
import type { SampleLog } from "../ledger";
import { client, provider, type RequestError } from "../testing/client";
import { CHAIN_ID, ORCHESTRATOR, SECOND, smallChain } from "../testing/small-chain";
import { stubChain } from "../testing/stub-chain";
import { createRpc } from "./rpc";

const chain = smallChain();
const rpc = createRpc(chain);
const reader = client(rpc, CHAIN_ID);
const { request } = provider(rpc);
const getLogs = (filter: object) =>
  request({
    method: "eth_getLogs",
    params: [{ fromBlock: "earliest", toBlock: "latest", ...filter }],
  }) as Promise<
    { topics: string[]; address: string; logIndex: string; transactionHash: string; blockNumber: string }[]
  >;
const pad = (address: string) => `0x${address.slice(2).toLowerCase().padStart(64, "0")}`;

describe("eth_getLogs", () => {
  it("finds events of a contract with their arguments", async () => {
    const logs = await reader.getContractEvents({
      address: PINNED.BondingManager,
      abi: bondingManagerAbi,
      eventName: "Reward",
      fromBlock: 0n,
    });
    expect(logs.map((log) => log.args.transcoder)).toEqual([ORCHESTRATOR, SECOND]);
    const recorded = chain.ledger.logs.filter((log) => log.event === "Reward").map((log) => log.args.amount);
    expect(logs.map((log) => log.args.amount)).toEqual(recorded);
    const swaps = await reader.getContractEvents({
      address: LPT_WETH_POOL,
      abi: uniswapV3PoolAbi,
      fromBlock: 0n,
    });
    expect(swaps.map((log) => log.args.tick)).toEqual([-66_849]);
  });

  it("filters by any of several topics at a position and by none where it is null", async () => {
    const rewards = await getLogs({
      address: PINNED.BondingManager,
      topics: [null, [pad(SECOND), pad(ORCHESTRATOR)]],
    });
    const one = await getLogs({ address: [PINNED.BondingManager, PINNED.Minter], topics: [[], pad(SECOND)] });
    expect(one.length).toBeGreaterThan(0);
    expect(one.every((log) => log.topics[1] === pad(SECOND))).toBe(true);
    expect(rewards.length).toBeGreaterThan(one.length);
    expect(await getLogs({ address: SECOND })).toEqual([]);
  });

  it("keeps to its range, both ends included, and reads one block by its hash", async () => {
    const all = await getLogs({});
    expect(all).toHaveLength(chain.ledger.logs.length);
    const block = all[0]?.blockNumber;
    const inFirst = all.filter((log) => log.blockNumber === block);
    expect(await getLogs({ fromBlock: block, toBlock: block })).toEqual(inFirst);
    const { hash } = (await request({ method: "eth_getBlockByNumber", params: [block, false] })) as {
      hash: string;
    };
    const byHash = await request({ method: "eth_getLogs", params: [{ blockHash: hash }] });
    expect(byHash).toEqual(inFirst);
    expect(await getLogs({ fromBlock: "0xfffffff" })).toEqual([]);
  });

  it("numbers a block's logs across its transactions, as receipts do", async () => {
    const [first] = await getLogs({ address: PINNED.BondingManager });
    const receipt = await reader.getTransactionReceipt({ hash: first?.transactionHash as Hex });
    const events = parseEventLogs({ abi: bondingManagerAbi, logs: receipt.logs });
    expect(events.map((event) => event.logIndex)).toContain(Number(first?.logIndex));
    expect(receipt.logs.map((log) => log.logIndex)).toEqual(receipt.logs.map((_, index) => index));
  });

  it("refuses ranges and results past what public endpoints give", async () => {
    const log = { contract: "BondingManager", address: PINNED.BondingManager, event: "Reward" } as const;
    const reward: SampleLog = { ...log, tx: 0, args: { transcoder: SECOND, amount: 1n } };
    const tx = {
      ...chain.ledger.txs[0],
      block: 0,
      firstLog: 0,
      logCount: 10_001,
    } as (typeof chain.ledger.txs)[number];
    const full = stubChain({
      ledger: {
        blocks: [{ number: 479_999_990, l1Number: 1, timestamp: 1 }],
        txs: [tx],
        logs: Array.from({ length: 10_001 }, () => reward),
      },
    });
    const ask = (fromBlock: string) =>
      provider(createRpc(full))
        .request({ method: "eth_getLogs", params: [{ fromBlock, toBlock: "latest" }] })
        .then(
          () => null,
          ({ code, message }: RequestError) => [code, message],
        );
    expect(await ask(`0x${(479_999_900).toString(16)}`)).toEqual([
      -32005,
      "query returned more than 10000 results",
    ]);
    expect(await ask("0x1")).toEqual([-32602, "range 480000000 exceeds limit of 500000"]);
    expect(await ask("latest")).toBeNull();
  });
});

describe("bloom filters", () => {
  /** Yellow paper 4.3.1, worked out over one integer: bit n of the filter is 2^n. */
  const mayHold = (bloom: string, entry: Hex) => {
    const hash = keccak256(entry).slice(2);
    const bits = [0, 4, 8].map((at) => BigInt(Number.parseInt(hash.slice(at, at + 4), 16) % 2048));
    return bits.every((bit) => (BigInt(bloom) >> bit) % 2n === 1n);
  };

  it("hold a block's addresses and topics and little else, so that a reader may skip blocks by them", async () => {
    const [log] = await getLogs({ address: PINNED.BondingManager });
    const block = await reader.getBlock({ blockNumber: BigInt(log?.blockNumber ?? 0) });
    const receipt = await reader.getTransactionReceipt({ hash: log?.transactionHash as Hex });
    for (const bloom of [block.logsBloom ?? "0x", receipt.logsBloom]) {
      expect(mayHold(bloom, PINNED.BondingManager)).toBe(true);
      expect(mayHold(bloom, log?.topics[0] as Hex)).toBe(true);
      expect(mayHold(bloom, LPT_WETH_POOL)).toBe(false);
    }
  });
});

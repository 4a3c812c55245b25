import { createWalletClient, custom, decodeFunctionData, type Hex, parseEther } from "viem";
import { describe, expect, it } from "vitest";
import { bondingManagerAbi } from "../../facts/abis/bonding-manager";
import { livepeerTokenAbi } from "../../facts/abis/livepeer-token";
import { pollAbi } from "../../facts/abis/poll";
import { PINNED } from "../../facts/contracts";
import { WAD } from "../../units/wei";
import { client, describeChain, provider } from "../testing/client";
import { CHAIN_ID, ORCHESTRATOR, POOR, SECOND, smallChain, USER } from "../testing/small-chain";
import { createRpc } from "./rpc";

function network() {
  const chain = smallChain();
  const rpc = createRpc(chain);
  const transport = custom(provider(rpc), { retryCount: 0 });
  const description = describeChain(CHAIN_ID);
  return {
    chain,
    reader: client(rpc, CHAIN_ID),
    wallet: createWalletClient({ account: USER, chain: description, transport }),
    send: (raw: Hex) => provider(rpc).request({ method: "eth_sendRawTransaction", params: [raw] }),
  };
}

const token = { address: PINNED.LivepeerToken, abi: livepeerTokenAbi } as const;
const bonding = { address: PINNED.BondingManager, abi: bondingManagerAbi } as const;
const BASE = {
  chainId: CHAIN_ID,
  type: "eip1559",
  to: SECOND,
  value: 1n,
  gas: 21_000n,
  nonce: 0,
  maxFeePerGas: 20_000_000n,
} as const;

describe("signed transactions", () => {
  it("approve, bond, and unbond a round later, as a wallet sends them", async () => {
    const { chain, reader, wallet } = network();
    const approval = await wallet.writeContract({
      ...token,
      functionName: "approve",
      args: [PINNED.BondingManager, 100n * WAD],
    });
    expect((await reader.getTransactionReceipt({ hash: approval })).status).toBe("success");
    const bond = await wallet.writeContract({
      ...bonding,
      functionName: "bond",
      args: [100n * WAD, ORCHESTRATOR],
    });
    const receipt = await reader.getTransactionReceipt({ hash: bond });
    expect(receipt.blockNumber).toBe(await reader.getBlockNumber());
    expect(receipt.logs.map((log) => log.address)).toContain(PINNED.BondingManager.toLowerCase());
    chain.advanceRounds(1);
    const unbond = await wallet.writeContract({ ...bonding, functionName: "unbond", args: [40n * WAD] });
    expect((await reader.getTransactionReceipt({ hash: unbond })).status).toBe("success");
    const lock = await reader.readContract({
      ...bonding,
      functionName: "getDelegatorUnbondingLock",
      args: [USER.address, 0n],
    });
    expect(lock).toEqual([40n * WAD, 21n]);
    expect(await reader.getTransactionCount({ address: USER.address })).toBe(3);
  });

  it("are mined and reverted where the contract refuses, and their estimate says why beforehand", async () => {
    const { reader, wallet } = network();
    const refused = { ...bonding, functionName: "unbond", args: [1n] } as const;
    await expect(wallet.writeContract(refused)).rejects.toThrow("caller must be bonded");
    const before = await reader.getBalance({ address: USER.address });
    const hash = await wallet.writeContract({ ...refused, gas: 500_000n });
    const receipt = await reader.getTransactionReceipt({ hash });
    expect([receipt.status, receipt.logs]).toEqual(["reverted", []]);
    const paid = before - (await reader.getBalance({ address: USER.address }));
    expect(paid).toBe(receipt.gasUsed * receipt.effectiveGasPrice);
  });

  it("run out of gas when they bring too little", async () => {
    const { chain, reader, wallet } = network();
    const approval = { ...token, functionName: "approve", args: [SECOND, 1n], gas: 30_000n } as const;
    const hash = await wallet.writeContract(approval);
    expect((await reader.getTransactionReceipt({ hash })).status).toBe("reverted");
    expect(chain.protocol.read("LivepeerToken", "allowance", [USER.address, SECOND])).toBe(0n);
  });

  it("move plain ETH, in all three forms of transaction", async () => {
    const { reader, wallet, send } = network();
    const value = parseEther("0.01");
    await wallet.sendTransaction({ to: POOR.address, value });
    await send(
      await USER.signTransaction({
        ...BASE,
        maxFeePerGas: undefined,
        type: "legacy",
        gasPrice: 10_000_000n,
        nonce: 1,
        to: POOR.address,
        value,
      }),
    );
    await send(
      await USER.signTransaction({
        ...BASE,
        maxFeePerGas: undefined,
        type: "eip2930",
        gasPrice: 10_000_000n,
        nonce: 2,
        to: POOR.address,
        value,
      }),
    );
    expect(await reader.getBalance({ address: POOR.address })).toBe(3n * value);
  });

  it("vote in a poll", async () => {
    const { chain, reader, wallet } = network();
    const poll = chain.ledger.logs.find((log) => log.event === "PollCreated")?.args.poll as Hex;
    const hash = await wallet.writeContract({
      address: poll,
      abi: pollAbi,
      functionName: "vote",
      args: [1n],
    });
    const [log] = await reader.getContractEvents({ address: poll, abi: pollAbi, fromBlock: 0n });
    expect([log?.transactionHash, log?.args]).toEqual([hash, { voter: USER.address, choiceID: 1n }]);
  });

  it.each([
    ["another chain's", { chainId: 42161 }, /invalid chain id for signer: have 42161 want 1337421/],
    ["a nonce ahead", { nonce: 5 }, /nonce too high: .* tx: 5 state: 0/],
    ["too little gas for its bytes", { gas: 20_999n }, /intrinsic gas too low: have 20999, want 21000/],
    ["a fee below the base fee", { maxFeePerGas: 9_999_999n }, /max fee per gas less than block base fee/],
    ["more than it has", { value: parseEther("1") }, /insufficient funds for gas \* price \+ value/],
  ])("are refused by the node with %s", async (_, change, message) => {
    const { chain, send } = network();
    await expect(send(await USER.signTransaction({ ...BASE, ...change }))).rejects.toThrow(message);
    expect(chain.ledger.txs.some((tx) => tx.from === USER.address)).toBe(false);
  });

  it("are taken once: the same again and the same nonce again are refused", async () => {
    const { send } = network();
    const raw = await USER.signTransaction(BASE);
    await send(raw);
    await expect(send(raw)).rejects.toThrow("already known");
    await expect(send(await USER.signTransaction({ ...BASE, value: 2n }))).rejects.toThrow(
      /nonce too low: .* tx: 0 state: 1/,
    );
    await expect(send("0x02c0")).rejects.toThrow("rlp");
  });
});

describe("simulated transactions", () => {
  it("have calldata, receipts and blocks like any other", async () => {
    const { chain, reader } = network();
    const index = chain.ledger.txs.findIndex((tx) => tx.call?.function === "bond");
    const hash = chain.ledger.txs[index]?.hash as Hex;
    const tx = await reader.getTransaction({ hash });
    expect(decodeFunctionData({ abi: bondingManagerAbi, data: tx.input })).toEqual({
      functionName: "bond",
      args: [3000n * WAD, ORCHESTRATOR],
    });
    const block = await reader.getBlock({ blockNumber: tx.blockNumber ?? 0n, includeTransactions: true });
    expect(block.transactions.map((one) => one.hash)).toContain(hash);
    expect((await reader.getBlock({ blockHash: block.hash as Hex })).number).toBe(block.number);
    expect(block.parentHash).toBe((await reader.getBlock({ blockNumber: (block.number ?? 0n) - 1n })).hash);
  });

  it("are found by their hash whatever chain id the chain is served under", async () => {
    const chain = { ...smallChain(), chainId: 42161 };
    const hash = chain.ledger.txs[3]?.hash as Hex;
    const { blockNumber } = await client(createRpc(chain), 42161).getTransactionReceipt({ hash });
    expect(Number(blockNumber)).toBe(chain.ledger.blocks[chain.ledger.txs[3]?.block ?? 0]?.number);
  });
});

import { describe, expect, it } from "vitest";
import { PINNED } from "../facts/contracts";
import type { PoolMember } from "../protocol/bonding/pool-line";
import { ORCHESTRATOR, SECOND } from "../sample/testing/small-chain";
import { WAD } from "../units/wei";
import type { StakeAction } from "./action";
import { transactionOf } from "./calldata";
import { estimate } from "./estimate";
import { readStanding } from "./read-standing";
import { testWallet, walletError } from "./testing/test-wallet";

const POOL: PoolMember[] = [
  { address: ORCHESTRATOR, stake: 3_500n * WAD, inPool: true, registered: true },
  { address: SECOND, stake: 1_000n * WAD, inPool: true, registered: true },
];
const DELEGATE: StakeAction = { kind: "delegate", amount: 100n * WAD, to: SECOND };

async function stand() {
  const wallet = testWallet();
  const look = async (action: StakeAction) =>
    estimate(wallet.provider, action, await readStanding(wallet.provider, wallet.account, [SECOND]), POOL);
  const tried = () => wallet.asked.filter(({ method }) => method === "eth_estimateGas");
  const approve = async () => {
    const { to, data } = transactionOf({ kind: "approve", amount: 100n * WAD }, wallet.account);
    await wallet.provider.request({
      method: "eth_sendTransaction",
      params: [{ from: wallet.account, to, data, gas: "0x100000" }],
    });
  };
  return { ...wallet, look, tried, approve };
}

describe("what a transaction would cost", () => {
  it("is the approval's alone while the bond cannot be simulated before it", async () => {
    const { look, tried } = await stand();
    expect(await look(DELEGATE)).toMatchObject({ kind: "cost", of: "approval" });
    expect(tried().map(({ params }) => (params[0] as { to: string }).to)).toEqual([PINNED.LivepeerToken]);
  });

  it("is estimated with the places in the pool, at the node's price of gas", async () => {
    const { look, tried, approve, answers } = await stand();
    await approve();
    answers.eth_estimateGas = () => "0x186a0";
    answers.eth_gasPrice = () => "0x989680";
    expect(await look(DELEGATE)).toEqual({ kind: "cost", of: "action", wei: 100_000n * 10_000_000n });
    const [data = ""] = tried()
      .slice(-1)
      .map(({ params }) => (params[0] as { data: string }).data);
    // the last but one word is who stands before it then
    expect(data.slice(-128, -64)).toContain(ORCHESTRATOR.slice(2).toLowerCase());
  });

  it("is a refusal in words where the contract refuses, or gas cannot be paid", async () => {
    const { look, answers } = await stand();
    answers.eth_estimateGas = () => {
      throw walletError(3, "execution reverted: current round is not initialized");
    };
    expect(await look(DELEGATE)).toMatchObject({
      kind: "refused",
      words: expect.stringContaining("Nobody has started this round"),
    });
    answers.eth_estimateGas = () => {
      throw walletError(-32000, "insufficient funds for gas * price + value");
    };
    expect(await look(DELEGATE)).toMatchObject({ kind: "refused", words: expect.stringContaining("ETH") });
    delete answers.eth_estimateGas;
    answers.eth_gasPrice = () => `0x${(10n ** 20n).toString(16)}`;
    expect(await look(DELEGATE)).toMatchObject({ kind: "refused", words: expect.stringContaining("ETH") });
  });

  it("is not known, and no refusal, where the node does not answer", async () => {
    const { look, answers } = await stand();
    answers.eth_gasPrice = () => {
      throw walletError(-32603, "Failed to fetch");
    };
    expect(await look(DELEGATE)).toEqual({ kind: "unknown", words: "The wallet's node did not answer." });
  });
});

import type { Hex } from "viem";
import { describe, expect, it, vi } from "vitest";
import { PINNED } from "../facts/contracts";
import { ORCHESTRATOR, POOR, SECOND, USER } from "../sample/testing/small-chain";
import { WAD } from "../units/wei";
import type { Actor, Wish } from "./actor";
import { readBack } from "./calldata";
import { keepPending, readPending } from "./pending";
import { perform } from "./perform";
import { readStanding } from "./read-standing";
import type { Standing } from "./standing";
import { stages, testShelf, testWallet, walletError } from "./testing/test-wallet";
import { dropQuestion, keepQuestion, nextNonce, openQuestions } from "./unclear";

function stand(signer = USER) {
  const wallet = testWallet(signer);
  const shelf = testShelf();
  const follow = stages();
  const ending = new AbortController();
  const actor: Actor = {
    provider: wallet.provider,
    chainId: wallet.chain.chainId,
    account: wallet.account,
    shelf,
    pool: async () => [
      { address: ORCHESTRATOR, stake: 3_500n * WAD, inPool: true, registered: true },
      { address: SECOND, stake: 1_000n * WAD, inPool: true, registered: true },
    ],
    tell: follow.tell,
    signal: ending.signal,
    everyMs: 1,
  };
  const read = () => readStanding(wallet.provider, wallet.account);
  const act = async (wish: Wish, shown: Standing | null = null) => {
    follow.seen.length = 0;
    await perform(actor, wish, shown);
    return follow.now();
  };
  const sent = () => wallet.asked.filter(({ method }) => method === "eth_sendTransaction");
  const waiting = () => readPending(shelf, actor.chainId, actor.account);
  return {
    ...wallet,
    actor,
    act,
    now: follow.now,
    read,
    sent,
    waiting,
    shelf,
    seen: follow.seen,
    end: () => ending.abort(),
  };
}

const DELEGATE: Wish = { kind: "delegate", amount: 100n * WAD + 1n, to: SECOND };

describe("a stake action", () => {
  it("delegates with an approval for the exact amount, and leaves no allowance and nothing pending behind", async () => {
    const net = stand();
    expect((await net.act(DELEGATE)).at).toBe("confirmed");
    expect(net.seen).toEqual(["checking", "approving", "signing", "pending", "confirmed"]);
    const { account } = await net.read();
    expect([account.delegate, account.pendingStake, account.allowance]).toEqual([
      SECOND,
      100n * WAD + 1n,
      0n,
    ]);
    expect(account.lpt).toBe(9_900n * WAD - 1n);
    expect(net.waiting()).toEqual([]);
    const [approval, bond] = net.sent().map(({ params }) => params[0] as Record<string, string>);
    expect([approval?.to, bond?.to]).toEqual([PINNED.LivepeerToken, PINNED.BondingManager]);
    expect(BigInt(`0x${approval?.data?.slice(-64)}`)).toBe(100n * WAD + 1n);
  });

  it("tells, while the wallet asks, the very call that it was asked to sign, hints included", async () => {
    const net = stand();
    const told: unknown[] = [];
    net.answers.eth_sendTransaction = ([asked], next) => {
      const { to, data } = asked as { to: string; data: Hex };
      const stage = net.now();
      const call = stage.at === "approving" || stage.at === "signing" ? stage.call : undefined;
      const contract = to === PINNED.LivepeerToken ? "LivepeerToken" : "BondingManager";
      expect(call).toEqual(readBack({ contract, to: PINNED[contract], data }));
      told.push(call?.functionName);
      return next();
    };
    await net.act(DELEGATE);
    expect(told).toEqual(["approve", "bondWithHint"]);
  });

  it("needs no approval where enough is allowed already", async () => {
    const net = stand();
    await net.act({ kind: "approve", amount: 500n * WAD });
    await net.act(DELEGATE);
    expect(net.seen).toEqual(["checking", "signing", "pending", "confirmed"]);
    expect((await net.read()).account.allowance).toBe(400n * WAD - 1n);
  });

  it("goes the whole way: move, undelegate all, rebond elsewhere, undelegate, withdraw", async () => {
    const net = stand();
    const confirmed = async (wish: Wish) => expect(await net.act(wish)).toMatchObject({ at: "confirmed" });
    await confirmed(DELEGATE);
    await confirmed({ kind: "move", to: ORCHESTRATOR });
    net.chain.advanceRounds(1);
    const { pendingStake } = (await net.read()).account;
    await confirmed({ kind: "undelegate", amount: "all" });
    let { account } = await net.read();
    expect([account.status, account.pendingStake, account.locks[0]?.amount]).toEqual([
      "unbonded",
      0n,
      pendingStake,
    ]);
    await confirmed({ kind: "rebond-to", lock: 0, to: SECOND });
    net.chain.advanceRounds(1);
    await confirmed({ kind: "undelegate", amount: 40n * WAD });
    await confirmed({ kind: "rebond", lock: 1 });
    await confirmed({ kind: "undelegate", amount: 30n * WAD });
    expect(await net.act({ kind: "withdraw", lock: 2 })).toMatchObject({ at: "failed", sent: "no" });
    net.chain.advanceRounds(7);
    const before = (await net.read()).account.lpt;
    await confirmed({ kind: "withdraw", lock: 2 });
    account = (await net.read()).account;
    expect(account.lpt - before).toBe(30n * WAD);
    expect(account.locks).toEqual([]);
  });

  it("is rejected by the person: of the approval, and of the action, with nothing kept", async () => {
    const net = stand();
    net.answers.eth_sendTransaction = () => {
      throw walletError(4001, "User rejected the request.");
    };
    expect(await net.act(DELEGATE)).toEqual({ at: "rejected", what: "approval" });
    delete net.answers.eth_sendTransaction;
    await net.act({ kind: "approve", amount: 500n * WAD });
    net.answers.eth_sendTransaction = () => {
      throw walletError(4001, "User rejected the request.");
    };
    expect(await net.act(DELEGATE)).toEqual({ at: "rejected", what: "action" });
    expect(net.waiting()).toEqual([]);
  });

  it.each<[string, Wish, string]>([
    ["too little LPT", { kind: "delegate", amount: 20_000n * WAD, to: SECOND }, "holds 10,000 LPT"],
    ["nothing bonded", { kind: "undelegate", amount: "all" }, "no stake bonded"],
    ["no such lock", { kind: "withdraw", lock: 3 }, "This lock is gone"],
    ["no fees", { kind: "withdraw-fees", amount: "all" }, "no fees"],
    ["oneself", { kind: "delegate", amount: 1n, to: USER.address }, "registers an orchestrator"],
    ["a round that is started", { kind: "initialize" }, "started this round already"],
  ])("stops before the wallet is asked: %s", async (_what, wish, words) => {
    const net = stand();
    expect(await net.act(wish)).toMatchObject({
      at: "failed",
      sent: "no",
      words: expect.stringContaining(words),
    });
    expect(net.sent()).toEqual([]);
  });

  it("stops where the account cannot pay for gas", async () => {
    const net = stand(POOR);
    expect(await net.act({ kind: "approve", amount: 1n })).toMatchObject({
      at: "failed",
      words: expect.stringContaining("too little ETH"),
    });
    expect(net.sent()).toEqual([]);
  });

  it("stops where the person approves less than the exact amount, and says that it was approved", async () => {
    const net = stand();
    const sendOriginal = net.answers;
    let first = true;
    sendOriginal.eth_sendTransaction = (params, next) => {
      if (first) {
        first = false;
        const asked = params[0] as { data: string };
        asked.data = asked.data.slice(0, -64) + (5n * WAD).toString(16).padStart(64, "0");
      }
      return next();
    };
    expect(await net.act(DELEGATE)).toMatchObject({
      at: "failed",
      sent: "approval",
      words: expect.stringContaining("You approved 5 LPT"),
    });
    expect(net.sent()).toHaveLength(1);
  });

  it("offers to start the round where the simulation is refused because nobody has", async () => {
    const net = stand();
    net.answers.eth_call = (params, next) => {
      if ((params[0] as { to: string }).to !== PINNED.LivepeerToken) return next();
      throw walletError(-32000, "execution reverted: current round is not initialized");
    };
    expect(await net.act({ kind: "approve", amount: 1n })).toMatchObject({
      at: "failed",
      sent: "no",
      uninitialized: true,
    });
  });

  it.each([
    ["another chain", { eth_chainId: () => "0x1" }, "another network"],
    ["a locked wallet", { eth_accounts: () => [] }, "locked"],
    ["another account", { eth_accounts: () => [POOR.address] }, `changed to account ${POOR.address}`],
  ])("stops at %s", async (_what, answers, words) => {
    const net = stand();
    Object.assign(net.answers, answers);
    expect(await net.act(DELEGATE)).toMatchObject({ at: "failed", words: expect.stringContaining(words) });
    expect(net.sent()).toEqual([]);
  });

  it("stops where the account changes between approval and delegation", async () => {
    const net = stand();
    net.answers.eth_accounts = (_params, next) => (net.sent().length === 0 ? next() : [POOR.address]);
    expect(await net.act(DELEGATE)).toMatchObject({
      at: "failed",
      sent: "approval",
      words: expect.stringContaining("changed to account"),
    });
    expect(net.sent()).toHaveLength(1);
  });

  it("stops where reward would be forfeited that was not shown: before anything, and after an approval", async () => {
    const net = stand();
    await net.act(DELEGATE);
    net.chain.advanceRounds(1);
    net.chain.protocol.execute({
      from: SECOND,
      contract: "BondingManager",
      function: "reward",
      args: [],
    });
    const shown = await readStanding(net.provider, net.account, [SECOND]);
    net.answers.eth_sendTransaction = async (_params, next) => {
      const hash = await next();
      net.chain.advanceRounds(1);
      return hash;
    };
    const before = net.sent().length;
    expect(await net.act(DELEGATE, shown)).toMatchObject({
      at: "failed",
      sent: "approval",
      stale: true,
      words: expect.stringContaining("What was not shown: this would forfeit about"),
    });
    expect(net.sent()).toHaveLength(before + 1);
    expect(await net.act({ kind: "undelegate", amount: "all" }, shown)).toMatchObject({
      sent: "no",
      stale: true,
    });
    delete net.answers.eth_sendTransaction;
    const seen = await readStanding(net.provider, net.account, [SECOND]);
    expect((await net.act({ kind: "undelegate", amount: "all" }, seen)).at).toBe("confirmed");
  });

  it("puts no lock back with another orchestrator than the one that was shown", async () => {
    const net = stand();
    await net.act(DELEGATE);
    net.chain.advanceRounds(1);
    await net.act({ kind: "undelegate", amount: WAD });
    const shown = await net.read();
    await net.act({ kind: "move", to: ORCHESTRATOR });
    expect(await net.act({ kind: "rebond", lock: 0 }, shown)).toMatchObject({ at: "failed", stale: true });
    expect((await net.act({ kind: "rebond", lock: 0 }, await net.read())).at).toBe("confirmed");
  });

  it("signs nothing that moves stake while another such transaction is on its way", async () => {
    const net = stand();
    await net.act(DELEGATE);
    const moving = { hash: `0x${"ab".repeat(32)}`, nonce: 7, sentAt: 1, isContract: false } as const;
    const { shelf, actor, account } = net;
    keepPending(shelf, actor.chainId, account, { ...moving, action: { kind: "move", to: ORCHESTRATOR } });
    const before = net.sent().length;
    expect(await net.act(DELEGATE)).toMatchObject({
      at: "failed",
      sent: "no",
      words: expect.stringContaining("Another transaction of this account is on its way"),
    });
    expect(net.sent()).toHaveLength(before);
    expect((await net.act({ kind: "approve", amount: 1n })).at).toBe("confirmed");
  });

  it("does not delegate while the wallet is still asked to move, which it would undo", async () => {
    const net = stand();
    const { shelf, actor, account } = net;
    keepQuestion(shelf, actor.chainId, account, { kind: "move", nonce: 0 });
    expect(await net.act(DELEGATE)).toMatchObject({
      at: "failed",
      sent: "no",
      words: expect.stringContaining("decides with whom your stake is"),
    });
    expect(net.sent()).toEqual([]);
    dropQuestion(shelf, actor.chainId, account, "move");
    keepQuestion(shelf, actor.chainId, account, { kind: "withdraw", nonce: 0 });
    expect((await net.act(DELEGATE)).at).toBe("confirmed");
  });

  it("takes no other transaction of the same kind for what was asked", async () => {
    const net = stand();
    const kept = { hash: `0x${"ab".repeat(32)}`, nonce: 7, sentAt: 1, isContract: false } as const;
    const { shelf, actor, account } = net;
    keepPending(shelf, actor.chainId, account, { ...kept, action: { kind: "withdraw", lock: 1 } });
    expect(await net.act({ kind: "withdraw", lock: 2 })).toMatchObject({
      at: "failed",
      words: expect.stringContaining("Another transaction of this account is on its way"),
    });
    expect(net.sent()).toEqual([]);
    keepPending(shelf, actor.chainId, account, { ...kept, action: { kind: "undelegate", amount: 5n } });
    net.answers.eth_getTransactionReceipt = () => ({ status: "0x1", blockNumber: "0x9", gasUsed: "0x1" });
    expect(await net.act({ kind: "undelegate", amount: "all" })).toMatchObject({ at: "confirmed", block: 9 });
  });

  it("asks the wallet nothing once the page is left during the check", async () => {
    const net = stand();
    net.answers.eth_estimateGas = (_params, next) => {
      net.end();
      return next();
    };
    expect(await net.act({ kind: "approve", amount: 1n })).toMatchObject({
      at: "failed",
      words: expect.stringContaining("The page was left"),
    });
    expect(net.sent()).toEqual([]);
  });

  it("says that it was approved, where the node drops out before the delegation is signed", async () => {
    const net = stand();
    net.answers.eth_estimateGas = (_params, next) => {
      if (net.sent().length > 0) throw new TypeError("Failed to fetch");
      return next();
    };
    expect(await net.act(DELEGATE)).toMatchObject({ at: "failed", sent: "approval" });
  });

  it("stops where the Controller names another address than the pinned one, and shows both", async () => {
    const net = stand();
    const false_ = SECOND.slice(2).toLowerCase();
    net.answers.eth_call = async (_params, next) =>
      String(await next()).replaceAll(PINNED.BondingManager.slice(2).toLowerCase(), false_);
    const stage = await net.act(DELEGATE);
    expect(stage).toMatchObject({ at: "failed", words: expect.stringContaining(PINNED.BondingManager) });
    expect(stage).toMatchObject({ words: expect.stringContaining(SECOND) });
    expect(net.sent()).toEqual([]);
  });

  it("says that it is not known whether it was sent, where the wallet's answer is lost", async () => {
    const net = stand();
    net.answers.eth_sendTransaction = async (_params, next) => {
      await next();
      throw new TypeError("Failed to fetch");
    };
    expect(await net.act({ kind: "approve", amount: 1n })).toMatchObject({ at: "failed", sent: "unclear" });
  });

  it("asks the same no second time while the answer to the first is not known, and then asks again", async () => {
    const net = stand();
    net.answers.eth_sendTransaction = () => {
      throw new TypeError("Failed to fetch");
    };
    await net.act({ kind: "approve", amount: 1n });
    expect(await net.act({ kind: "approve", amount: 1n })).toMatchObject({ at: "failed", sent: "unclear" });
    expect(net.sent()).toHaveLength(1);
    delete net.answers.eth_sendTransaction;
    expect((await net.act({ kind: "withdraw", lock: 0 })).at).toBe("failed");
    dropQuestion(net.shelf, net.actor.chainId, net.account, "approve");
    expect((await net.act({ kind: "approve", amount: 1n })).at).toBe("confirmed");
    expect(openQuestions(net.shelf, net.actor.chainId, net.account)).toEqual([]);
  });

  it("keeps the question only while the wallet has not answered it", async () => {
    const net = stand();
    const open = () => openQuestions(net.shelf, net.actor.chainId, net.account);
    const before = await nextNonce(net.provider, net.account);
    net.answers.eth_sendTransaction = () => {
      expect(open()).toEqual([{ kind: "delegate", nonce: before }]);
      throw walletError(4001, "User rejected the request.");
    };
    expect((await net.act(DELEGATE)).at).toBe("rejected");
    expect(open()).toEqual([]);
  });

  it.each([
    ["no hash", () => null],
    [
      "that it knows it already",
      () => {
        throw walletError(-32000, "already known");
      },
    ],
  ])("says the same where the wallet answers %s", async (_what, answer) => {
    const net = stand();
    net.answers.eth_sendTransaction = answer;
    expect(await net.act({ kind: "approve", amount: 1n })).toMatchObject({ at: "failed", sent: "unclear" });
    expect(net.waiting()).toEqual([]);
  });

  it("waits out a node that falls silent after it was sent", async () => {
    const net = stand();
    let failures = 3;
    net.answers.eth_getTransactionReceipt = (_params, next) => {
      if (failures === 0) return next();
      failures -= 1;
      throw new TypeError("Failed to fetch");
    };
    expect((await net.act({ kind: "approve", amount: 1n })).at).toBe("confirmed");
    expect(failures).toBe(0);
  });

  it("is reverted where the contract refuses it when it is mined, and says why", async () => {
    const net = stand();
    await net.act({ kind: "approve", amount: 500n * WAD });
    net.answers.eth_sendTransaction = async (_params, next) => {
      const args = [PINNED.BondingManager, 0n];
      net.chain.protocol.execute({
        from: USER.address,
        contract: "LivepeerToken",
        function: "approve",
        args,
      });
      return next();
    };
    expect(await net.act(DELEGATE)).toMatchObject({
      at: "reverted",
      words: expect.stringContaining("The approval is for less LPT"),
    });
    expect(net.waiting()).toEqual([]);
  });

  it("is reverted with the reason of what was really signed, where a person changed it in the wallet", async () => {
    const net = stand();
    await net.act({ kind: "approve", amount: 500n * WAD });
    net.answers.eth_sendTransaction = async (params, next) => {
      const asked = params[0] as { data: string };
      asked.data = `${asked.data.slice(0, 10)}${"0".repeat(64)}${asked.data.slice(74)}`;
      return next();
    };
    await net.act(DELEGATE);
    expect(await net.act(DELEGATE)).toMatchObject({
      at: "reverted",
      words: expect.stringContaining("There is nothing to delegate"),
    });
  });

  it("is reverted where its gas does not suffice", async () => {
    const net = stand();
    await net.act({ kind: "approve", amount: 500n * WAD });
    net.answers.eth_sendTransaction = async (params, next) => {
      (params[0] as { gas: string }).gas = "0x13880";
      return next();
    };
    expect(await net.act(DELEGATE)).toMatchObject({
      at: "reverted",
      words: expect.stringContaining("ran out of gas"),
    });
    expect(net.waiting()).toEqual([]);
    expect((await net.read()).account.delegate).toBeNull();
  });

  it("is replaced where its nonce was used by another", async () => {
    const net = stand();
    net.answers.eth_getTransactionReceipt = () => null;
    expect((await net.act({ kind: "approve", amount: 1n })).at).toBe("replaced");
    expect(net.waiting()).toEqual([]);
  });

  it("is found again instead of being sent twice", async () => {
    const net = stand();
    net.answers.eth_getTransactionReceipt = () => null;
    net.answers.eth_getTransactionCount = () => "0x0";
    const first = net.act({ kind: "approve", amount: 1n });
    await expect.poll(() => net.waiting().length).toBe(1);
    net.end();
    await first;
    const [kept] = net.waiting();
    const again = stand();
    if (kept === undefined) throw new Error("nothing was kept");
    keepPending(again.shelf, again.actor.chainId, again.account, kept);
    again.answers.eth_getTransactionReceipt = () => ({ status: "0x1", blockNumber: "0x9", gasUsed: "0x1" });
    expect(await again.act({ kind: "approve", amount: 1n })).toMatchObject({ at: "confirmed", block: 9 });
    expect(again.sent()).toEqual([]);
    expect(again.waiting()).toEqual([]);
  });

  it("asks the wallet nothing while another tab does, and says so", async () => {
    vi.stubGlobal("navigator", {
      locks: { request: (_name: string, _options: unknown, work: (lock: null) => unknown) => work(null) },
    });
    const net = stand();
    expect(await net.act({ kind: "approve", amount: 1n })).toMatchObject({
      at: "failed",
      words: expect.stringContaining("Another tab"),
    });
    expect(net.asked).toEqual([]);
    vi.unstubAllGlobals();
  });

  it("waits for an approval that is on its way already, and asks for no second one", async () => {
    const net = stand();
    const hash = `0x${"ab".repeat(32)}` as const;
    const action = { kind: "approve", amount: 500n * WAD } as const;
    keepPending(net.shelf, net.actor.chainId, net.account, {
      hash,
      action,
      nonce: 7,
      sentAt: 1,
      isContract: false,
    });
    let turns = 0;
    net.answers.eth_getTransactionReceipt = async ([asked], next) => {
      if (asked !== hash) return next();
      turns += 1;
      if (turns < 3) return null;
      const args = [PINNED.BondingManager, action.amount];
      net.chain.protocol.execute({
        from: USER.address,
        contract: "LivepeerToken",
        function: "approve",
        args,
      });
      return { status: "0x1", blockNumber: "0x9", gasUsed: "0x1" };
    };
    expect((await net.act(DELEGATE)).at).toBe("confirmed");
    expect(net.sent()).toHaveLength(1);
    expect(net.waiting()).toEqual([]);
  });

  it("of an account with code needs no ETH of its own: who sends in the end pays for the gas", async () => {
    const net = stand();
    net.answers.eth_getCode = () => "0x6080";
    net.answers.eth_getBalance = () => "0x0";
    expect((await net.act({ kind: "approve", amount: 1n })).at).toBe("confirmed");
  });

  it("of an account with code waits for others to sign, whatever its nonce", async () => {
    const net = stand();
    net.answers.eth_getCode = () => "0x6080";
    net.answers.eth_getTransactionCount = () => "0x99";
    let turns = 0;
    net.answers.eth_getTransactionReceipt = (_params, next) => (++turns < 6 ? null : next());
    net.answers.eth_sendTransaction = async (_params, next) => {
      delete net.answers.eth_getTransactionCount;
      const hash = await next();
      net.answers.eth_getTransactionCount = () => "0x99";
      return hash;
    };
    expect((await net.act({ kind: "approve", amount: 1n })).at).toBe("confirmed");
    expect(turns).toBeGreaterThanOrEqual(6);
  });
});

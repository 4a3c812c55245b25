import { describe, expect, it } from "vitest";
import type { ModelContract } from "../protocol/types";
import type { CharacterKey } from "./history/characters";
import { createSampleNetwork, SAMPLE_CHAIN_ID, type SampleNetwork, type SampleOptions } from "./network";

const NOW = 1_790_000_000;
const DAY = 86_400;
const SMALL: SampleOptions = { seed: "livepeer", now: NOW, scale: 0.2, wallClock: () => 0 };
const TINY: SampleOptions = { ...SMALL, scale: 0.1 };
const shared = createSampleNetwork(SMALL);

/** Everything a chain has recorded, as one text that differs when anything does. */
function digest({ ledger, prices, world }: SampleNetwork): string {
  const plain = (_: string, value: unknown) => (typeof value === "bigint" ? `${value}n` : value);
  return JSON.stringify([ledger.blocks, ledger.logs, ledger.txs, prices, world], plain);
}

function reader({ protocol, characters }: SampleNetwork) {
  const integer = (contract: ModelContract, fn: string, ...args: unknown[]) =>
    protocol.read(contract, fn, args) as bigint;
  return {
    integer,
    who(key: CharacterKey) {
      const found = characters.find((one) => one.key === key);
      if (found === undefined) throw new Error(`nobody is ${key}`);
      return found.address;
    },
    round: () => Number(integer("RoundsManager", "currentRound")),
    rate: () =>
      Number(
        (integer("BondingManager", "getTotalBonded") * 1_000_000n) /
          integer("Minter", "getGlobalTotalSupply"),
      ) / 1e6,
    transcoder: (address: string) => protocol.read("BondingManager", "getTranscoder", [address]) as bigint[],
    stake: (address: string) => integer("BondingManager", "pendingStake", address, 0n),
  };
}

/** In how many of the newest 90 initialised rounds before the running one an orchestrator called reward. */
function callsOfNinety({ ledger }: SampleNetwork, address: string): number {
  let made = 0;
  const calls: number[] = [];
  for (const log of ledger.logs) {
    if (log.event === "NewRound") {
      calls.push(made);
      made = 0;
    } else if (log.event === "Reward" && log.args.transcoder === address) made = 1;
  }
  return calls.slice(-90).reduce((sum, one) => sum + one, 0);
}

function timeOf(ledger: SampleNetwork["ledger"], tx: number): number {
  return ledger.blocks[ledger.txs[tx]?.block ?? -1]?.timestamp ?? Number.NaN;
}

describe("the sample network's history", () => {
  it("is played without a refusal that nobody planned", () => {
    expect(shared.surprises).toEqual([]);
    expect(shared.chainId).toBe(SAMPLE_CHAIN_ID);
  });

  it("is the same to the last log for the same seed and moment, and another one for another seed", () => {
    const [one, same, other] = ["livepeer", "livepeer", "other"].map((seed) =>
      createSampleNetwork({ ...TINY, seed }),
    );
    if (one === undefined || same === undefined || other === undefined) throw new Error("no networks");
    expect(digest(one) === digest(same)).toBe(true);
    expect(digest(one) === digest(other)).toBe(false);
    expect(other.surprises).toEqual([]);
  });

  it("runs in the order of time, and no transaction is ahead of the clock", () => {
    const { blocks, txs } = shared.ledger;
    const backwards = blocks.filter((block, i) => {
      const before = blocks[i - 1];
      if (before === undefined) return false;
      return (
        block.number <= before.number ||
        block.timestamp < before.timestamp ||
        block.l1Number < before.l1Number
      );
    });
    expect(backwards).toEqual([]);
    expect(blocks.at(-1)?.timestamp).toBeLessThanOrEqual(NOW);
    expect(txs.every((tx, i) => i === 0 || tx.block >= (txs[i - 1]?.block ?? 0))).toBe(true);
  });

  it("has inflation that ramped, turned near the end, and now falls with more than half of supply bonded", () => {
    const inflation = shared.ledger.logs
      .filter((log) => log.event === "SetCurrentRewardTokens")
      .map((log) => Number(log.args.currentInflation));
    const peak = inflation.indexOf(Math.max(...inflation));
    expect(peak / inflation.length).toBeGreaterThan(0.7);
    expect(peak / inflation.length).toBeLessThan(0.92);
    expect(inflation.at(-1)).toBeLessThan(inflation[peak] ?? 0);
    expect(Math.abs((inflation.at(-1) ?? 0) - 500_000)).toBeLessThan(40_000);
    const { rate } = reader(shared);
    expect(rate()).toBeGreaterThan(0.48);
    expect(rate()).toBeLessThan(0.54);
  });

  it("stopped the treasury's cut at its ceiling, and had it set again by its owner", () => {
    const changes = shared.ledger.logs.filter(
      (log) => log.event === "ParameterUpdate" && log.args.param === "nextRoundTreasuryRewardCutRate",
    );
    expect(changes.length).toBeGreaterThanOrEqual(2);
    const { owner } = shared.protocol.params;
    const byOwner = changes.filter((log) => shared.ledger.txs[log.tx]?.from === owner);
    expect(byOwner).toHaveLength(1);
    const stopped = changes.indexOf(byOwner[0] as (typeof changes)[number]);
    expect(stopped).toBeGreaterThan(0);
  });

  it("decided its proposals in every way there is, with one still open and one about to open", () => {
    const proposals = shared.ledger.logs.filter((log) => log.event === "ProposalCreated");
    expect(proposals.length).toBeGreaterThanOrEqual(28);
    const { integer } = reader(shared);
    const states = proposals.map((log) => Number(integer("LivepeerGovernor", "state", log.args.proposalId)));
    const count = (state: number) => states.filter((one) => one === state).length;
    expect(count(0)).toBe(1);
    expect(count(1)).toBe(1);
    expect(count(2)).toBe(1);
    expect(count(3)).toBeGreaterThanOrEqual(5);
    expect(count(7)).toBeGreaterThanOrEqual(10);
    const reasons = shared.ledger.logs.filter((log) => log.event === "VoteCast" && log.args.reason !== "");
    expect(reasons.length).toBeGreaterThan(10);
    const texts = proposals.map((log) => String(log.args.description));
    expect(texts.some((text) => text.includes("<script>") && text.includes("\u202E"))).toBe(true);
  });

  it("keeps the document of every poll, and one poll is still running", () => {
    const polls = shared.ledger.logs.filter((log) => log.event === "PollCreated");
    expect(polls.length).toBeGreaterThanOrEqual(10);
    for (const poll of polls) {
      const cid = Buffer.from(String(poll.args.proposal).slice(2), "hex").toString();
      expect(JSON.parse(shared.world.documents[cid] ?? "{}").text).toContain("## Abstract");
    }
    const head = BigInt(shared.head().l1Number);
    expect(polls.filter((poll) => (poll.args.endBlock as bigint) > head)).toHaveLength(1);
  });

  it("has the trades that past prices are read from in every round", () => {
    const swaps = shared.ledger.logs.filter((log) => log.event === "Swap");
    const times = swaps.map((log) => timeOf(shared.ledger, log.tx));
    for (let i = 1; i < times.length; i++)
      expect((times[i] ?? 0) - (times[i - 1] ?? 0)).toBeLessThan(2 * 78_000);
    expect(shared.prices).toHaveLength(swaps.length);
    expect(shared.prices.at(-1)?.timestamp).toBeLessThanOrEqual(NOW);
  });

  it("pays tickets, some of them from a reserve and some to oneself", () => {
    const tickets = shared.ledger.logs.filter((log) => log.event === "WinningTicketRedeemed");
    expect(tickets.length).toBeGreaterThan(1000);
    const { who } = reader(shared);
    const self = who("selfPayer");
    expect(tickets.some((log) => log.args.sender === self && log.args.recipient === self)).toBe(true);
    const claims = shared.ledger.logs.filter((log) => log.event === "ReserveClaimed");
    expect(claims.some((log) => log.args.reserveHolder === who("shortGateway"))).toBe(true);
    const gone = shared.ledger.logs.filter((log) => log.event === "Withdrawal");
    expect(gone.map((log) => log.args.sender)).toEqual([who("leavingGateway")]);
  });
});

describe("the characters can be found by their figures", () => {
  const { integer, who, round, transcoder, stake } = reader(shared);
  const cut = (key: CharacterKey) => transcoder(who(key))[1];

  it("bait and switch: a cut of 95 % now, 5 % for most of history", () => {
    expect(cut("baitAndSwitch")).toBe(950_000n);
    const updates = shared.ledger.logs.filter(
      (log) => log.event === "TranscoderUpdate" && log.args.transcoder === who("baitAndSwitch"),
    );
    expect(updates.map((log) => log.args.rewardCut)).toEqual([50_000n, 950_000n]);
  });

  it("forgetful: 79 calls in the last 90 rounds, where others made them all", () => {
    expect(callsOfNinety(shared, who("forgetful"))).toBe(79);
    expect(callsOfNinety(shared, who("baitAndSwitch"))).toBe(90);
  });

  it("shut down: nothing of its own, delegators left behind", () => {
    const address = who("shutDown");
    expect(integer("BondingManager", "isRegisteredTranscoder", address)).toBe(false);
    expect(stake(address)).toBe(0n);
    expect(integer("BondingManager", "transcoderTotalStake", address)).toBeGreaterThan(10n ** 20n);
  });

  it("newcomer: active for fewer than 20 rounds", () => {
    const activation = Number(transcoder(who("newcomer"))[4]);
    expect(integer("BondingManager", "isActiveTranscoder", who("newcomer"))).toBe(true);
    expect(round() - activation).toBeLessThan(20);
  });

  it("own stake only: its whole stake is its own, and it keeps everything", () => {
    const address = who("lonely");
    expect(transcoder(address).slice(1, 3)).toEqual([1_000_000n, 0n]);
    const bonds = shared.ledger.logs.filter(
      (log) => log.event === "Bond" && log.args.newDelegate === address,
    );
    expect(new Set(bonds.map((log) => log.args.delegator))).toEqual(new Set([address]));
  });

  it("edge: one of the two is out of the pool though it was active in a round just past", () => {
    const deactivations = [who("edgeFirst"), who("edgeSecond")].map(
      (address) => transcoder(address)[5] ?? 0n,
    );
    const out = deactivations.filter((until) => until < 10_000n);
    expect(out.length).toBeGreaterThanOrEqual(1);
    expect(out.some((until) => Number(until) >= round() - 1)).toBe(true);
  });

  it("unstable cut: changed it many times", () => {
    const updates = shared.ledger.logs.filter(
      (log) => log.event === "TranscoderUpdate" && log.args.transcoder === who("wavering"),
    );
    expect(updates.length).toBeGreaterThan(8);
  });

  it("no work: a large stake and never a fee", () => {
    expect(transcoder(who("feeless"))[9]).toBe(0n);
    expect(integer("BondingManager", "isActiveTranscoder", who("feeless"))).toBe(true);
  });

  it("delegated caller: its rewards are called by another account", () => {
    const caller = integer(
      "BondingManager",
      "transcoderToRewardCaller",
      who("remoteCaller"),
    ) as unknown as string;
    const last = shared.ledger.logs.findLast(
      (log) => log.event === "Reward" && log.args.transcoder === who("remoteCaller"),
    );
    expect(shared.ledger.txs[last?.tx ?? -1]?.from).toBe(caller);
  });

  it("the whale moved several times", () => {
    const moves = shared.ledger.logs.filter(
      (log) => log.event === "Bond" && log.args.delegator === who("whale"),
    );
    expect(new Set(moves.map((log) => log.args.newDelegate)).size).toBeGreaterThan(2);
  });

  it("names: one that belongs to somebody else, and records that try something", () => {
    const record = (key: CharacterKey) => shared.world.names.find((one) => one.address === who(key));
    expect(record("impostor")?.verified).toBe(false);
    expect(record("hostileRecords")?.text.url).toMatch(/^javascript:/);
  });

  it("visitors: one lock to withdraw and one to wait for; LPT and ETH to begin with", () => {
    const address = who("visitorDelegator");
    const locks = [0n, 1n].map(
      (id) => shared.protocol.read("BondingManager", "getDelegatorUnbondingLock", [address, id]) as bigint[],
    );
    expect(Number(locks[0]?.[1])).toBeLessThanOrEqual(round());
    expect(Number(locks[1]?.[1])).toBeGreaterThan(round());
    expect(stake(who("visitorFresh"))).toBe(0n);
    expect(integer("LivepeerToken", "balanceOf", who("visitorFresh"))).toBeGreaterThan(0n);
    for (const { address } of shared.world.accounts)
      expect(shared.protocol.ethBalance(address)).toBeGreaterThan(0n);
  });
});

describe("the sample network's clock", () => {
  it("stands where it was set, and moves with a mined transaction", () => {
    const network = createSampleNetwork(TINY);
    expect([network.now(), network.now()]).toEqual([NOW, NOW]);
    const account = network.world.accounts.find(({ word }) => word.startsWith("a newcomer"));
    if (account === undefined) throw new Error("no account to try");
    const before = network.head().number;
    const tx = network.mine({
      from: account.address,
      to: network.protocol.params.addresses.LivepeerToken,
      input: "0x",
      call: {
        contract: "LivepeerToken",
        function: "approve",
        args: [network.protocol.params.addresses.BondingManager, 5n],
      },
      value: 0n,
      gasLimit: 1_000_000n,
      gasPrice: 1n,
      hash: `0x${"ab".repeat(32)}`,
    });
    expect(tx.status).toBe("success");
    expect(network.now()).toBe(NOW + 1);
    expect(network.head().number).toBeGreaterThan(before);
  });

  it("lets a visitor act for itself: nobody calls reward a second time for it, and its own call's events are all kept", () => {
    const network = createSampleNetwork(TINY);
    network.advanceRounds(1);
    const { who } = reader(network);
    const address = who("visitorOrchestrator");
    const tx = network.mine({
      from: address,
      to: network.protocol.params.addresses.BondingManager,
      input: "0x228cb733",
      call: { contract: "BondingManager", function: "reward", args: [] },
      value: 0n,
      gasLimit: 1_000_000n,
      gasPrice: 1n,
      hash: `0x${"cd".repeat(32)}`,
    });
    expect(tx.status).toBe("success");
    const own = network.ledger.logs.slice(tx.firstLog, tx.firstLog + tx.logCount);
    expect(own.map((log) => log.event)).toContain("DelegateVotesChanged");
    network.advanceRounds(2);
    expect(network.surprises).toEqual([]);
    const bulk = network.ledger.logs.findLast((log) => log.event === "Reward");
    const beside = network.ledger.logs.filter((log) => log.tx === bulk?.tx).map((log) => log.event);
    expect(beside).toContain("Mint");
    expect(beside).not.toContain("DelegateVotesChanged");
  });

  it("goes with the wall where it is not set, and people go on acting", () => {
    let wall = NOW * 1000;
    const network = createSampleNetwork({ ...TINY, now: null, wallClock: () => wall });
    network.catchUp();
    const [txs, round] = [network.ledger.txs.length, reader(network).round()];
    wall += 2 * DAY * 1000;
    network.catchUp();
    expect(network.now()).toBe(NOW + 2 * DAY);
    expect(network.ledger.txs.length).toBeGreaterThan(txs + 40);
    expect(reader(network).round()).toBeGreaterThanOrEqual(round + 2);
    const late = createSampleNetwork({
      ...SMALL,
      scale: 0.1,
      now: null,
      wallClock: () => wall - 2 * DAY * 1000 + 60_000,
    });
    late.catchUp();
    expect(late.ledger.logs.length).toBeGreaterThanOrEqual(0);
    expect(network.surprises).toEqual([]);
  });

  it("shows the same past to processes that started at other hours of the same day", () => {
    const hour = (hours: number) => {
      const wall = (NOW - (NOW % DAY) + hours * 3600) * 1000;
      return createSampleNetwork({ ...TINY, now: null, wallClock: () => wall });
    };
    const [early, late] = [hour(1), hour(22)];
    early.catchUp();
    late.catchUp();
    const length = early.ledger.logs.length;
    expect(late.ledger.logs.length).toBeGreaterThan(length);
    expect(late.ledger.logs.slice(0, length)).toEqual(early.ledger.logs);
  });

  it("advances by rounds to just after a start, the running round initialised and everybody having acted", () => {
    const network = createSampleNetwork(TINY);
    const { round, integer } = reader(network);
    const before = round();
    const rewards = () => network.ledger.logs.filter((log) => log.event === "Reward").length;
    const called = rewards();
    network.advanceRounds(50);
    expect(round()).toBe(before + 50);
    expect(integer("RoundsManager", "currentRoundInitialized")).toBe(true);
    expect(rewards() - called).toBeGreaterThan(50 * 15);
    expect(network.surprises).toEqual([]);
    for (const count of [0, 51, 1.5]) expect(() => network.advanceRounds(count)).toThrow(RangeError);
  });
});

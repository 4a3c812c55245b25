import { describe, expect, it } from "vitest";
import type { CharacterKey } from "./history/characters";
import { createSampleNetwork, type SampleNetwork } from "./network";
import { reader, SMALL } from "./testing/small-network";

const shared = createSampleNetwork(SMALL);

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

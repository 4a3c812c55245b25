import { describe, expect, it } from "vitest";
import { createSampleNetwork } from "../../sample/network";
import { reader as charactersOf, SMALL, TINY } from "../../sample/testing/small-network";
import type { Address } from "../../units/address";
import { logsOf, sampleSubgraph } from "../testing/sample-subgraph";
import { PastReader } from "./past";

const shared = sampleSubgraph(createSampleNetwork(SMALL));
const { network } = shared;
const { who, round } = charactersOf(network);
const logs = (event: string) => logsOf(network, event);
const wei = (value: unknown) => BigInt(String(value));
const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);
const pastOf = async (address: Address) => (await new PastReader(shared.options, address).read(null)).value;

describe("PastReader on the sample network", () => {
  it("gives a pool for each closed round in which it was active, with what it called and earned", async () => {
    const address = who("forgetful");
    const { pools } = await pastOf(address);
    expect(pools.at(-1)?.round).toBe(round() - 1);
    expect(pools.slice(-90).filter(({ rewardTokens }) => rewardTokens !== null)).toHaveLength(79);
    const rewards = logs("Reward").filter(({ args }) => args.transcoder === address);
    const running = logs("NewRound").at(-1)?.timestamp ?? 0;
    expect(sum(pools.map(({ rewardTokens }) => rewardTokens ?? 0n))).toBe(
      sum(rewards.filter(({ timestamp }) => timestamp < running).map(({ args }) => wei(args.amount))),
    );
    expect(pools.map(({ round: one }) => one)).toEqual(
      pools.map(({ round: one }) => one).sort((a, b) => a - b),
    );
  });

  it("accounts for every wei of stake: what came, less what left, with the rewards, is what the contract holds", async () => {
    for (const { address } of network.characters.slice(0, 6)) {
      const { moves } = await pastOf(address);
      const came = sum(moves.flatMap(({ to, amount }) => (to === address ? [amount] : [])));
      const left = sum(moves.flatMap(({ from, amount }) => (from === address ? [amount] : [])));
      const rewards = logs("Reward").filter(({ args }) => args.transcoder === address);
      const held = wei(network.protocol.read("BondingManager", "transcoderTotalStake", [address]));
      expect(came - left + sum(rewards.map(({ args }) => wei(args.amount)))).toBe(held);
    }
  });

  it("lists who delegates to it, the largest first, with the bonds of the contract", async () => {
    const address = who("baitAndSwitch");
    const { delegators } = await pastOf(address);
    expect(delegators.some((one) => one.address === address)).toBe(true);
    for (const one of delegators) {
      const [bonded, , delegate, , start, claimed] = network.protocol.read("BondingManager", "getDelegator", [
        one.address,
      ]) as unknown[];
      expect([delegate, start, claimed]).toEqual([
        address,
        BigInt(one.startRound),
        BigInt(one.lastClaimRound),
      ]);
      expect(one.bondedAmount).toBe(bonded);
    }
    const amounts = delegators.map(({ bondedAmount }) => bondedAmount);
    expect(amounts).toEqual([...amounts].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
  });

  it("adds up its fees by day", async () => {
    const tickets = logs("WinningTicketRedeemed");
    const address = tickets[0]?.args.recipient as Address;
    const { days } = await pastOf(address);
    expect(sum(days.map(({ fees }) => fees))).toBe(
      sum(tickets.filter(({ args }) => args.recipient === address).map(({ args }) => wei(args.faceValue))),
    );
    expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
  });

  it("is empty for an address that never was an orchestrator", async () => {
    const nobody = "0x000000000000000000000000000000000000dEaD";
    expect(await pastOf(nobody)).toMatchObject({ pools: [], moves: [], delegators: [], days: [] });
  });

  it("asks again only for what is not closed, and comes to the same as reading it whole", async () => {
    const { network: tiny, asked, options } = sampleSubgraph(createSampleNetwork(TINY));
    const address = charactersOf(tiny).who("forgetful");
    const reader = new PastReader(options, address);
    const first = await reader.read(null);
    asked.length = 0;
    const second = await reader.read(first.value);
    expect(second.value).toBe(first.value);
    expect(asked.length).toBeLessThanOrEqual(3);
    tiny.advanceRounds(5);
    const third = await reader.read(second.value);
    expect(third.value.pools).toHaveLength(first.value.pools.length + 5);
    expect(third.value).toEqual((await new PastReader(options, address).read(null)).value);
  });
});

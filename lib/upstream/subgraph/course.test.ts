import { describe, expect, it } from "vitest";
import { createSampleNetwork } from "../../sample/network";
import { TINY } from "../../sample/testing/small-network";
import { logsOf, sampleSubgraph } from "../testing/sample-subgraph";
import { CourseReader } from "./course";

describe("CourseReader on the sample network", () => {
  it("has every closed round that the ledger initialised, oldest first, with its inflation and mintable tokens", async () => {
    const { network, options } = sampleSubgraph();
    const { value, block } = await new CourseReader(options).read(null);
    const starts = logsOf(network, "NewRound");
    const minted = logsOf(network, "SetCurrentRewardTokens");
    expect(block).toBe(network.head().number);
    expect(value.rounds).toHaveLength(starts.length - 1);
    expect(value.rounds.map(({ number }) => BigInt(number))).toEqual(
      starts.slice(0, -1).map(({ args }) => BigInt(String(args.round))),
    );
    for (const [position, round] of value.rounds.entries()) {
      expect(round.startTimestamp).toBe(starts[position]?.timestamp);
      expect(round.inflationPpb).toBe(minted[position]?.args.currentInflation);
      expect(round.mintable).toBe(minted[position]?.args.currentMintableTokens);
    }
  });

  it("gives each round the supply that it began with, on which the Minter reckons what it may mint", async () => {
    const { options } = sampleSubgraph();
    const { value } = await new CourseReader(options).read(null);
    expect(value.rounds.length).toBeGreaterThan(10);
    for (const { number, totalSupply, inflationPpb, mintable } of value.rounds)
      expect((totalSupply * inflationPpb) / 1_000_000_000n, `round ${number}`).toBe(mintable);
  });

  it("adds up the fees of each day to the wei", async () => {
    const { network, options } = sampleSubgraph();
    const { value } = await new CourseReader(options).read(null);
    const days = new Map<number, bigint>();
    for (const { timestamp, args } of logsOf(network, "WinningTicketRedeemed")) {
      const day = Math.floor(timestamp / 86_400);
      days.set(day, (days.get(day) ?? 0n) + BigInt(String(args.faceValue)));
    }
    expect(new Map(value.days.map(({ day, fees }) => [day, fees]))).toEqual(days);
    expect(value.days.map(({ day }) => day)).toEqual([...days.keys()].sort((a, b) => a - b));
  });

  it("comes in a few questions, and asks only for what is new after that", async () => {
    const { network, asked, options } = sampleSubgraph(createSampleNetwork(TINY));
    const reader = new CourseReader(options);
    const first = await reader.read(null);
    expect(asked.length).toBeLessThanOrEqual(5);
    asked.length = 0;
    const second = await reader.read(first.value);
    expect(second.value).toBe(first.value);
    expect(asked.map(({ name }) => name)).toEqual(["Head", "CourseDays"]);
    network.advanceRounds(2);
    asked.length = 0;
    const third = await reader.read(second.value);
    expect(third.value.rounds).toHaveLength(first.value.rounds.length + 2);
    expect(third.value.rounds.slice(0, -2)).toEqual(first.value.rounds);
    const ids = asked.flatMap(({ name, variables }) => (name === "CourseRounds" ? variables.ids : []));
    expect(ids).toHaveLength(2);
  });
});

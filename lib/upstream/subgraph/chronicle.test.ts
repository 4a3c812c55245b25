import { describe, expect, it } from "vitest";
import { createSampleNetwork } from "../../sample/network";
import { reader as charactersOf, TINY } from "../../sample/testing/small-network";
import { type Chronicle, LARGE_MOVE_WEI } from "../past-readings";
import { logsOf, sampleSubgraph } from "../testing/sample-subgraph";
import { ChronicleReader } from "./chronicle";

const shared = sampleSubgraph();
const chronicle: Promise<Chronicle> = new ChronicleReader(shared.options)
  .read(null)
  .then(({ value }) => value);
const { network } = shared;
const { who } = charactersOf(network);
const logs = (event: string) => logsOf(network, event);
const wei = (value: unknown) => BigInt(String(value));

describe("ChronicleReader on the sample network", () => {
  it("tells the cut changes of everybody, and none that changed nothing", async () => {
    const { cuts } = await chronicle;
    for (const key of ["baitAndSwitch", "wavering", "forgetful"] as const) {
      const set = logs("TranscoderUpdate").filter(({ args }) => args.transcoder === who(key));
      const changes = set.filter(
        ({ args }, position) =>
          position === 0 ||
          args.rewardCut !== set[position - 1]?.args.rewardCut ||
          args.feeShare !== set[position - 1]?.args.feeShare,
      );
      const told = cuts.filter(({ orchestrator }) => orchestrator === who(key));
      expect(told.map((cut) => [cut.timestamp, cut.transaction, cut.rewardCutPpm, cut.feeSharePpm])).toEqual(
        changes.map(({ timestamp, transaction, args }) => [
          timestamp,
          transaction,
          args.rewardCut,
          args.feeShare,
        ]),
      );
      expect(told[0]?.before).toBeNull();
      expect(told.slice(1).map(({ before }) => before?.rewardCutPpm)).toEqual(
        told.slice(0, -1).map(({ rewardCutPpm }) => rewardCutPpm),
      );
    }
    const bait = cuts.filter(({ orchestrator }) => orchestrator === who("baitAndSwitch")).at(-1);
    expect(bait?.rewardCutPpm).toBe(950_000n);
    expect(cuts.length).toBeLessThanOrEqual(logs("TranscoderUpdate").length);
  });

  it("counts the calls that the forgetful one missed, and nobody's in the running round", async () => {
    const { misses } = await chronicle;
    const running = charactersOf(network).round();
    const missed = misses.filter(({ orchestrator }) => orchestrator === who("forgetful"));
    const of = (from: number) => missed.filter(({ round }) => round >= from).length;
    expect(of(running - 90)).toBe(11);
    expect(misses.every(({ round }) => round < running)).toBe(true);
    expect(misses.filter(({ orchestrator }) => orchestrator === who("baitAndSwitch"))).toEqual([]);
    expect(misses.map(({ round }) => round)).toEqual(misses.map(({ round }) => round).sort((a, b) => a - b));
  });

  it("tells who joined and left with the round from which it holds", async () => {
    const { sets } = await chronicle;
    const joined = logs("TranscoderActivated").map(({ args }) => [
      args.transcoder,
      Number(args.activationRound),
    ]);
    const left = logs("TranscoderDeactivated").map(({ args }) => [
      args.transcoder,
      Number(args.deactivationRound),
    ]);
    const of = (kind: string) =>
      sets.flatMap((set) => (set.kind === kind ? [[set.orchestrator, set.effectiveRound]] : []));
    expect(of("joined")).toEqual(joined);
    expect(of("left")).toEqual(left);
  });

  it("tells large moves alone, a transfer as one move, and its unbond and rebond not beside it", async () => {
    const { moves } = await chronicle;
    expect(moves.every(({ amount }) => amount >= LARGE_MOVE_WEI)).toBe(true);
    const transfers = logs("TransferBond");
    expect(transfers.length).toBeGreaterThan(0);
    const within = new Set(transfers.map(({ transaction }) => transaction));
    for (const [kind, event] of [
      ["unbond", "Unbond"],
      ["rebond", "Rebond"],
    ] as const) {
      const plain = logs(event).filter(
        ({ args, transaction }) => wei(args.amount) >= LARGE_MOVE_WEI && !within.has(transaction),
      );
      expect(moves.flatMap((move) => (move.kind === kind ? [[move.account, move.amount]] : []))).toEqual(
        plain.map(({ args }) => [args.delegator, args.amount]),
      );
    }
    const bonds = logs("Bond").filter(({ args }) => wei(args.additionalAmount) >= LARGE_MOVE_WEI);
    expect(
      moves.flatMap((move) => (move.kind === "bond" ? [[move.account, move.to, move.amount]] : [])),
    ).toEqual(bonds.map(({ args }) => [args.delegator, args.newDelegate, args.additionalAmount]));
    const whale = moves.filter(({ account, kind }) => account === who("whale") && kind === "move");
    expect(whale.length).toBeGreaterThan(1);
    expect(whale.every(({ from, to }) => from !== null && to !== null && from !== to)).toBe(true);
  });

  it("has proposals, votes with their reasons, polls and what was done to the protocol", async () => {
    const { proposals, treasuryVotes, polls, pollVotes, protocol } = await chronicle;
    expect(proposals.map(({ id }) => id).sort()).toEqual(
      logs("ProposalCreated")
        .map(({ args }) => String(args.proposalId))
        .sort(),
    );
    const cast = [...logs("VoteCast"), ...logs("VoteCastWithParams")];
    expect(treasuryVotes).toHaveLength(cast.length);
    expect(treasuryVotes.reduce((sum, { weight }) => sum + weight, 0n)).toBe(
      cast.reduce((sum, { args }) => sum + wei(args.weight), 0n),
    );
    expect(polls.map(({ poll }) => poll)).toEqual(logs("PollCreated").map(({ args }) => args.poll));
    expect(polls[0]?.proposal).toMatch(/^Qm|^b/);
    expect(pollVotes).toHaveLength(logs("Vote").length);
    expect(protocol.filter(({ kind }) => kind === "parameter")).toHaveLength(
      logs("ParameterUpdate").filter(({ contract }) =>
        ["BondingManager", "RoundsManager", "Minter"].includes(contract),
      ).length,
    );
  });
});

describe("ChronicleReader", () => {
  it("asks again only for what came since, in one question, and hands back what did not change", async () => {
    const { network: tiny, asked, options } = sampleSubgraph(createSampleNetwork(TINY));
    const reader = new ChronicleReader(options);
    const first = await reader.read(null);
    asked.length = 0;
    const second = await reader.read(first.value);
    expect(second.value).toBe(first.value);
    expect(asked.map(({ name }) => name)).toEqual(["Head", "Chronicle"]);
    const since = Number(asked[1]?.variables.since);
    expect(tiny.now() - since).toBeLessThan(9 * 86_400);
    tiny.advanceRounds(12);
    const third = await reader.read(second.value);
    expect(third.value).not.toBe(first.value);
    expect(third.value).toEqual((await new ChronicleReader(options).read(null)).value);
  });
});

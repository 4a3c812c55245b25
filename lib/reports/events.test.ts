import { describe, expect, it } from "vitest";
import { PPM } from "../units/perc";
import { WAD } from "../units/wei";
import type { SetChange } from "../upstream/past-readings";
import { eventsOf, speaksOf } from "./events";
import { addressOf } from "./testing/address";
import { aChronicle, aCourse, anEventOfEach, daysAgo } from "./testing/chronicle";
import { aSnapshot, ROUND } from "./testing/snapshot";

const NOW = aSnapshot();

describe("what a chronicle tells", () => {
  const course = aCourse(30);
  const events = eventsOf(anEventOfEach(), course, NOW);

  it("is told newest first, first cuts left out", () => {
    const times = events.map(({ timestamp }) => timestamp);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(events.filter(({ kind }) => kind === "cuts")).toHaveLength(1);
  });

  it("speaks of fee cuts, which are what the fee share leaves", () => {
    expect(events.find(({ kind }) => kind === "cuts")).toMatchObject({
      before: { rewardCutPpm: PPM / 20n, feeCutPpm: (PPM * 3n) / 10n },
      after: { rewardCutPpm: PPM / 4n, feeCutPpm: PPM / 2n },
    });
  });

  it("tells a round's missed calls once, when the next round had begun", () => {
    const missed = events.filter(({ kind }) => kind === "missed");
    expect(missed).toMatchObject([{ orchestrators: [addressOf(1), addressOf(2)], round: ROUND - 2 }]);
    const next = course.rounds.find(({ number }) => number === ROUND - 1);
    expect(missed[0]?.timestamp).toBe(next?.startTimestamp);
  });

  it("tells no call for missed that was not due, because the round or the orchestrator was not active", () => {
    const missed = (round: number, sets: readonly SetChange[] = [], rounds = course.rounds) =>
      eventsOf(
        aChronicle({ misses: [{ orchestrator: addressOf(1), round }], sets }),
        { ...course, rounds },
        NOW,
      ).filter(({ kind }) => kind === "missed").length;
    const left = {
      ...daysAgo(9),
      orchestrator: addressOf(1),
      kind: "left",
      effectiveRound: ROUND - 8,
    } as const;
    expect([missed(ROUND - 9), missed(ROUND - 8)]).toEqual([1, 1]);
    expect([missed(ROUND - 9, [left]), missed(ROUND - 8, [left])]).toEqual([1, 0]);
    const skipped = course.rounds.filter(({ number }) => number !== ROUND - 8);
    expect([missed(ROUND - 9, [], skipped), missed(ROUND - 8, [], skipped)]).toEqual([1, 0]);
  });

  it("tells that a vote opened and that it closed, at the starts of the rounds that followed", () => {
    const votes = events.filter(({ kind }) => kind === "governance");
    const startOf = (round: number) => course.rounds.find(({ number }) => number === round)?.startTimestamp;
    expect(votes).toMatchObject([
      { what: "closed", title: "Fund the video team", timestamp: startOf(ROUND - 1) },
      { what: "opens", timestamp: startOf(ROUND - 11) },
    ]);
  });

  it("tells a proposal before voting opens, and no vote that has yet to open or to close", () => {
    const ahead = aChronicle({
      proposals: [
        { id: "8", proposer: addressOf(3), description: "x", voteStart: ROUND, voteEnd: ROUND + 10 },
      ],
    });
    expect(eventsOf(ahead, course, NOW)).toMatchObject([{ what: "proposed", round: ROUND - 1 }]);
    const under = aChronicle({
      proposals: [
        { id: "8", proposer: addressOf(3), description: "x", voteStart: ROUND - 1, voteEnd: ROUND + 9 },
      ],
    });
    expect(eventsOf(under, course, NOW)).toMatchObject([{ what: "opens" }]);
  });

  it("adds up what was cast on a proposal whose voting is over", () => {
    const { proposals } = anEventOfEach();
    const vote = { ...daysAgo(8), proposal: "7", voter: addressOf(1), weight: WAD, reason: "" };
    const chronicle = aChronicle({
      proposals,
      treasuryVotes: [
        { ...vote, support: "for" },
        { ...vote, support: "for", voter: addressOf(2), weight: 2n * WAD },
        { ...vote, support: "against", voter: addressOf(3) },
        { ...vote, support: "against", proposal: "8" },
      ],
    });
    expect(eventsOf(chronicle, course, NOW)).toMatchObject([
      { what: "closed", cast: { for: 3n * WAD, against: WAD, abstain: 0n } },
      { what: "opens", cast: null },
    ]);
  });

  it("tells that a poll ended once its block has passed, with the last vote of each account", () => {
    const { round, block } = NOW;
    const poll = {
      ...daysAgo(9),
      poll: addressOf(8),
      endBlock: round.startBlock - 3 * round.length,
      proposal: "Qm",
    };
    const vote = { ...daysAgo(8), poll: addressOf(8), voter: addressOf(1) };
    const chronicle = aChronicle({
      polls: [poll],
      pollVotes: [
        { ...vote, choice: "yes" },
        { ...vote, choice: "no" },
        { ...vote, choice: "yes", voter: addressOf(2) },
      ],
    });
    const startOf = (number: number) => course.rounds.find((one) => one.number === number)?.startTimestamp;
    expect(eventsOf(chronicle, course, NOW)).toMatchObject([
      { what: "poll-ended", round: ROUND - 3, timestamp: startOf(ROUND - 3), votes: { yes: 1, no: 1 } },
      { what: "poll", ended: true, timestamp: poll.timestamp },
    ]);
    const open = aChronicle({ polls: [{ ...poll, endBlock: block.l1Number + 100 }] });
    expect(eventsOf(open, course, NOW)).toMatchObject([
      { what: "poll", ended: false, endsAt: block.timestamp + 1_200 },
    ]);
  });

  it("tells no votes where the source gave not all of them, instead of none", () => {
    const failure = { source: "subgraph" as const, kind: "errors" as const, text: "It failed." };
    const { proposals } = anEventOfEach();
    const poll = { ...daysAgo(9), poll: addressOf(8), endBlock: NOW.round.startBlock - 9, proposal: "Qm" };
    const missing = (["pollVotes", "treasuryVotes"] as const).map((what) => ({ what, failure }));
    const told = eventsOf(aChronicle({ proposals, polls: [poll], missing }), course, NOW);
    expect(told.find(({ kind }) => kind === "governance")).toBeDefined();
    for (const event of told) {
      if ("votes" in event) expect(event.votes).toBeNull();
      if ("cast" in event) expect(event.cast).toBeNull();
    }
  });

  it("tells who joined and whom that pushed out as one, and nobody twice", () => {
    const at = daysAgo(2);
    const set = { ...at, effectiveRound: ROUND - 1 };
    const chronicle = aChronicle({
      sets: [
        { ...set, kind: "left", orchestrator: addressOf(1) },
        { ...set, kind: "joined", orchestrator: addressOf(2) },
        { ...set, kind: "joined", orchestrator: addressOf(3) },
        { ...daysAgo(1), kind: "left", orchestrator: addressOf(2), effectiveRound: ROUND },
      ],
    });
    const told = eventsOf(chronicle, course, NOW);
    expect(told).toMatchObject([
      { change: "left", orchestrator: addressOf(2) },
      { change: "replaced", orchestrator: addressOf(2), left: addressOf(1) },
      { change: "joined", orchestrator: addressOf(3) },
    ]);
    const swap = told[1];
    if (swap === undefined) return expect.unreachable();
    expect([1, 2, 3].map((account) => speaksOf(swap, addressOf(account)))).toEqual([true, true, false]);
  });

  it("leaves out what cannot be dated, and keeps the rest", () => {
    const kinds = eventsOf(anEventOfEach(), null, NOW).map(({ kind }) => kind);
    expect(kinds).toEqual(["cuts", "moves", "set", "protocol"]);
  });

  it("knows whom an event speaks of", () => {
    const move = events.find(({ kind }) => kind === "moves");
    if (move === undefined) throw new Error("no move is told");
    for (const account of [1, 2, 9]) expect(speaksOf(move, addressOf(account))).toBe(true);
    expect(speaksOf(move, addressOf(3))).toBe(false);
  });

  it("is worked out once for a chronicle and a course", () => {
    const chronicle = anEventOfEach();
    expect(eventsOf(chronicle, course, NOW)).toBe(eventsOf(chronicle, course, NOW));
    expect(eventsOf(chronicle, null, NOW)).not.toBe(eventsOf(chronicle, course, NOW));
  });
});

import { describe, expect, it } from "vitest";
import { PPM } from "../units/perc";
import { eventsOf, speaksOf } from "./events";
import { addressOf } from "./testing/address";
import { aChronicle, aCourse, anEventOfEach } from "./testing/chronicle";
import { ROUND } from "./testing/snapshot";

describe("what a chronicle tells", () => {
  const course = aCourse(30);
  const events = eventsOf(anEventOfEach(), course, ROUND);

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

  it("tells that a vote opened and that it closed, at the starts of the rounds that followed", () => {
    const votes = events.filter(({ kind }) => kind === "governance");
    const startOf = (round: number) => course.rounds.find(({ number }) => number === round)?.startTimestamp;
    expect(votes).toMatchObject([
      { what: "closed", title: "Fund the video team", timestamp: startOf(ROUND - 1) },
      { what: "opens", timestamp: startOf(ROUND - 11) },
    ]);
  });

  it("does not tell a vote that has yet to open or to close", () => {
    const ahead = aChronicle({
      proposals: [
        { id: "8", proposer: addressOf(3), description: "x", voteStart: ROUND, voteEnd: ROUND + 10 },
      ],
    });
    expect(eventsOf(ahead, course, ROUND)).toEqual([]);
  });

  it("leaves out what cannot be dated, and keeps the rest", () => {
    const kinds = eventsOf(anEventOfEach(), null, ROUND).map(({ kind }) => kind);
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
    expect(eventsOf(chronicle, course, ROUND)).toBe(eventsOf(chronicle, course, ROUND));
    expect(eventsOf(chronicle, null, ROUND)).not.toBe(eventsOf(chronicle, course, ROUND));
  });
});

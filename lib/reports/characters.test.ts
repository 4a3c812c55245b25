import { beforeAll, describe, expect, it } from "vitest";
import type { CharacterKey } from "../sample/history/characters";
import { createSampleNetwork } from "../sample/network";
import { reader, SMALL } from "../sample/testing/small-network";
import { readDirectory } from "./directory";
import { readThrough } from "./testing/read-through";
import type { DirectoryReport, OrchestratorRow } from "./types";

const network = createSampleNetwork(SMALL);
const { who, stake, integer } = reader(network);

let report: DirectoryReport;

beforeAll(async () => {
  readThrough(network, { subgraph: true });
  const outcome = await readDirectory(performance.now() + 30_000);
  if (outcome.kind !== "report") throw new Error(JSON.stringify(outcome.failures));
  report = outcome.report;
}, 60_000);

function row(key: CharacterKey): OrchestratorRow {
  const found = report.orchestrators.find(({ address }) => address === who(key));
  if (found === undefined) throw new Error(`${key} is not listed`);
  return found;
}

const kinds = (key: CharacterKey) => row(key).warnings.map(({ kind }) => kind);

describe("the sample network's characters are found in the directory by their marks", () => {
  it("who forgets to call", () => {
    expect(row("forgetful").warnings).toContainEqual({
      kind: "missed",
      missed: 11,
      eligible: 90,
      missedOfLast6: expect.any(Number),
    });
    expect(row("forgetful").rewardCalls?.last30.eligible).toBe(30);
  });

  it("who keeps everything", () => {
    expect(kinds("lonely")).toContain("keeps-all");
  });

  it("who takes turns at the pool's last place", () => {
    const marks = (["edgeFirst", "edgeSecond"] as const).flatMap((key) =>
      kinds(key).filter((kind) => kind === "edge" || kind === "leaves"),
    );
    expect(marks).toEqual(expect.arrayContaining(["edge", "leaves"]));
  });

  it("who raised its cuts after stake had come", () => {
    expect(row("baitAndSwitch").cuts?.last).toMatchObject({
      direction: "up",
      rewardCutPpm: { from: 50_000n, to: 950_000n },
    });
    expect(row("baitAndSwitch").warnings).toContainEqual(
      expect.objectContaining({ kind: "cut-raised", cut: "reward", fromPpm: 50_000n, toPpm: 950_000n }),
    );
  });

  it("whose cut wavers", () => {
    expect(kinds("wavering")).toContain("unstable-cut");
  });

  it("and few others are marked", () => {
    const marked = report.orchestrators.filter(({ active, warnings }) => active && warnings.length > 0);
    expect(marked.length).toBeLessThan(report.medians.count / 2);
  });
});

describe("of the sample network", () => {
  it("votes are counted for most, and none more often than could be", () => {
    const votes = report.orchestrators.flatMap((one) => (one.votes === null ? [] : [one.votes]));
    expect(votes.length).toBe(report.orchestrators.length);
    expect(votes.every(({ cast, eligible }) => cast <= eligible)).toBe(true);
    expect(votes.some(({ cast }) => cast > 0)).toBe(true);
  });

  it("the stake of the newcomer has no past to compare with", () => {
    expect(stake(who("newcomer"))).toBeGreaterThan(0n);
    const activation = Number(integer("RoundsManager", "currentRound")) - (row("newcomer").roundsActive ?? 0);
    expect(activation).toBe(row("newcomer").activationRound);
    expect(row("newcomer").stakeChange.days30).toBeNull();
    expect(row("baitAndSwitch").stakeChange.days30).not.toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { WAD } from "../units/wei";
import type { MissingList, SetChange, TreasuryProposalFacts } from "../upstream/past-readings";
import type { ChainOrchestrator } from "../upstream/readings";
import { readDirectory } from "./directory";
import { addressOf } from "./testing/address";
import { aChronicle, daysAgo } from "./testing/chronicle";
import { type Outside, pretend } from "./testing/fake-sources";
import { aHistory, aPool, aRound } from "./testing/history";
import { aCutChange, aPerformance } from "./testing/known";
import { anOrchestrator, aSnapshot, NOW_SECONDS, ROUND } from "./testing/snapshot";

async function report(other: Partial<Outside>) {
  pretend(other);
  const outcome = await readDirectory();
  if (outcome.kind !== "report") throw new Error(outcome.kind);
  return outcome.report;
}

async function only(orchestrator: Partial<ChainOrchestrator>, other: Partial<Outside> = {}) {
  const chain = aSnapshot({ orchestrators: [anOrchestrator(1, orchestrator)] });
  const [row] = (await report({ chain, ...other })).orchestrators;
  if (row === undefined) throw new Error("not listed");
  return row;
}

describe("the change of stake", () => {
  // rounds of 77,000 s of which the running one is 20,000 s old: 7 days ago ran the 8th before it, 30 days ago the 34th
  const pools = (then: number[]) =>
    new Map(then.map((back) => [ROUND - back, [aPool(1, { totalStake: BigInt(back) * WAD })]]));

  it("is stake now less stake at the start of the round that ran 7 and 30 days ago", async () => {
    const history = aHistory({ pools: pools([1, 7, 8, 9, 33, 34, 35]) });
    expect((await only({}, { history })).stakeChange).toEqual({ days7: 992n * WAD, days30: 966n * WAD });
  });

  it("takes a round whose first second it was", async () => {
    const startTimestamp = NOW_SECONDS - 7 * 86_400;
    const rounds = aHistory().rounds.map((round) =>
      round.number === ROUND - 7 ? { ...round, startTimestamp } : round,
    );
    const history = aHistory({ rounds, pools: pools([1, 7, 8]) });
    expect((await only({}, { history })).stakeChange.days7).toBe(993n * WAD);
  });

  it("is not known where it was not active then, or without history", async () => {
    const history = aHistory({ pools: pools([1, 8]) });
    expect((await only({}, { history })).stakeChange).toEqual({ days7: 992n * WAD, days30: null });
    expect((await only({}, { history: null })).stakeChange).toEqual({ days7: null, days30: null });
    const rounds = [aRound(ROUND), aRound(ROUND - 1)];
    const short = aHistory({ pools: pools([1, 8]), rounds });
    expect((await only({}, { history: short })).stakeChange.days7).toBeNull();
  });
});

describe("the rounds it was active for", () => {
  it("end with the running one or with its leaving, and begin with its newest activation", async () => {
    expect((await only({ activationRound: ROUND - 20 })).roundsActive).toBe(20);
    expect((await only({ activationRound: ROUND })).roundsActive).toBe(0);
    expect((await only({ activationRound: ROUND + 1, active: false })).roundsActive).toBeNull();
    expect((await only({ activationRound: 0, active: false })).roundsActive).toBeNull();
    const left = { active: false, activationRound: ROUND - 20, deactivationRound: ROUND - 5 };
    expect((await only(left)).roundsActive).toBe(15);
    const never = { active: false, activationRound: ROUND + 1, deactivationRound: ROUND + 1 };
    expect((await only(never)).roundsActive).toBeNull();
  });
});

describe("the best score", () => {
  it("is the performance services' best for it, and unknown for one they never tested", async () => {
    const { orchestrators } = await report({ performance: aPerformance() });
    const of = (index: number) =>
      orchestrators.find(({ address }) => address === addressOf(index))?.bestScore;
    expect(of(2)).toEqual({ score: 0.875, kind: "transcoding", region: "FRA", pipeline: null });
    expect(of(1)).toBeNull();
  });
});

describe("the votes it could cast", () => {
  const proposal = (id: string, voteStart: number): TreasuryProposalFacts => ({
    id,
    proposer: addressOf(3),
    description: "",
    voteStart,
    voteEnd: voteStart + 10,
  });
  const set = (kind: SetChange["kind"], effectiveRound: number): SetChange => ({
    ...daysAgo(1),
    orchestrator: addressOf(1),
    kind,
    effectiveRound,
  });
  const vote = (id: string) => ({
    ...daysAgo(1),
    proposal: id,
    voter: addressOf(1),
    support: "abstain" as const,
    weight: WAD,
    reason: "",
  });
  const votes = async (
    orchestrator: Partial<ChainOrchestrator>,
    proposals: TreasuryProposalFacts[],
    cast: string[] = [],
    sets: SetChange[] = [],
  ) =>
    (await only(orchestrator, { chronicle: aChronicle({ proposals, sets, treasuryVotes: cast.map(vote) }) }))
      .votes;

  it("are on proposals whose voting closed before the running round", async () => {
    const proposals = [proposal("1", ROUND - 11), proposal("2", ROUND - 10), proposal("3", ROUND - 50)];
    expect(await votes({}, proposals, ["1", "2"])).toEqual({ cast: 1, eligible: 2 });
    expect(await votes({}, [])).toEqual({ cast: 0, eligible: 0 });
  });

  it("begin with the first vote for which its power was fixed while it was active", async () => {
    const proposals = [proposal("1", ROUND - 41), proposal("2", ROUND - 40)];
    expect(await votes({ activationRound: ROUND - 40 }, proposals, ["1", "2"])).toEqual({
      cast: 1,
      eligible: 1,
    });
  });

  it("end with its leaving, and go on where it came back", async () => {
    const proposals = [
      proposal("1", 3_000),
      proposal("2", 3_095),
      proposal("3", 3_150),
      proposal("4", 3_300),
    ];
    const sets = [set("left", 3_100), set("joined", 3_200), set("left", 3_400), set("joined", 4_000)];
    expect(await votes({ activationRound: 4_000 }, proposals, ["4"], sets)).toEqual({ cast: 1, eligible: 2 });
  });

  it("do not end where it was pushed out and came back for the same round", async () => {
    const proposals = [proposal("1", 3_095)];
    const sets = [set("joined", 3_000), set("left", 3_100), set("joined", 3_100)];
    expect(await votes({ activationRound: 3_100 }, proposals, [], sets)).toEqual({ cast: 0, eligible: 1 });
  });
});

describe("without a chronicle", () => {
  it("cuts and votes are not known, and neither are their medians", async () => {
    const { orchestrators, medians } = await report({ chronicle: null, performance: null });
    expect(orchestrators[0]).toMatchObject({ cuts: null, votes: null, bestScore: null, warnings: [] });
    expect(medians).toMatchObject({ cutChangesInYear: null, votesShare: null, bestScore: null });
  });
});

describe("reward calls", () => {
  const rounds = Array.from({ length: 90 }, (_, back) => ROUND - 1 - back);
  const history = aHistory({
    pools: new Map(
      rounds.map((round) => [round, [aPool(1, round < ROUND - 30 ? { rewardTokens: null } : {})]]),
    ),
  });
  const calls = async (orchestrator: Partial<ChainOrchestrator>, chronicle: Outside["chronicle"]) => {
    const chain = aSnapshot({ orchestrators: [anOrchestrator(1, orchestrator)] });
    const { orchestrators } = await report({ chain, history, chronicle });
    const { eligible = 0, made = 0 } = orchestrators[0]?.rewardCalls ?? {};
    return { eligible, missed: eligible - made };
  };
  const told = { ...daysAgo(1), orchestrator: addressOf(1) };
  const sets: SetChange[] = [
    { ...told, kind: "joined", effectiveRound: 2_500 },
    { ...told, kind: "left", effectiveRound: ROUND - 60 },
    { ...told, kind: "joined", effectiveRound: ROUND - 30 },
  ];

  it("are missed only in rounds in which it was active, whoever else has a row in them", async () => {
    const back = { activationRound: ROUND - 30 };
    expect(await calls(back, aChronicle({ sets }))).toEqual({ eligible: 60, missed: 30 });
    expect(await calls({ active: false, deactivationRound: ROUND - 50 }, aChronicle())).toEqual({
      eligible: 70,
      missed: 40,
    });
  });

  it("are missed wherever nothing tells that it was not active", async () => {
    expect(await calls({ activationRound: ROUND - 30 }, null)).toEqual({ eligible: 90, missed: 60 });
    expect(await calls({}, aChronicle())).toEqual({ eligible: 90, missed: 60 });
  });
});

describe("a chronicle that lacks a list", () => {
  const failure = { source: "subgraph", kind: "errors", text: "The subgraph answered with errors." } as const;
  const lacking = async (what: MissingList["what"]) => {
    const missing = [{ what, failure }];
    const cuts = [1, 2].map((index) => ({ ...aCutChange(index, 300, [10, 10]), before: null }));
    const { orchestrators } = await report({ chronicle: aChronicle({ cuts, missing }) });
    const [row] = orchestrators;
    return row && { cuts: row.cuts !== null, votes: row.votes !== null };
  };

  it("costs the figures that rest on it, and no others", async () => {
    expect(await lacking("moves")).toEqual({ cuts: true, votes: true });
    expect(await lacking("cuts")).toEqual({ cuts: false, votes: true });
    for (const what of ["treasuryVotes", "proposals", "sets"] as const)
      expect(await lacking(what)).toEqual({ cuts: true, votes: false });
  });
});

describe("the joined figures", () => {
  it("are joined again when the chronicle or the scores are others", async () => {
    const { outside } = pretend({ chronicle: aChronicle() });
    const rows = async () => {
      const outcome = await readDirectory();
      return outcome.kind === "report" ? outcome.report.orchestrators : null;
    };
    const first = await rows();
    expect(await rows()).toBe(first);
    outside.chronicle = aChronicle();
    const second = await rows();
    expect(second).not.toBe(first);
    outside.performance = aPerformance();
    expect(await rows()).not.toBe(second);
  });

  it("have medians of all that can be read against them, over the active ones", async () => {
    const orchestrators = [
      anOrchestrator(1, { activationRound: ROUND - 10 }),
      anOrchestrator(2, { activationRound: ROUND - 20, totalStake: 3_000n * WAD }),
      anOrchestrator(3, { activationRound: ROUND - 90, active: false }),
    ];
    const cuts = [1, 2, 3].map((index) => ({ ...aCutChange(index, 300, [10, 10]), before: null }));
    const { medians } = await report({
      chain: aSnapshot({ orchestrators }),
      chronicle: aChronicle({ cuts }),
    });
    expect(medians).toMatchObject({
      roundsActive: 15,
      stakeShare: 0.4,
      stakeChangeDays7: 1_000n * WAD,
      stakeChangeDays30: 1_000n * WAD,
      rewardCalls30Made: 30,
      rewardCalls30Eligible: 30,
      feesDays30: 0n,
      cutChangesInYear: 0,
      votesShare: null,
      forecastFees: 0,
    });
    expect(medians.forecastIssuance).toBe(medians.forecastNominal);
  });
});

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { replayFile } from "./file";
import { parseRecording } from "./recording";
import { replayRecording } from "./replay";

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../__fixtures__/${name}.json`, import.meta.url)), "utf8");

/** A fixture after a change to its only scenario. */
function changed(name: string, change: (scenario: Loose) => void): string {
  const file = JSON.parse(fixture(name)) as { scenarios: Loose[] };
  for (const scenario of file.scenarios) change(scenario);
  return JSON.stringify(file);
}

interface Loose {
  name: string;
  actions: Record<string, unknown>[];
  rounds: { round: string; endOfRound: Record<string, unknown>; delegators: Record<string, unknown>[] }[];
  governance?: Record<string, unknown>[];
}

describe("recordings of the real contracts", () => {
  const files = [
    ["A_below_target", 10_000],
    ["C_ceiling_pool_eviction", 6_000],
    ["F1_random", 13_000],
    ["G_treasury_governance", 2_500],
  ] as const;
  for (const [name, least] of files) {
    it(`${name} agrees in every number`, () => {
      const report = replayFile(name, fixture(name));
      expect(report.lines).toHaveLength(1);
      const [, compared] = /: (\d+) compared, 0 different$/.exec(report.lines[0] ?? "") ?? [];
      expect(Number(compared)).toBeGreaterThan(least);
      expect(report.ok).toBe(true);
    });
  }
});

describe("a recording that says something else", () => {
  it("differs in the number that was changed", () => {
    const text = changed("C_ceiling_pool_eviction", (scenario) => {
      const [, , third] = scenario.rounds;
      if (third?.delegators[0] !== undefined) third.delegators[0].pendingStake = "1";
    });
    const { lines, ok } = replayFile("x", text);
    expect(ok).toBe(false);
    expect(lines[0]).toMatch(/compared, 1 different$/);
    expect(lines[1]).toMatch(/end of round 3 delegator 0x\w+ pendingStake: recorded 1, model \d+/);
  });

  it("differs in a changed vote, state and event", () => {
    const text = changed("G_treasury_governance", (scenario) => {
      const snapshot = scenario.governance?.find(({ tag }) => tag === "end");
      if (snapshot !== undefined)
        snapshot.votes = ["1", "740979194189796094906173", "52572684021243218946263"];
    });
    const { lines } = replayFile("x", text);
    expect(lines[0]).toMatch(/compared, 1 different$/);
    expect(lines[1]).toContain('governance "end" P1 pay 5 LPT votes[0]');
  });

  it("differs when it expects a refusal where the contracts carry on, or for another reason", () => {
    const text = changed("A_below_target", (scenario) => {
      const refused = scenario.actions.find(({ status }) => status === "reverted");
      if (refused !== undefined) refused.error = "invalid unbonding lock ID";
      const reward = scenario.actions.findLast(({ type }) => type === "reward");
      if (reward !== undefined) {
        reward.status = "reverted";
        reward.error = "caller must be an active transcoder";
      }
    });
    const { lines, ok } = replayFile("x", text);
    expect(ok).toBe(false);
    expect(lines.join("\n")).toContain(
      "withdrawStake refusal: recorded invalid unbonding lock ID, model withdraw round",
    );
    expect(lines.join("\n")).toContain("reward: recorded refused, model carried out");
  });

  it("is told of what nothing is compared with", () => {
    const text = changed("A_below_target", (scenario) => {
      for (const { endOfRound } of scenario.rounds) endOfRound.moonPhase = "3";
    });
    const { lines, ok } = replayFile("x", text);
    expect(ok).toBe(true);
    expect(lines[1]).toContain("endOfRound.moonPhase");
  });
});

describe("a recording that cannot be replayed", () => {
  it("stops at a function the model does not have, and names it", () => {
    const text = changed("A_below_target", (scenario) => {
      scenario.actions.splice(3, 0, {
        round: "1",
        type: "setMoon",
        contract: "BondingManager",
        function: "setMoon",
        args: ["1"],
        status: "ok",
      });
    });
    const { lines, ok } = replayFile("x", text);
    expect(ok).toBe(false);
    expect(lines).toEqual(["x: stopped: the model has no BondingManager.setMoon"]);
  });

  it("stops at an action of a kind it does not know", () => {
    const text = changed("A_below_target", (scenario) => {
      scenario.actions.splice(3, 0, { round: "1", type: "eclipse", status: "ok" });
    });
    expect(replayFile("x", text).lines[0]).toContain('actions of type "eclipse"');
  });

  it("fails when nothing is compared", () => {
    const text = changed("A_below_target", (scenario) => {
      scenario.rounds = [];
      scenario.actions = scenario.actions.slice(0, 1);
    });
    const { lines, ok } = replayFile("x", text);
    expect(ok).toBe(false);
    expect(lines[0]).toBe("x: 0 compared, 0 different");
    expect(replayFile("x", '{"scenarios":[]}').ok).toBe(false);
  });

  it("says what is wrong with its form", () => {
    expect(replayFile("x", "{").lines[0]).toContain("not JSON");
    expect(replayFile("x", "[]").lines[0]).toContain("not a recording");
    const text = changed("A_below_target", (scenario) => {
      if (scenario.actions[5] !== undefined) scenario.actions[5].round = "one";
    });
    expect(replayFile("x", text).lines[0]).toContain("scenarios.0.actions.5.round");
  });
});

describe("other recordings of the same form", () => {
  /** Calls as a recorder would write them, without any event or figure but those given. */
  function recording(actions: Record<string, unknown>[], rounds: unknown[] = []): string {
    const params = {
      minter: { inflation: "1000", inflationChange: "10", targetBondingRate: "500000000" },
      bonding: { unbondingPeriod: "7", numActive: "2", treasuryCut: "0", ceiling: "0" },
      l1CirculatingSupply: "0",
      roundLength: 50,
    };
    const mints = [{ account: ACCOUNT, amount: "1000000", beforeRound: "3" }];
    return JSON.stringify({ scenarios: [{ name: "own", params, accounts: {}, mints, actions, rounds }] });
  }
  const ACCOUNT = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
  const call = (round: number, contract: string, fn: string, args: unknown[], more = {}) => ({
    round: String(round),
    type: fn,
    contract,
    function: fn,
    args,
    status: "ok",
    ...more,
  });
  const start = (round: number) => ({ round: String(round), type: "initializeRound", status: "ok" });

  it("may skip rounds, mint later, and call the owner's setters without saying who", () => {
    const actions = [
      start(3),
      call(3, "BondingManager", "bond", ["1000", ACCOUNT], { from: ACCOUNT }),
      call(3, "Minter", "setInflationChange", ["100"]),
      call(3, "LivepeerGovernor", "setVotingPeriod", ["4"]),
      call(5, "BondingManager", "unbond", ["1"], {
        from: ACCOUNT,
        status: "reverted",
        error: "current round is not initialized",
      }),
      start(9),
      call(9, "BondingManager", "setUnbondingPeriod", ["3"]),
      call(9, "RoundsManager", "setRoundLength", ["70"]),
      start(10),
      call(10, "BondingManager", "unbond", ["1000"], { from: ACCOUNT }),
    ];
    const rounds = [
      {
        round: "9",
        afterInit: { inflation: "1110" },
        endOfRound: { totalBonded: "1000", votingPeriod: "4" },
      },
      {
        round: "10",
        endOfRound: { l2TotalSupply: "1000000", poolOrder: [], nextRoundTotalActiveStake: "0" },
        delegators: [
          {
            address: ACCOUNT,
            status: "Unbonded",
            unbondingLocks: [{ id: 0, amount: "1000", withdrawRound: "13" }],
          },
        ],
      },
    ];
    const report = replayFile("own", recording(actions, rounds));
    expect(report.lines).toEqual(["own: 12 compared, 0 different"]);
  });

  it("differ when a recorded round is never reached", () => {
    const report = replayFile(
      "own",
      recording([start(3)], [{ round: "8", endOfRound: { totalBonded: "0" } }]),
    );
    expect(report.ok).toBe(false);
    expect(report.lines[1]).toContain("own, round 8");
  });
});

describe("a replay up to a round", () => {
  it("leaves the model as the contracts were then", () => {
    const [scenario] = parseRecording(fixture("A_below_target"));
    if (scenario === undefined) throw new Error("the fixture has no scenario");
    const { protocol, round, tally } = replayRecording(scenario, { until: 10n });
    expect(round).toBe(10n);
    expect(tally.differences).toEqual([]);
    expect(protocol.read("Minter", "inflation", [])).toBe(223_500n);
    expect(
      protocol.read("BondingManager", "pendingStake", ["0x70997970C51812dc3A010C7d01b50e0d17dc79C8", 0n]),
    ).toBe(808_313_260_909_833_181_311_125n);
  });
});

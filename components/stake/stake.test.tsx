import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BOB, CAROL } from "@/lib/protocol/testing/test-network";
import { WAD } from "@/lib/units/wei";
import type { StakeAction } from "@/lib/wallet/action";
import type { Estimate } from "@/lib/wallet/estimate";
import { obstacleTo } from "@/lib/wallet/obstacle";
import type { ListedOrchestrator } from "@/lib/wallet/orchestrators";
import type { DelegateNow, Standing } from "@/lib/wallet/standing";
import type { StakeTerms } from "@/lib/wallet/terms";
import { TEST_DELEGATE, testStanding } from "@/lib/wallet/testing/test-standing";
import { MIN_TICK } from "@/lib/wallet/tick-price";
import { BeforeAfter } from "./before-after";
import { DeedForm } from "./deed-form";
import { LockChoice } from "./lock-choice";
import { SubmitRow } from "./submit-row";
import { Warnings } from "./warnings";

const LIST: ListedOrchestrator[] = [
  {
    address: BOB,
    name: "bob.eth",
    active: true,
    registered: true,
    inPool: true,
    stake: 1_000n,
    rewardCut: 0.05,
    feeCut: 0.1,
    real: 0.147,
    nominal: 0.4,
    callRatio: 1,
    fees90Days: WAD,
  },
];
const TERMS = {
  issuance: {
    inflationPpb: 560_500n,
    changePpb: 500n,
    targetBondingRatePpb: 500_000_000n,
    activeStake: 5_000n * WAD,
    totalSupply: 10_000n * WAD,
  },
  nextTreasuryCutP27: 0n,
  roundsPerYear: 412,
  lptEth: 1,
  ethUsd: 3_000,
  pool: {
    block: 77,
    feePips: 0n,
    tickSpacing: 60,
    tick: 0,
    sqrtPriceX96: 1n << 96n,
    liquidity: 1_000n * WAD,
    ticks: [],
    knownDownTo: MIN_TICK,
  },
} satisfies StakeTerms;
const withStake = (totalStake: bigint) =>
  new Map([
    [BOB, { ...TEST_DELEGATE, totalStake }],
    [CAROL, { ...TEST_DELEGATE, totalStake }],
  ]);
const text = (markup: string) => markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const standing = testStanding();
const undelegate: StakeAction = { kind: "undelegate", amount: 40n };

describe("the form's figures", () => {
  it("tell before and after, with the lock's round and the orchestrator's name", () => {
    const shown = text(
      renderToStaticMarkup(
        <BeforeAfter action={undelegate} standing={standing} orchestrators={LIST} terms={TERMS} />,
      ),
    );
    expect(shown).toContain("bob.eth");
    expect(shown).toContain("from round 27, about");
    expect(shown).toContain("7 rounds, about 6.2 days");
    expect(shown).toContain("second transaction");
    expect(shown).toContain("rank 1 of 1");
    expect(shown).toMatch(/Exit until withdrawable 7 rounds 7 rounds about 6\.2 days/);
  });

  const rich = testStanding(
    { pendingStake: 100n * WAD },
    {
      delegates: withStake(1_000n * WAD),
      issuance: { mintable: WAD, totalActive: 5_000n * WAD, treasuryCutP27: 0n },
    },
  );
  const all = (terms: StakeTerms | "failed" | null, action: StakeAction, at = rich, list = LIST) =>
    text(
      renderToStaticMarkup(<BeforeAfter action={action} standing={at} orchestrators={list} terms={terms} />),
    );

  it("tell a year's yield and earnings now and then, with what changes", () => {
    const shown = all(TERMS, { kind: "delegate", amount: 50n * WAD, to: BOB });
    const [, now, then, more] =
      /Earned in a year LPT, of rewards ([\d.]+) ([\d.]+) \+([\d.]+)/.exec(shown) ?? [];
    expect(Number(now)).toBeGreaterThan(0);
    expect(Number(then) - Number(now)).toBeCloseTo(Number(more), 1);
    expect(shown).toMatch(
      /Real, with this stake in it % in 365 days, today’s cuts [−\d.]+ [−\d.]+ −[\d.]+ points/,
    );
    expect(shown).toMatch(/Fees of a year ETH [\d.]+ [\d.]+ \+[\d.]+/);
  });

  it("tell of all that is undelegated that it earns nothing", () => {
    const shown = all(TERMS, { kind: "undelegate", amount: 100n * WAD });
    expect(shown).toMatch(/Earned in a year LPT, of rewards [\d.]+ 0 −[\d.]+/);
    expect(shown).toMatch(/Real, with this stake in it % in 365 days, today’s cuts [−\d.]+ none/);
  });

  it("show a change that whole tokens would hide, of LPT as of ETH", () => {
    const large = testStanding(
      { pendingStake: 2_800n * WAD, lpt: 2_500n * WAD, pendingFees: 4n * 10n ** 15n },
      { delegates: withStake(5_000n * WAD) },
    );
    const added = all(TERMS, { kind: "delegate", amount: WAD / 10n, to: BOB }, large);
    expect(added).toContain("2,800 2,800 +0.10");
    expect(added).toContain("2,500 2,500 −0.10");
    const fees = all(TERMS, { kind: "withdraw-fees", amount: 4n * 10n ** 15n }, large);
    expect(fees).toContain("1.0000 1.0040 +0.0040");
  });

  it("say what is not known, and what is still being read", () => {
    const move: StakeAction = { kind: "move", to: CAROL };
    const of = (figure: string, markup: string) =>
      new RegExp(`${figure} LPT, of rewards (.*?) Fees`).exec(markup)?.[1];
    expect(of("Earned in a year", all("failed", move))).toBe("not known not known");
    expect(of("Earned in a year", all(null, move))).toBe("reading… not known");
    const idle = testStanding({}, { delegates: new Map([[BOB, { ...TEST_DELEGATE, active: false }]]) });
    const markup = renderToStaticMarkup(
      <BeforeAfter action={undelegate} standing={idle} orchestrators={LIST} terms={TERMS} />,
    );
    expect(markup).toContain('data-reason="not-active"');
  });

  it("tell what a sale brings, how far under the price, and of which pool", () => {
    const shown = all(TERMS, { kind: "undelegate", amount: 100n * WAD });
    expect(shown).toContain(
      "you would get about 90.9091 ETH (about $272,727), 9.09 % below the present price",
    );
    expect(shown).toContain("the Uniswap v3 pool of LPT and WETH, its fee of 0 % included, at block 77");
    expect(shown).toContain("only once it is withdrawn");
    const pool = { ...TERMS.pool, liquidity: 0n };
    expect(all({ ...TERMS, pool }, { kind: "undelegate", amount: WAD })).toContain(
      "more than this pool can take",
    );
    for (const none of ["failed" as const, { ...TERMS, pool: null }])
      expect(all(none, { kind: "undelegate", amount: WAD })).toContain("the market’s pool was not read");
    expect(all(TERMS, { kind: "move", to: CAROL })).not.toContain("If it is sold");
  });

  it("say at the stake what a claim gives up", () => {
    const late = testStanding({}, { delegates: new Map([[BOB, { ...TEST_DELEGATE, lastRewardRound: 19 }]]) });
    expect(all(TERMS, undelegate, late)).toContain("minus 0.000000000000000009 not earned");
    expect(all(TERMS, undelegate, standing)).not.toContain("not earned");
  });

  it("warn of what would be forfeited beside the form", () => {
    const late = testStanding({}, { delegates: new Map([[BOB, { ...TEST_DELEGATE, lastRewardRound: 19 }]]) });
    const shown = text(
      renderToStaticMarkup(<Warnings action={undelegate} standing={late} orchestrators={LIST} />),
    );
    expect(shown).toContain("You would forfeit about");
    expect(shown).toContain("bob.eth has not called reward in round 20 yet");
    expect(shown).toContain("stay delegated");
  });
});

describe("a link to an orchestrator that is not the account's own", () => {
  it("never lets stake go to the present one unseen, and offers to move instead", () => {
    const form = (to: string, named: typeof BOB) =>
      text(
        renderToStaticMarkup(
          <DeedForm
            draft={{ deed: "delegate", to, amount: "", all: false, lock: null, fees: false }}
            change={() => {}}
            standing={standing}
            orchestrators={LIST}
            named={named}
            lacks={null}
          />,
        ),
      );
    expect(form(CAROL, CAROL)).toContain("This does not delegate to");
    expect(form(CAROL, CAROL)).toContain("Move the whole stake to it instead");
    expect(form(BOB, BOB)).not.toContain("This does not delegate to");
  });
});

describe("the warnings", () => {
  const warned = (action: StakeAction, at: Standing, list = LIST) =>
    text(renderToStaticMarkup(<Warnings action={action} standing={at} orchestrators={list} />));
  const bob = (other: Partial<DelegateNow>) =>
    testStanding({}, { delegates: new Map([[BOB, { ...TEST_DELEGATE, ...other }]]) });
  const more: StakeAction = { kind: "delegate", amount: 5n, to: BOB };

  it("say of one outside the set whether this stake brings it in, and in whose stead", () => {
    const gone = bob({ active: false, deactivationRound: 11 });
    expect(warned(more, gone)).toContain("in from the next round on, at rank 1 of 1");
    const first = { ...LIST[0], address: CAROL, name: "carol.eth", stake: 1_002n } as ListedOrchestrator;
    const full = { ...gone, poolCapacity: 1 };
    expect(warned(more, full, [...LIST, first])).toContain("It takes the place of carol.eth.");
    expect(warned({ ...more, amount: 1n }, full, [...LIST, first])).toContain("not enough to bring it in");
    expect(warned(more, gone, [])).toContain("Stake with it earns nothing until it is.");
    expect(warned(more, bob({ active: false }))).toContain("not active in this round yet");
  });

  it("say that a delegate leaves the set, and that an orchestrator resigns", () => {
    expect(warned(undelegate, bob({ deactivationRound: 21 }))).toContain(
      "bob.eth leaves the active set with the end of this round",
    );
    const all: StakeAction = { kind: "undelegate", amount: 100n };
    const own = testStanding({ registered: true });
    expect(warned(all, own)).toContain("Your orchestrator leaves the active set");
    expect(warned(all, standing)).toContain("Your delegation ends");
    expect(warned(all, standing)).toContain("0.000000000000000007 ETH of fees stay withdrawable");
    expect(warned(all, standing)).not.toContain("Your orchestrator");
  });
});

describe("the locks", () => {
  it("say where older ones were not read, instead of that there are none", () => {
    const choice = (more: object) =>
      text(
        renderToStaticMarkup(<LockChoice standing={testStanding(more)} chosen={null} onChoose={() => {}} />),
      );
    expect(choice({ locks: [], unreadLocks: 1_234 })).toContain(
      "one of the 1,234 older is still open is not known",
    );
    expect(choice({ locks: [] })).toContain("Nothing is undelegated and waiting.");
    expect(choice({})).not.toContain("older");
  });
});

describe("the press that begins", () => {
  const row = (action: StakeAction, at = standing, estimate: Estimate | null = null, rereads = false) =>
    renderToStaticMarkup(
      <SubmitRow
        standing={at}
        action={action}
        obstacle={obstacleTo(action, at)}
        rereads={rereads}
        busy={false}
        estimate={estimate}
        ethUsd={3_000}
        needs={null}
        onInitialize={() => {}}
      />,
    );

  it("says what is approved, to the wei, and shows what will be signed", () => {
    const shown = text(row({ kind: "delegate", amount: 50n, to: BOB }));
    expect(shown).toContain("approve exactly 0.00000000000000005 LPT");
    expect(shown).toContain("bondWithHint");
    expect(shown).toMatch(
      /approve spender address 0x35Bcf3c30594191d53231E4FF333E8A770453e40 amount uint256 50 /,
    );
    expect(
      text(row({ kind: "delegate", amount: 50n, to: BOB }, testStanding({ allowance: 50n }))),
    ).not.toContain("spender");
    expect(row(undelegate)).not.toContain("disabled");
    expect(text(row(undelegate))).not.toContain("read again when it is signed");
    expect(text(row(undelegate, standing, null, true))).toContain(
      "The amount is read again when it is signed",
    );
  });

  it("tells what it costs, of what, or why it would be refused, before it is pressed", () => {
    const cost = { kind: "cost", wei: 4n * 10n ** 13n, of: "action" } as const;
    expect(text(row(undelegate))).toContain("Estimating the network cost…");
    expect(text(row(undelegate, standing, cost))).toContain("network cost 0.00004 ETH, about $0.12 .");
    const first = text(
      row({ kind: "delegate", amount: 50n, to: BOB }, standing, { ...cost, of: "approval" }),
    );
    expect(first).toContain(
      "network cost of the approval 0.00004 ETH, about $0.12 . The delegation is simulated after",
    );
    const refused = row(undelegate, standing, { kind: "refused", words: "Because." });
    expect(text(refused)).toContain("It would be refused now. Because.");
    expect(refused).not.toContain("disabled");
    expect(text(row(undelegate, standing, { kind: "unknown", words: "Silence." }))).toContain(
      "The network cost is not known: Silence.",
    );
  });

  it("is not possible while something stands in the way, and says what", () => {
    const paused = row(undelegate, testStanding({}, { paused: true }));
    expect(paused).toContain("disabled");
    expect(text(paused)).toContain("The protocol is paused");
    const round = { ...standing.round, initialized: false };
    expect(text(row(undelegate, testStanding({}, { round })))).toContain("Start the round");
  });
});

import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DEFAULT_ACTIVITY } from "@/lib/links/activity";
import type { ActivityReport, NetworkEvent } from "@/lib/reports/activity-types";
import { WAD } from "@/lib/units/wei";
import { addressOf, stampWith } from "../testing/reports";
import { Activity } from "./activity";
import { Sentence } from "./sentences";

const AT = { place: 0, timestamp: 1_790_000_000, round: 4_252, transaction: null };
const NAMES = new Map([[addressOf(1), "northgate.eth"]]);
const ORCHESTRATORS = new Set([addressOf(1), addressOf(2)]);

function marked(event: NetworkEvent): string {
  return renderToStaticMarkup(<Sentence event={event} names={NAMES} orchestrators={ORCHESTRATORS} />);
}

function said(event: NetworkEvent): string {
  return marked(event).replace(/<[^>]+>/g, "");
}

function short(index: number): string {
  return `${addressOf(index).slice(0, 6)}…${addressOf(index).slice(-4)}`;
}

describe("a sentence", () => {
  it("says what a cut was and is, and marks what went up for delegators", () => {
    const before = { rewardCutPpm: 50_000n, feeCutPpm: 500_000n };
    const after = { rewardCutPpm: 250_000n, feeCutPpm: 300_000n };
    const event: NetworkEvent = { ...AT, kind: "cuts", orchestrator: addressOf(1), before, after };
    expect(said(event)).toBe(
      "▲ northgate.eth raised its reward cut from 5 to 25 % and lowered its fee cut from 50 to 30 %.",
    );
    expect(said({ ...event, before: after, after: { ...after, rewardCutPpm: 0n } })).toBe(
      "northgate.eth lowered its reward cut from 25 to 0 %.",
    );
  });

  it("names those who missed a round, and counts the others", () => {
    const missed = (count: number): NetworkEvent => ({
      ...AT,
      kind: "missed",
      orchestrators: Array.from({ length: count }, (_, place) => addressOf(place + 1)),
    });
    expect(said(missed(1))).toBe(
      "northgate.eth did not call reward in round 4,252, so that nothing was minted for it.",
    );
    expect(said(missed(2))).toContain(`northgate.eth and ${short(2)} did not call`);
    expect(said(missed(8))).toContain(`${short(6)} and 2 others did not call`);
  });

  it("says who moved how much from whom to whom", () => {
    const event: NetworkEvent = {
      ...AT,
      kind: "moves",
      how: "move",
      account: addressOf(9),
      amount: 61_000n * WAD,
      from: addressOf(1),
      to: addressOf(2),
    };
    expect(said(event)).toBe(`${short(9)} moved 61,000 LPT from northgate.eth to ${short(2)}.`);
    expect(said({ ...event, how: "unbond", to: null })).toBe(
      `${short(9)} undelegated 61,000 LPT from northgate.eth.`,
    );
    expect(said({ ...event, how: "bond", account: addressOf(1), from: null, to: addressOf(1) })).toBe(
      "northgate.eth delegated 61,000 LPT to itself.",
    );
  });

  it("prints a stranger's words as words", () => {
    const event: NetworkEvent = {
      ...AT,
      kind: "governance",
      what: "opens",
      proposal: "1",
      title: "<script>alert(1)</script>\u202e",
      proposer: addressOf(9),
      voteStart: 4_250,
      voteEnd: 4_260,
      cast: null,
    };
    const markup = marked(event);
    expect(markup).not.toContain("<script>");
    expect(markup).toContain("⟨U+202E⟩");
  });
});

describe("what sentences lead to", () => {
  const move = { ...AT, kind: "moves", how: "unbond", amount: WAD, from: addressOf(1), to: null } as const;
  const PROPOSAL = {
    ...AT,
    kind: "governance",
    proposal: "1",
    title: "Fund the video team",
    voteStart: 4_250,
    voteEnd: 4_260,
    cast: null,
  } as const;

  it("is the profile of every account that has one, and what is found of every other", () => {
    expect(marked({ ...move, account: addressOf(9) })).toContain(`href="/find?q=${addressOf(9)}"`);
    expect(marked({ ...move, account: addressOf(2) })).toContain(`href="/orchestrators/${addressOf(2)}"`);
    for (const [proposer, href] of [
      [addressOf(1), `/orchestrators/${addressOf(1)}`],
      [addressOf(9), `/find?q=${addressOf(9)}`],
    ] as const)
      for (const what of ["proposed", "opens", "closed"] as const)
        expect(marked({ ...PROPOSAL, what, proposer })).toContain(`href="${href}"`);
  });

  it("is what is told of a poll, and what a parameter is", () => {
    const poll = {
      poll: addressOf(8),
      endBlock: 24_000_000,
      endsAt: 1_790_000_000,
      votes: { yes: 1, no: 2 },
    };
    const event = { ...AT, kind: "governance", ...poll } as const;
    expect(marked({ ...event, what: "poll", ended: false })).toContain(
      `href="/activity?span=all&amp;of=${addressOf(8)}"`,
    );
    expect(said({ ...event, what: "poll", ended: false })).toBe(
      "A poll was opened; votes count until L1 block 24,000,000, about 21 September 2026.",
    );
    expect(said({ ...event, what: "poll", ended: true })).toContain("votes counted until");
    expect(said({ ...event, what: "poll-ended", ended: true })).toContain(
      "The poll ended with L1 block 24,000,000: 1 account voted yes, 2 no.",
    );
    const set = { ...AT, kind: "protocol", what: "parameter" } as const;
    expect(marked({ ...set, name: "treasuryRewardCutRate", now: null })).toContain(
      'href="/methodology#treasury-cut"',
    );
  });

  it("tells what was set in plain words, with what it is now where that is known", () => {
    const set = { ...AT, kind: "protocol", what: "parameter" } as const;
    expect(said({ ...set, name: "treasuryRewardCutRate", now: { value: 10n ** 26n, unit: "p27" } })).toBe(
      "The protocol set the treasury’s cut of issuance anew. It is 10 % now.",
    );
    expect(said({ ...set, name: "unbondingPeriod", now: null })).toBe(
      "The protocol set the time until undelegated stake can be withdrawn anew.",
    );
    expect(said({ ...set, name: "constructor", now: null })).toBe(
      "A parameter of the protocol was set: constructor.",
    );
  });

  it("tells how a vote ended, and of one that was proposed when it opens", () => {
    const proposer = addressOf(1);
    const cast = { for: 9_000n * WAD, against: 1_200n * WAD, abstain: 0n };
    expect(said({ ...PROPOSAL, what: "closed", proposer, cast })).toContain(
      "closed with round 4,260: 9,000 LPT were cast for it, 1,200 LPT against, 0 LPT abstaining, before overrides.",
    );
    expect(
      said({ ...PROPOSAL, what: "closed", proposer, cast: { for: 0n, against: 0n, abstain: 0n } }),
    ).toContain("closed with round 4,260; nobody voted.");
    expect(said({ ...PROPOSAL, what: "proposed", proposer })).toContain(
      "northgate.eth proposed Fund the video team to the treasury’s voters; voting opens with round 4,251.",
    );
  });

  it("tells that one took another one's place as one thing", () => {
    const event = { ...AT, kind: "set", effectiveRound: 4_253 } as const;
    expect(said({ ...event, change: "replaced", orchestrator: addressOf(1), left: addressOf(2) })).toBe(
      `northgate.eth took the place of ${short(2)} in the active set, with effect from round 4,253.`,
    );
  });
});

function report(change: Partial<ActivityReport> = {}): ActivityReport {
  return {
    ...stampWith(),
    known: true,
    missing: { events: null, kinds: [], undated: null },
    events: [],
    names: NAMES,
    orchestrators: ORCHESTRATORS,
    counts: { cuts: 0, missed: 0, set: 0, moves: 0, governance: 0, protocol: 0 },
    total: 0,
    page: 1,
    pages: 1,
    since: 1_700_000_000,
    ...change,
  };
}

describe("the page", () => {
  it("leads on from a choice without events", () => {
    const markup = renderToStaticMarkup(
      <Activity report={report()} view={{ ...DEFAULT_ACTIVITY, kind: ["cuts"] }} ignored={[]} />,
    );
    expect(markup).toContain('href="/activity?span=all"');
    expect(markup).toContain("No events");
  });

  it("puts events under their days and pages in reach", () => {
    const event: NetworkEvent = { ...AT, kind: "protocol", what: "paused" };
    const markup = renderToStaticMarkup(
      <Activity
        report={report({ events: [event, { ...event, place: 1 }], total: 120, page: 2, pages: 3 })}
        view={{ ...DEFAULT_ACTIVITY, page: 2 }}
        ignored={[]}
      />,
    );
    expect(markup.match(/<h2>/g)).toHaveLength(1);
    expect(markup).toContain('href="/activity?page=3" rel="next"');
    expect(markup).toContain('href="/activity" rel="prev"');
  });

  it("takes a kind out that was chosen, and adds one that was not", () => {
    const markup = renderToStaticMarkup(
      <Activity report={report()} view={{ ...DEFAULT_ACTIVITY, kind: ["moves"] }} ignored={[]} />,
    );
    expect(markup).toContain('href="/activity?kind=cuts,moves"');
    expect(markup).toMatch(/href="\/activity" aria-current="true"[^>]*>Large moves/);
  });

  it("claims nothing where the source of events gave nothing", () => {
    const markup = renderToStaticMarkup(
      <Activity report={report({ known: false })} view={DEFAULT_ACTIVITY} ignored={[]} />,
    );
    expect(markup).not.toContain("No events");
  });

  it("prints no count of what is not known, and says why", () => {
    const failure = {
      source: "subgraph",
      kind: "errors",
      text: "The subgraph answered with errors.",
    } as const;
    const shown = (change: Partial<ActivityReport>) =>
      renderToStaticMarkup(<Activity report={report(change)} view={DEFAULT_ACTIVITY} ignored={[]} />);
    const none = { cuts: null, missed: null, set: null, moves: null, governance: null, protocol: null };
    const nothing = shown({
      known: false,
      counts: none,
      missing: { events: failure, kinds: [], undated: null },
    });
    expect(nothing).not.toContain("<small>0</small>");
    expect(nothing).toContain("Events are not known.</b> The subgraph answered with errors.");
    const counts = { ...none, cuts: 3, set: 6, moves: 36, protocol: 0 };
    const kinds = [{ kind: "moves" as const, failure }];
    const partly = shown({ counts, missing: { events: null, kinds, undated: null } });
    expect(partly).toContain("△ Large moves: not all are told.");
    const undated = shown({ counts, missing: { events: null, kinds: [], undated: failure } });
    expect(undated).toMatch(/Cuts <small>3<\/small>.*Missed calls <\/a>.*Protocol <small>0<\/small>/);
    expect(undated).toContain("Missed calls, and votes that open or close, are not told.");
  });
});

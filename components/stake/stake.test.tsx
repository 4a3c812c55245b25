import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ALICE, BOB, CAROL } from "@/lib/protocol/testing/test-network";
import type { StakeAction } from "@/lib/wallet/action";
import { obstacleTo } from "@/lib/wallet/obstacle";
import type { ListedOrchestrator } from "@/lib/wallet/orchestrators";
import type { Stage } from "@/lib/wallet/stage";
import { TEST_DELEGATE, testStanding } from "@/lib/wallet/testing/test-standing";
import { BeforeAfter } from "./before-after";
import { DeedForm } from "./deed-form";
import { Ending } from "./ending";
import { SubmitRow } from "./submit-row";
import type { Transaction } from "./use-transaction";
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
  },
];
const text = (markup: string) => markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const standing = testStanding();
const undelegate: StakeAction = { kind: "undelegate", amount: 40n };

describe("the form's figures", () => {
  it("tell before and after, with the lock's round and the orchestrator's name", () => {
    const shown = text(
      renderToStaticMarkup(<BeforeAfter action={undelegate} standing={standing} orchestrators={LIST} />),
    );
    expect(shown).toContain("bob.eth");
    expect(shown).toContain("from round 27, about");
    expect(shown).toContain("Real yield, forecast % in 365 days, today’s cuts 14.7 14.7");
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

describe("the press that begins", () => {
  const row = (action: StakeAction, at = standing) =>
    renderToStaticMarkup(
      <SubmitRow
        standing={at}
        action={action}
        obstacle={obstacleTo(action, at)}
        busy={false}
        onInitialize={() => {}}
      />,
    );

  it("says what is approved, to the wei, and shows what will be signed", () => {
    const shown = text(row({ kind: "delegate", amount: 50n, to: BOB }));
    expect(shown).toContain("approve exactly 0.00000000000000005 LPT");
    expect(shown).toContain("bondWithHint");
    expect(row(undelegate)).not.toContain("disabled");
  });

  it("is not possible while something stands in the way, and says what", () => {
    const paused = row(undelegate, testStanding({}, { paused: true }));
    expect(paused).toContain("disabled");
    expect(text(paused)).toContain("The protocol is paused");
    const round = { ...standing.round, initialized: false };
    expect(text(row(undelegate, testStanding({}, { round })))).toContain("Start the round");
  });
});

describe("each ending", () => {
  const shown = (stage: Stage) => {
    const transaction: Transaction = {
      stage,
      wish: { kind: "move", to: CAROL },
      kind: "move",
      start: async () => {},
      reset: () => {},
      looked: () => {},
      leave: () => {},
    };
    return text(
      renderToStaticMarkup(
        <Ending
          network="sample"
          account={ALICE}
          transaction={transaction}
          standing={standing}
          onDone={() => {}}
        />,
      ),
    );
  };
  const hash = `0x${"ab".repeat(32)}` as const;

  it.each<[Stage, string]>([
    [{ at: "pending", hash, isContract: false, silent: false }, "Sent, and not included yet."],
    [{ at: "pending", hash, isContract: true, silent: false }, "Waiting for other signers."],
    [{ at: "pending", hash, isContract: false, silent: true }, "does not answer at present"],
    [{ at: "confirmed", hash, block: 9 }, "Confirmed in block 9."],
    [{ at: "reverted", hash, block: 9, words: "Because." }, "Reverted. Because."],
    [{ at: "rejected", what: "approval" }, "you rejected the approval in the wallet"],
    [{ at: "rejected", what: "action" }, "you rejected it in the wallet"],
    [{ at: "replaced", hash }, "Another transaction took its place"],
    [{ at: "failed", sent: "no", words: "Because.", uninitialized: false }, "Not sent. Because. Try again"],
    [{ at: "failed", sent: "approval", words: "Because.", uninitialized: false }, "Approved, and not sent."],
    [{ at: "failed", sent: "no", words: "Because.", uninitialized: true }, "Start the round"],
  ])("%o has words of its own", (stage, words) => {
    expect(shown(stage)).toContain(words);
  });

  it("says where the account has sent something since its answer was lost", () => {
    const stage = { at: "failed", sent: "unclear", words: "Because.", uninitialized: false } as const;
    expect(shown({ ...stage, moved: true })).toContain("has sent a transaction since then");
  });

  it("offers no second try where it may have been sent", () => {
    const words = shown({ at: "failed", sent: "unclear", words: "Because.", uninitialized: false });
    expect(words).toContain("Perhaps sent.");
    expect(words).toContain("I have looked");
    expect(words).not.toContain("Try again");
    expect(words).not.toContain("since then");
  });
});

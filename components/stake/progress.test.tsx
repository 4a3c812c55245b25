import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ALICE, BOB, CAROL } from "@/lib/protocol/testing/test-network";
import type { StakeAction } from "@/lib/wallet/action";
import { readBack, transactionOf } from "@/lib/wallet/calldata";
import type { Stage } from "@/lib/wallet/stage";
import { testStanding } from "@/lib/wallet/testing/test-standing";
import { Ending } from "./ending";
import { Progress } from "./progress";
import type { Transaction } from "./use-transaction";

const text = (markup: string) => markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const standing = testStanding();
const undelegate: StakeAction = { kind: "undelegate", amount: 40n };

describe("while the wallet asks", () => {
  const stages: Stage[] = [
    { at: "signing", approved: false, call: readBack(transactionOf(undelegate, ALICE)) },
    { at: "approving", hash: null, call: readBack(transactionOf({ kind: "approve", amount: 40n }, ALICE)) },
  ];
  it.each(stages)("the page shows what it was asked to sign, to compare: $at", (stage) => {
    const transaction: Transaction = {
      stage,
      wish: { kind: "undelegate", amount: "all" },
      kind: "undelegate",
      start: async () => {},
      reset: () => {},
      looked: () => {},
      leave: () => {},
    };
    const shown = text(
      renderToStaticMarkup(
        <Progress
          network="sample"
          account={ALICE}
          transaction={transaction}
          standing={standing}
          orchestrators={[]}
          onDone={() => {}}
          onMove={() => {}}
        />,
      ),
    );
    expect(shown).toContain("What your wallet was asked to sign");
    expect(shown).toMatch(/ amount uint256 40 /);
  });
});

describe("each ending", () => {
  const shown = (stage: Stage, wish: Transaction["wish"] = { kind: "move", to: CAROL }, at = standing) => {
    const transaction: Transaction = {
      stage,
      wish,
      kind: wish?.kind ?? null,
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
          standing={at}
          orchestrators={[]}
          onDone={() => {}}
          onMove={() => {}}
        />,
      ),
    );
  };
  const hash = `0x${"ab".repeat(32)}` as const;

  it.each<[Stage, string]>([
    [{ at: "pending", hash, isContract: false, silent: false }, "Sent, and not included yet."],
    [{ at: "pending", hash, isContract: true, silent: false }, "Waiting for other signers."],
    [{ at: "pending", hash, isContract: false, silent: false }, "Stop waiting That does not take it back"],
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

  it("offers the second of two steps after a lock went back to the present orchestrator, where there can be one", () => {
    const confirmed: Stage = { at: "confirmed", hash, block: 9 };
    const rebond = { kind: "rebond", lock: 0 } as const;
    expect(shown(confirmed, rebond)).toContain("Move it to another orchestrator");
    expect(shown(confirmed, rebond, testStanding({ registered: true }))).not.toContain("Move it");
    expect(shown(confirmed)).not.toContain("Move it");
  });

  it("says where the account has sent something since its answer was lost", () => {
    const stage = { at: "failed", sent: "unclear", words: "Because.", uninitialized: false } as const;
    expect(shown({ ...stage, moved: true })).toContain("has sent a transaction since then");
  });

  it("says that an approval stands where only what it is for was rejected", () => {
    const wish = { kind: "delegate", amount: 50n, to: BOB } as const;
    const rejected = { at: "rejected", what: "action" } as const;
    expect(shown(rejected, wish, testStanding({ allowance: 50n }))).toContain("The approval stands");
    expect(shown(rejected, wish, testStanding({ allowance: 49n }))).not.toContain("The approval stands");
    expect(shown({ at: "rejected", what: "approval" }, wish)).not.toContain("The approval stands");
    expect(shown(rejected)).not.toContain("The approval stands");
  });

  it("offers no second try where it may have been sent", () => {
    const words = shown({ at: "failed", sent: "unclear", words: "Because.", uninitialized: false });
    expect(words).toContain("Perhaps sent.");
    expect(words).toContain("I have looked");
    expect(words).not.toContain("Try again");
    expect(words).not.toContain("since then");
  });
});

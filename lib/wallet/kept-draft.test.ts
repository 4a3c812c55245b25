import { describe, expect, it } from "vitest";
import { DEFAULT_STAKE } from "../links/stake";
import { ALICE, BOB, CAROL } from "../protocol/testing/test-network";
import type { Draft } from "./draft";
import { type DraftPlace, draftText, resumeDraft } from "./kept-draft";

const EMPTY: Draft = { deed: "delegate", to: "", amount: "", all: false, lock: null, fees: false };
const at = (more: Partial<DraftPlace> = {}): DraftPlace => ({
  account: ALICE,
  link: "",
  view: DEFAULT_STAKE,
  ...more,
});
const kept = (draft: Partial<Draft>, place = at()) => draftText({ ...EMPTY, ...draft }, place);
const moveTo = (to: typeof BOB) =>
  at({ link: `?do=move&to=${to}`, view: { ...DEFAULT_STAKE, do: "move", to } });

describe("a draft that was kept", () => {
  it("comes back whole for the same account", () => {
    const draft: Draft = { deed: "rebond", to: BOB, amount: "5", all: false, lock: 3, fees: false };
    expect(resumeDraft(kept(draft), at())).toEqual(draft);
  });

  it("gives another account neither all of it, nor a lock's number, nor the fees", () => {
    const other = at({ account: CAROL });
    expect(resumeDraft(kept({ deed: "undelegate", amount: "4500.1", all: true }), other)).toEqual({
      ...EMPTY,
      deed: "undelegate",
    });
    expect(resumeDraft(kept({ deed: "rebond", lock: 3 }), other)).toEqual({ ...EMPTY, deed: "rebond" });
    expect(resumeDraft(kept({ deed: "withdraw", fees: true }), other)).toMatchObject({ fees: false });
    expect(resumeDraft(kept({ amount: "12.5", to: BOB }), other)).toMatchObject({ amount: "12.5", to: BOB });
  });

  it("gives a link's deed nothing of what was chosen for another deed", () => {
    expect(resumeDraft(kept({ deed: "undelegate", amount: "9", all: true }), moveTo(BOB))).toEqual({
      ...EMPTY,
      deed: "move",
      to: BOB,
    });
    const rebond = at({ link: "?do=rebond", view: { ...DEFAULT_STAKE, do: "rebond" } });
    expect(resumeDraft(kept({ deed: "withdraw", lock: 2 }), rebond)).toEqual({ ...EMPTY, deed: "rebond" });
  });

  it("delegates where a link names an orchestrator and nothing else, whatever was done last", () => {
    const link = at({ link: `?to=${BOB}`, view: { ...DEFAULT_STAKE, to: BOB } });
    expect(resumeDraft(kept({ deed: "undelegate", amount: "9" }), link)).toMatchObject({
      deed: "delegate",
      to: BOB,
      amount: "9",
    });
  });

  it("keeps over a reload what was chosen after the link was followed, but for whom the link names", () => {
    const text = kept({ deed: "withdraw", lock: 2, to: CAROL }, moveTo(BOB));
    expect(resumeDraft(text, moveTo(BOB))).toMatchObject({ deed: "withdraw", lock: 2, to: BOB });
  });

  it.each([null, "", "{", "[]", "null", '{"deed":"steal","amount":7,"lock":"1","all":"yes"}'])(
    "is empty where %j was kept",
    (text) => {
      expect(resumeDraft(text, at())).toEqual(EMPTY);
    },
  );
});

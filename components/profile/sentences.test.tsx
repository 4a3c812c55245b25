import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Sentence } from "@/lib/reports/profile-types";
import { PPM } from "@/lib/units/perc";
import { words } from "./sentences";

const said = (sentence: Sentence) => renderToStaticMarkup(words(sentence, null)).replace(/<[^>]+>/g, "");

describe("the summary in words", () => {
  it("tells of one that keeps all rewards what is left for delegators", () => {
    const keeping = (feeCutPpm: bigint, noFees: boolean | null) =>
      said({ kind: "keeps-all-rewards", feeCutPpm, noFees });
    expect(keeping(PPM, false)).toBe(
      "It keeps all rewards and all fees. Whoever delegates here earns nothing.",
    );
    expect(keeping(PPM / 4n, false)).toMatch(/earns fees alone, of which it keeps 25 %\.$/);
    expect(keeping(0n, true)).toMatch(/and in the last 90 days there were none\.$/);
    expect(keeping(0n, null)).not.toContain("none");
  });

  it("names the round in which one left the active set only where it was in it", () => {
    const gone = { kind: "not-active", registered: true, from: null } as const;
    expect(said({ ...gone, since: 3_976 })).toMatch(
      /^It is not active, and left the active set with round 3,976:/,
    );
    expect(said({ ...gone, since: null })).toMatch(/^It is not active: stake with it earns nothing\./);
  });

  it("says that cuts can change again only of one that is registered", () => {
    expect(said({ kind: "cuts-never-changed", canChange: true })).toContain("except its last tenth");
    expect(said({ kind: "cuts-never-changed", canChange: false })).toBe("It never changed its cuts.");
  });
});

import { describe, expect, it } from "vitest";
import { proposalTitle } from "./proposal-title";

describe("the title of a proposal", () => {
  it.each([
    ["# Fund the video team\n\nIt asks for 100 LPT.", "Fund the video team"],
    ['---\ntitle: "Restart the cut"\nauthor: x\n---\n# Another heading', "Restart the cut"],
    ["---\nauthor: x\n---\n\n## A **bold** plan", "A bold plan"],
    ["No heading at all\nsecond line", "No heading at all"],
    ["\n\n> [Read this](https://bad.example) first", "Read this first"],
    ["---\nnever closed", "never closed"],
    ["", "Untitled proposal"],
    ["---\n---\n***\n", "Untitled proposal"],
  ])("of %j", (description, title) => {
    expect(proposalTitle(description)).toBe(title);
  });

  it("is cut, and shows what would turn its direction", () => {
    expect(proposalTitle(`# ${"x".repeat(500)}`)).toHaveLength(91);
    expect(proposalTitle("# safe \u202e evil")).toBe("safe ⟨U+202E⟩ evil");
    expect(proposalTitle("# <script>alert(1)</script>")).toBe("<script>alert(1)</script>");
  });
});

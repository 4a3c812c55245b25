import { describe, expect, it } from "vitest";
import { markdownWords } from "./markdown-words";

describe("the words of a stranger's Markdown", () => {
  it("are what is left without marks", () => {
    const cases: [string, string][] = [
      ["For, with the wish for **monthly** reports.", "For, with the wish for monthly reports."],
      ["*one* _two_ __three__ ***four*** ~~five~~ `six`", "one two three four five six"],
      ["# Head\n\n- item\n> quoted\n\n---\n1. first", "Head item quoted 1. first"],
      ["see [the plan](https://example.org) ![chart](https://example.org/x.png)", "see the plan chart"],
      ["```ts\ncode\n```", "code"],
    ];
    for (const [text, words] of cases) expect(markdownWords(text), text).toBe(words);
  });

  it("leave alone what is no mark, and HTML as the text that it is", () => {
    for (const text of [
      "2 * 3 * 4",
      "a_b_c",
      "5 > 3",
      "Unlock **everything now)",
      "<b>bold</b>",
      "under_score_ name",
    ])
      expect(markdownWords(text)).toBe(text);
  });
});

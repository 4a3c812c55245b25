import { describe, expect, it } from "vitest";
import { allResults, type Findable, hitsOf } from "./hits";
import { findables } from "./index-store";

const ALPHA = "0xD8E8328501E9645d16Cf49539efC04f734606ee4";
const LIST: Findable[] = [
  [ALPHA, "quiet-video-node.eth", 1],
  ["0x1111111111111111111111111111111111111111", "video.eth", 2],
  ["0x2222222222222222222222222222222222222222", null, null],
];
const titles = (query: string, kind: string) =>
  hitsOf(query, LIST)
    .find((group) => group.kind === kind)
    ?.items.map(({ title }) => title) ?? [];

describe("a search", () => {
  it("finds orchestrators by part of a name, those first whose name begins with it", () => {
    expect(titles("video", "Orchestrators")).toEqual(["video.eth", "quiet-video-node.eth"]);
    expect(titles("Quiet Video", "Orchestrators")).toEqual(["quiet-video-node.eth"]);
  });

  it("finds them by part of an address in any case, and leads to the profile", () => {
    const found = hitsOf("0XD8e8", LIST).find(({ kind }) => kind === "Orchestrators");
    expect(found?.items).toEqual([
      { title: "quiet-video-node.eth", note: "0xD8E8…6ee4 · 1st by stake", href: `/orchestrators/${ALPHA}` },
    ]);
    expect(titles("0x2222", "Orchestrators")).toEqual(["0x2222…2222"]);
  });

  it("finds pages by what they are about, and figures by name before meaning", () => {
    expect(titles("treasury", "Pages")).toContain("Overview");
    expect(titles("reward cut", "Figures")[0]).toBe("Reward cut");
  });

  it("counts what it does not show", () => {
    const many = Array.from({ length: 30 }, (_, at): Findable => [ALPHA, `node-${at}.eth`, at + 1]);
    const group = hitsOf("node", many).find(({ kind }) => kind === "Orchestrators");
    expect(group?.count).toBe(30);
    expect(group?.items).toHaveLength(8);
  });

  it("offers the pages before anything is typed, and nothing for nonsense", () => {
    expect(hitsOf("", LIST).map(({ kind }) => kind)).toEqual(["Pages"]);
    expect(hitsOf("zzzzzzzz", LIST)).toEqual([]);
  });

  it("always leads on to a page of its own, which says what an address is", () => {
    expect(allResults(ALPHA).items[0]).toMatchObject({
      title: "What this address is",
      href: `/find?q=${ALPHA}`,
    });
    expect(allResults("a b").items[0]?.href).toBe("/find?q=a+b");
  });
});

describe("an address that is pasted", () => {
  const kinds = (query: string) => hitsOf(query, LIST).map(({ kind }) => kind);

  it("finds its orchestrator out of the link of another explorer, or without its 0x", () => {
    for (const text of [`https://arbiscan.io/address/${ALPHA.toLowerCase()}/`, ALPHA.slice(2), `${ALPHA}/`]) {
      expect(titles(text, "Orchestrators"), text).toEqual(["quiet-video-node.eth"]);
      expect(allResults(text).items[0]?.href, text).toBe(`/find?q=${ALPHA}`);
    }
  });

  it("counts as found by what it is, whoever's it is", () => {
    expect(allResults(`0x${"7".repeat(40)}`).count).toBe(1);
    expect(allResults("words").count).toBe(0);
  });

  it("with a checksum that does not hold finds nobody, and is offered without it", () => {
    const wrong = ALPHA.replace("D8E8", "d8E8");
    expect(kinds(wrong)).toEqual([]);
    expect(allResults(wrong)).toMatchObject({
      count: 1,
      items: [{ title: "Read it without its checksum", href: `/find?q=${ALPHA.toLowerCase()}` }],
    });
  });
});

describe("the site's list for the palette", () => {
  it("is read whole or not at all", () => {
    expect(findables({ orchestrators: LIST })).toEqual(LIST);
    for (const body of [
      null,
      [],
      {},
      { orchestrators: [[1, null, null]] },
      { orchestrators: [["0x", 2, 3]] },
    ]) {
      expect(findables(body)).toBeNull();
    }
  });
});

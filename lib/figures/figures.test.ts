import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHAPTERS, FIGURES, isFigureId } from "./figures";

describe("the registry of figures", () => {
  it("defines every figure once: no chapter takes another one's id", () => {
    const ids = CHAPTERS.flatMap(({ figures }) => Object.keys(figures));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids)).toEqual(new Set(Object.keys(FIGURES)));
  });

  it("says of each what, how, over which span, from where and since when", () => {
    for (const [id, { limits, ...told }] of Object.entries(FIGURES)) {
      for (const text of Object.values(told)) expect(text.trim().length, id).toBeGreaterThan(2);
      expect(limits === null || limits.endsWith("."), id).toBe(true);
      expect(told.meaning.endsWith("."), id).toBe(true);
    }
  });

  it("has ids that stand in a link's fragment as they are", () => {
    for (const id of Object.keys(FIGURES)) expect(encodeURIComponent(id)).toBe(id);
  });

  it("knows no figure by the name of an object's own members", () => {
    expect(isFigureId("toString")).toBe(false);
    expect(isFigureId("real-yield")).toBe(true);
  });
});

describe("pages and components", () => {
  it("name only figures that are defined", () => {
    const named = ["components", "app"]
      .flatMap(sources)
      .flatMap((text) => Array.from(text.matchAll(/data-figure="([^"{]+)"|figure="([^"]+)"/g)));
    expect(named.length).toBeGreaterThan(0);
    for (const [, a, b] of named) expect(FIGURES).toHaveProperty(a ?? b ?? "");
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tsx"))
    .map((path) => readFileSync(join(folder, path), "utf8"));
}

import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { NetworkReport, SourceStatus } from "@/lib/reports/types";
import { networkWith, stampWith } from "../testing/reports";
import { Banners } from "./banners";

function shown(change: Partial<NetworkReport> = {}): string {
  const network = { ...networkWith(stampWith()), ...change };
  return renderToStaticMarkup(<Banners network={network} />).replace(/<[^>]+>/g, "");
}

function aged(state: SourceStatus["state"], ageSeconds: number): SourceStatus {
  return { state, block: 1, ageSeconds, failure: null };
}

describe("the banners of every page", () => {
  it("are not there while all is well, nor for one refresh that failed", () => {
    expect(shown()).toBe("");
    expect(shown({ sources: stampWith({ chain: aged("stale", 30) }).sources })).toBe("");
    expect(shown({ sources: stampWith({ subgraph: aged("stale", 90) }).sources })).toBe("");
  });

  it("say that the protocol is paused, and never that it is when that is not known", () => {
    expect(shown({ paused: true })).toContain("The protocol is paused.");
    expect(shown({ paused: null })).toBe("");
  });

  it("say that a round waits", () => {
    const { round } = networkWith(stampWith());
    if (round === null) throw new Error("there is no round");
    expect(shown({ round: { ...round, initialized: false } })).toContain(
      "Round 4,253 is due and waits to be initialised.",
    );
  });

  it("say how far the data lag", () => {
    expect(shown({ sources: stampWith({ chain: aged("stale", 180) }).sources })).toContain(
      "The newest block of the chain is 3 min old. The node has not answered since.",
    );
    expect(shown({ sources: stampWith({ chain: aged("lagging", 300) }).sources })).toContain(
      "The newest block of the chain is 5 min old. The node answers, and stands still.",
    );
    expect(shown({ sources: stampWith({ subgraph: aged("lagging", 2_460) }).sources })).toContain(
      "The subgraph is 41 min behind.",
    );
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { countsOf, playwrightCounts, vitestCounts } from "./counts.mjs";

function file(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), "counts-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "result.json");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

describe("the closing line of a test run", () => {
  it("adds what the runners counted", () => {
    expect(vitestCounts(file({ numPassedTests: 7, numFailedTests: 2 }))).toEqual({ passed: 7, failed: 2 });
    expect(playwrightCounts(file({ stats: { expected: 3, flaky: 1, unexpected: 2, skipped: 1 } }))).toEqual({
      passed: 4,
      failed: 2,
    });
  });

  it("takes a result that was cut off for none", () => {
    expect(vitestCounts(file("cut off {"))).toBeNull();
    expect(playwrightCounts("/nowhere.json")).toBeNull();
  });

  it("never says that nothing failed when a runner failed", () => {
    expect(countsOf({ passed: 0, failed: 0 }, false)).toEqual({ passed: 0, failed: 1 });
    expect(countsOf({ passed: 5, failed: 0 }, false)).toEqual({ passed: 5, failed: 1 });
    expect(countsOf({ passed: 5, failed: 2 }, false)).toEqual({ passed: 5, failed: 2 });
    expect(countsOf({ passed: 5, failed: 0 }, true)).toEqual({ passed: 5, failed: 0 });
  });
});

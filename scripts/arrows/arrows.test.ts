import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { checkArrows } from "./check";

let folder = "";

function project(files: Record<string, string>): string[] {
  folder = mkdtempSync(join(tmpdir(), "arrows-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return checkArrows(folder);
}

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the arrows between rooms", () => {
  it.each([
    [
      "a room and one before it",
      { "lib/yield/a.ts": 'import { b } from "../units/b";', "lib/units/b.ts": "" },
    ],
    [
      "a type of outcome in store",
      { "lib/store/a.ts": 'import type { F } from "../upstream/outcome";', "lib/upstream/outcome.ts": "" },
    ],
    [
      "a component and a report's type",
      { "components/a.tsx": 'import type { R } from "@/lib/reports/types";', "lib/reports/types.ts": "" },
    ],
    [
      "a page and its report",
      { "app/page.tsx": 'import { r } from "@/lib/reports/r";', "lib/reports/r.ts": "" },
    ],
    [
      "the start-up and the sample",
      { "instrumentation-node.ts": 'await import("./lib/sample/s");', "lib/sample/s.ts": "" },
    ],
    ["a test and its fixture", { "lib/units/a.test.ts": 'import x from "./__fixtures__/x.json";' }],
    [
      "the sample and the type of the configuration",
      { "lib/sample/a.ts": 'import { type C } from "../config/c";', "lib/config/c.ts": "" },
    ],
  ])("allow %s", (_what, files) => {
    expect(project(files)).toEqual([]);
  });

  it.each([
    [
      { "lib/units/a.ts": '\nimport { b } from "../yield/b";', "lib/yield/b.ts": "" },
      "lib/units/a.ts:2: yield does not stand before units (../yield/b)",
    ],
    [
      { "components/a.tsx": 'import { R } from "@/lib/reports/r";', "lib/reports/r.ts": "" },
      "components/a.tsx:1: components take only types from reports (@/lib/reports/r)",
    ],
    [
      { "app/page.tsx": 'import { s } from "@/lib/upstream/s";', "lib/upstream/s.ts": "" },
      "app/page.tsx:1: app may not import upstream (@/lib/upstream/s)",
    ],
    [
      { "lib/reports/a.ts": 'const s = await import("../sample/s");', "lib/sample/s.ts": "" },
      "lib/reports/a.ts:1: only the start-up knows the sample network (../sample/s)",
    ],
    [
      { "lib/sample/a.ts": 'import { f } from "../format/f";', "lib/format/f.ts": "" },
      "lib/sample/a.ts:1: sample may not import format (../format/f)",
    ],
    [
      { "lib/yield/a.ts": 'export { x } from "../protocol/__fixtures__/x";' },
      "lib/yield/a.ts:1: imports what is made for tests (../protocol/__fixtures__/x)",
    ],
    [
      { "app/page.tsx": 'import { c } from "./page.test";', "app/page.test.tsx": "" },
      "app/page.tsx:1: imports what is made for tests (./page.test)",
    ],
    [
      { "lib/units/a.ts": 'type T = import("../format/f").T;', "lib/format/f.ts": "" },
      "lib/units/a.ts:1: format does not stand before units (../format/f)",
    ],
    [
      { "components/a.tsx": "fetch(`https://elsewhere.example/x`);" },
      "components/a.tsx:1: asks another host (elsewhere.example)",
    ],
    [
      { "components/a.tsx": 'const a = <img src="//elsewhere.example/x" alt="" />;' },
      "components/a.tsx:1: asks another host (elsewhere.example)",
    ],
  ])("refuse %o", (files, fault) => {
    expect(project(files)).toEqual([fault]);
  });
});

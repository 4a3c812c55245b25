import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { buildDirectory, markFinished, removeOldBuilds } from "./builds.mjs";
import { hintCompilation } from "./compile-hints.mjs";
import { withLock } from "./lock.mjs";
import { parsePort } from "./port.mjs";
import { sourceHash } from "./source-hash.mjs";

const NOBODY = 2 ** 22 + 1;

function folder(files: Record<string, string> = {}): string {
  const path = mkdtempSync(join(tmpdir(), "building-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) write(path, name, text);
  return path;
}

function write(path: string, name: string, text: string): void {
  mkdirSync(join(path, dirname(name)), { recursive: true });
  writeFileSync(join(path, name), text);
}

describe("the name of a source", () => {
  it("changes with what enters the build and with nothing else", () => {
    const path = folder({ "app/page.tsx": "one", "lib/a.ts": "a", "package-lock.json": "{}" });
    const hash = sourceHash(path);
    expect(hash).toMatch(/^[0-9a-f]{12}$/);
    write(path, "lib/a.test.ts", "test");
    write(path, "lib/__fixtures__/a.json", "{}");
    write(path, "README.md", "words");
    expect(sourceHash(path)).toBe(hash);
    write(path, "lib/a.ts", "b");
    expect(sourceHash(path)).not.toBe(hash);
  });

  it("tells a renamed file from the old one", () => {
    expect(sourceHash(folder({ "lib/a.ts": "x" }))).not.toBe(sourceHash(folder({ "lib/b.ts": "x" })));
  });
});

describe("the scripts of a build", () => {
  it("are marked once for compiling while they load, and nothing else is", () => {
    const path = folder({
      "static/chunks/a.js": "one()",
      "static/chunks/b/c.js": "two()",
      "static/x.css": "a{}",
    });
    hintCompilation(path);
    hintCompilation(path);
    for (const [name, text] of [
      ["static/chunks/a.js", "one()"],
      ["static/chunks/b/c.js", "two()"],
    ] as const)
      expect(readFileSync(join(path, name), "utf8")).toBe(`//# allFunctionsCalledOnLoad\n${text}`);
    expect(readFileSync(join(path, "static/x.css"), "utf8")).toBe("a{}");
  });
});

describe("the lock of a build", () => {
  it("lets one work at a time and tells who waits", async () => {
    const file = join(folder(), ".next", "lock");
    const order: string[] = [];
    const first = withLock(
      file,
      async () => {
        order.push("first begins");
        await pause(400);
        order.push("first ends");
      },
      () => order.push("first waits"),
    );
    await pause(100);
    await expect(
      withLock(
        file,
        async () => order.push("second"),
        () => order.push("second waits"),
      ),
    ).resolves.toBe(4);
    await first;
    expect(order).toEqual(["first begins", "second waits", "first ends", "second"]);
  });

  it.each([
    ["a process that is gone", String(NOBODY), 0],
    ["an earlier process with the same id", String(process.pid), 0],
    ["a process that has been silent", "1", 60_000],
  ])("is taken over from %s", async (_what, holder, silentMs) => {
    const file = join(folder({ lock: holder }), "lock");
    const then = new Date(Date.now() - silentMs);
    utimesSync(file, then, then);
    await expect(
      withLock(
        file,
        async () => "done",
        () => undefined,
      ),
    ).resolves.toBe("done");
    expect(existsSync(file)).toBe(false);
  });
});

describe("old builds", () => {
  it("go, except the three used last, those being served and those not finished", () => {
    const path = folder();
    const hashes = Array.from({ length: 6 }, (_, at) => String(at).repeat(12));
    for (const [at, hash] of hashes.entries()) {
      mkdirSync(join(path, buildDirectory(hash)), { recursive: true });
      if (at === 0) continue;
      markFinished(path, hash);
      const used = new Date(at * 1000);
      utimesSync(join(path, buildDirectory(hash), "finished"), used, used);
    }
    write(path, `.next/running/${process.pid}`, hashes[1] ?? "");
    write(path, `.next/running/${NOBODY}`, hashes[2] ?? "");
    removeOldBuilds(path);
    const left = readdirSync(join(path, ".next")).filter((name) => name.startsWith("build-"));
    expect(left).toEqual([0, 1, 3, 4, 5].map((at) => `build-${hashes[at]}`));
    expect(readdirSync(join(path, ".next/running"))).toEqual([String(process.pid)]);
  });
});

describe("PORT", () => {
  it.each([
    [undefined, 3000],
    ["", 3000],
    ["8080", 8080],
    ["65535", 65_535],
    ["0", null],
    ["65536", null],
    ["80a", null],
    ["-1", null],
    ["1e3", null],
  ])("%j is %s", (text, port) => {
    expect(parsePort(text)).toBe(port);
  });
});

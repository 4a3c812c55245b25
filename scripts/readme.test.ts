import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { VARIABLES } from "@/lib/config/variables";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const scripts: Record<string, string> = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
).scripts;

describe("the README", () => {
  it.each(VARIABLES.map(({ name }) => name))("describes %s", (name) => {
    expect(readme).toMatch(new RegExp(`^\\|[^|]*\`${name}\``, "m"));
  });

  it("names no command that does not exist", () => {
    const named = [...readme.matchAll(/npm (?:run )?([a-z0-9]+)/g)].flatMap(([, name]) =>
      name === "ci" ? [] : [name ?? ""],
    );
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(named).toContain("start");
  });
});

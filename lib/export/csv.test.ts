import { describe, expect, it } from "vitest";
import { csv, leafPaths } from "./csv";

describe("CSV", () => {
  it("names columns by JSON path and leaves unknown cells empty", () => {
    const text = csv(
      ["a", "b.c", "b.d"],
      [
        { a: 1, b: { c: null, d: true } },
        { a: "x", b: null },
      ],
    );
    expect(text).toBe("a,b.c,b.d\r\n1,,true\r\nx,,\r\n");
  });

  it("quotes commas, quotes and line breaks", () => {
    expect(csv(["n"], [{ n: 'a "b", c\nd' }])).toBe('n\r\n"a ""b"", c\nd"\r\n');
  });

  it.each(["=1+1", "+cmd", "-x", "@SUM(A1)", "\tx", "\rx"])("keeps %j from being a formula", (name) => {
    const [, row = ""] = csv(["n"], [{ n: name }]).split("\r\n", 2);
    expect(row.replace(/^"/, "")).toMatch(/^'/);
  });

  it("keeps amounts whole and unmarked, negative ones too", () => {
    const digits = "12345678901234567890.123456789012345678";
    expect(csv(["n", "m"], [{ n: digits, m: "-0.5" }])).toBe(`n,m\r\n${digits},-0.5\r\n`);
  });

  it("never prints NaN or infinity", () => {
    expect(csv(["n", "m"], [{ n: Number.NaN, m: Number.POSITIVE_INFINITY }])).toBe("n,m\r\n,\r\n");
  });

  it("finds every leaf of an item", () => {
    expect(leafPaths({ a: 1, b: { c: null, d: [1, 2] } })).toEqual(["a", "b.c", "b.d"]);
  });
});

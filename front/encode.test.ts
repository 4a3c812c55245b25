import { describe, expect, it } from "vitest";
import { preferred } from "./encode.mjs";

describe("the encoding of a page", () => {
  it.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip;q=1.0, br;q=0", "gzip"],
    ["GZIP", "gzip"],
    ["br ; q=0.5", "br"],
    ["identity", null],
    ["", null],
  ])("for %j is %s", (accepted, encoding) => {
    expect(preferred(accepted)).toBe(encoding);
  });
});

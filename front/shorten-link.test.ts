import { describe, expect, it } from "vitest";
import { shortened } from "./shorten-link.mjs";

describe("a link that is too long", () => {
  it("keeps its path and its parameters, each cut", () => {
    const short = shortened(`/orchestrators?sort=-fees&o=${"0x1,".repeat(5_000)}&window=30`, 4096) ?? "";
    expect(short).toMatch(/^\/orchestrators\?sort=-fees&o=0x1,/);
    expect(short).toMatch(/&window=30$/);
    expect(short.length).toBeLessThan(1_000);
  });

  it("keeps as many parameters as fit", () => {
    const short = shortened(`/find?${"a=1&".repeat(9_000)}`, 4096) ?? "";
    expect(short.length).toBeLessThanOrEqual(4096);
    expect(short.length).toBeGreaterThan(4_000);
  });

  it("cuts no character in two", () => {
    const short = shortened(`/find?q=${"%F0%9F%92%A7".repeat(900)}`, 4096) ?? "";
    expect(() => decodeURIComponent(short)).not.toThrow();
    expect(short).toMatch(/%A7$/);
  });

  it("cannot help a path", () => {
    expect(shortened(`/${"a".repeat(5_000)}`, 4096)).toBeNull();
    expect(shortened(`/${"a".repeat(5_000)}?q=1`, 4096)).toBeNull();
  });
});

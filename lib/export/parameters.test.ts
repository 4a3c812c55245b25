import { describe, expect, it } from "vitest";
import { addressParameter, blockParameter, formatParameter, poolsParameter } from "./parameters";

const CHECKSUMMED = "0x35Bcf3c30594191d53231E4FF333E8A770453e40";

describe("an address", () => {
  it.each([CHECKSUMMED, CHECKSUMMED.toLowerCase(), `0x${CHECKSUMMED.slice(2).toUpperCase()}`])(
    "is accepted as %s and checksummed",
    (text) => expect(addressParameter(text)).toEqual({ ok: true, value: CHECKSUMMED }),
  );

  it("with a wrong checksum is refused for that reason", () => {
    const wrong = CHECKSUMMED.replace("Bcf", "bcF");
    expect(addressParameter(wrong)).toMatchObject({ ok: false, detail: expect.stringContaining("checksum") });
  });

  it.each(["", "0x", "alice.eth", `${CHECKSUMMED}0`, CHECKSUMMED.slice(2)])("is not %j", (text) => {
    expect(addressParameter(text)).toMatchObject({ ok: false, detail: expect.stringContaining("40") });
  });
});

describe("a query", () => {
  const read = (text: string) => new URLSearchParams(text);

  it("means JSON unless CSV is asked for, and nothing else", () => {
    expect(formatParameter(read("other=1"))).toEqual({ ok: true, value: "json" });
    expect(formatParameter(read("format=csv"))).toEqual({ ok: true, value: "csv" });
    for (const bad of ["format=", "format=CSV", "format=xml", "format=csv&format=json"]) {
      expect(formatParameter(read(bad)).ok).toBe(false);
    }
  });

  it("means a pool for each orchestrator unless the network's is asked for, and nothing else", () => {
    expect(poolsParameter(read("format=csv"))).toEqual({ ok: true, value: "orchestrator" });
    expect(poolsParameter(read("by=network"))).toEqual({ ok: true, value: "network" });
    for (const bad of ["by=", "by=Network", "by=both", "by=network&by=network"]) {
      expect(poolsParameter(read(bad)).ok).toBe(false);
    }
  });

  it("takes block numbers that a number can hold exactly", () => {
    expect(blockParameter(read(""))).toEqual({ ok: true, value: null });
    expect(blockParameter(read("block=9007199254740991"))).toEqual({ ok: true, value: 2 ** 53 - 1 });
    for (const bad of [
      "9007199254740992",
      "-1",
      "1.5",
      "0x10",
      "1e3",
      "",
      "latest",
      "+1",
      "99999999999999999",
    ]) {
      expect(blockParameter(read(`block=${encodeURIComponent(bad)}`)).ok).toBe(false);
    }
  });
});

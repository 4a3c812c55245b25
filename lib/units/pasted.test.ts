import { describe, expect, it } from "vitest";
import { pastedAddress } from "./pasted";

const A = "0x35Bcf3c30594191d53231E4FF333E8A770453e40";

describe("an address in a pasted text", () => {
  it.each([
    A,
    A.toLowerCase(),
    A.slice(2),
    `${A}/`,
    ` ${A} `,
    `https://arbiscan.io/address/${A}#tokentxns`,
    `https://explorer.livepeer.org/accounts/${A.toLowerCase()}/orchestrating`,
  ])("is found: %s", (text) => {
    expect(pastedAddress(text)).toEqual({ kind: "address", address: A });
  });

  it("is only offered where its checksum does not hold", () => {
    expect(pastedAddress(`${A.slice(0, -2)}4f`)).toMatchObject({ kind: "bad-checksum" });
    expect(pastedAddress(A.replace("Bcf", "bcf"))).toEqual({ kind: "bad-checksum", reading: A });
  });

  it.each(["", "0x12", `${A}00`, `0x${"a".repeat(64)}`, "yield of alice.eth"])("is not in %j", (text) => {
    expect(pastedAddress(text)).toBeNull();
  });
});

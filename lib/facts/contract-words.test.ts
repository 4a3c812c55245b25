import { describe, expect, it } from "vitest";
import { contractWords } from "./contract-words";
import { CONTROLLER, PINNED } from "./contracts";

describe("what a contract is", () => {
  it("is said of each that the protocol consists of, and of none that is not known", () => {
    for (const address of Object.values(PINNED)) expect(contractWords(address), address).not.toBeNull();
    expect(contractWords(PINNED.LivepeerToken)).toBe("the contract of the token LPT");
    expect(contractWords(CONTROLLER)).toContain("Controller");
    expect(contractWords("0x00000000000000000000000000000000000000AA")).toBeNull();
  });
});

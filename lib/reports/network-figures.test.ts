import { describe, expect, it } from "vitest";
import { WAD } from "../units/wei";
import { issuancePath } from "../yield/issuance-path";
import { issuanceTerms } from "./issuance-terms";
import { networkFigures } from "./network-figures";
import { aSnapshot } from "./testing/snapshot";

describe("the network's figures", () => {
  it("take a round's issuance from the contract: the supply of now holds what the round has minted already", () => {
    const snapshot = aSnapshot();
    const path = issuancePath(issuanceTerms(snapshot), 409.1);
    const { mintable } = networkFigures(snapshot, { value: 409.1, basis: "measured" }, path);
    expect(mintable).toBe(5n * WAD);
  });
});

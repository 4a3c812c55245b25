import { describe, expect, it } from "vitest";
import { PINNED } from "../facts/contracts";
import { ALICE } from "../protocol/testing/test-network";
import { ZERO_ADDRESS } from "../units/address";
import { differences } from "./guard";

describe("the guard", () => {
  it("lets pass what the Controller and the pinned proxies agree on", () => {
    expect(differences(PINNED)).toEqual([]);
  });

  it("stops at any difference, and shows both", () => {
    expect(differences({ ...PINNED, BondingManager: ALICE, RoundsManager: ZERO_ADDRESS })).toEqual([
      { contract: "BondingManager", pinned: PINNED.BondingManager, found: ALICE },
      { contract: "RoundsManager", pinned: PINNED.RoundsManager, found: ZERO_ADDRESS },
    ]);
  });
});

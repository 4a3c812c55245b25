import { encodeFunctionData, parseAbi, toFunctionSelector } from "viem";
import { describe, expect, it } from "vitest";
import { ALICE, BOB, CAROL, DAVE } from "../protocol/testing/test-network";
import { ZERO_ADDRESS } from "../units/address";
import type { StakeAction } from "./action";
import { readBack, transactionOf } from "./calldata";

const HINTS = { old: { prev: ALICE, next: BOB }, new: { prev: CAROL, next: DAVE } };
const BONDING = "0x35Bcf3c30594191d53231E4FF333E8A770453e40";
const TOKEN = "0x289ba1701C2F088cf0faf8B3705246331cB8A839";
const ROUNDS = "0xdd6f56DcC28D3F5f27084381fE8Df634985cc39f";
const MOST = 2n ** 256n - 1n;

/** Written out by hand, apart from the ABIs that the code uses. */
const CASES: [StakeAction, to: string, signature: string, args: unknown[]][] = [
  [
    { kind: "approve", amount: 7n },
    TOKEN,
    "function approve(address spender, uint256 amount)",
    [BONDING, 7n],
  ],
  [
    { kind: "delegate", amount: MOST, to: ALICE },
    BONDING,
    "function bondWithHint(uint256 a, address b, address c, address d, address e, address f)",
    [MOST, ALICE, ALICE, BOB, CAROL, DAVE],
  ],
  [
    { kind: "move", to: BOB },
    BONDING,
    "function bondWithHint(uint256 a, address b, address c, address d, address e, address f)",
    [0n, BOB, ALICE, BOB, CAROL, DAVE],
  ],
  [
    { kind: "undelegate", amount: 1n },
    BONDING,
    "function unbondWithHint(uint256 a, address b, address c)",
    [1n, CAROL, DAVE],
  ],
  [
    { kind: "rebond", lock: 3 },
    BONDING,
    "function rebondWithHint(uint256 a, address b, address c)",
    [3n, CAROL, DAVE],
  ],
  [
    { kind: "rebond-to", lock: 3, to: BOB },
    BONDING,
    "function rebondFromUnbondedWithHint(address a, uint256 b, address c, address d)",
    [BOB, 3n, CAROL, DAVE],
  ],
  [{ kind: "withdraw", lock: 9 }, BONDING, "function withdrawStake(uint256 a)", [9n]],
  [{ kind: "withdraw-fees", amount: 5n }, BONDING, "function withdrawFees(address a, uint256 b)", [DAVE, 5n]],
  [{ kind: "initialize" }, ROUNDS, "function initializeRound()", []],
];

describe("calldata", () => {
  it.each(CASES)("of %o is what the contract expects, byte for byte", (action, to, signature, args) => {
    const transaction = transactionOf(action, DAVE, HINTS);
    expect(transaction.to).toBe(to);
    expect(transaction.data.slice(0, 10)).toBe(toFunctionSelector(signature));
    expect(transaction.data).toBe(encodeFunctionData({ abi: parseAbi([signature]), args } as never));
  });

  it("goes without hints where none are known", () => {
    const { data } = transactionOf({ kind: "undelegate", amount: 1n }, ALICE);
    expect(data.slice(74)).toBe(ZERO_ADDRESS.slice(2).padStart(64, "0").repeat(2));
  });

  it("is read back from its bytes for a person to check", () => {
    const sent = transactionOf({ kind: "withdraw-fees", amount: 5n }, DAVE);
    expect(readBack(sent)).toEqual({
      contract: "BondingManager",
      to: BONDING,
      functionName: "withdrawFees",
      arguments: [
        { name: "recipient", type: "address", value: DAVE },
        { name: "amount", type: "uint256", value: "5" },
      ],
    });
  });
});

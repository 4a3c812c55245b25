import { ALICE, BOB, CAROL } from "../../protocol/testing/test-network";
import type { DelegateNow, Standing } from "../standing";

export const TEST_DELEGATE: DelegateNow = {
  active: true,
  registered: true,
  lastRewardRound: 20,
  deactivationRound: null,
  totalStake: 1_000n,
  rewardCutPpm: 100_000n,
  feeSharePpm: 900_000n,
};

/** ALICE in round 20 with 100 wei at BOB, one lock that is due and one that is not. */
export function testStanding(
  account: Partial<Standing["account"]> = {},
  more: Partial<Standing> = {},
): Standing {
  return {
    block: 1_000,
    timestamp: 1_000_000,
    differences: [],
    paused: false,
    round: { number: 20, initialized: true, length: 100, startBlock: 2_000, l1Block: 2_040 },
    unbondingPeriod: 7,
    poolCapacity: 10,
    issuance: { mintable: 1_000n, totalActive: 10_000n, treasuryCutP27: 0n },
    delegates: new Map([
      [BOB, TEST_DELEGATE],
      [CAROL, { ...TEST_DELEGATE, totalStake: 500n }],
    ]),
    ...more,
    account: {
      address: ALICE,
      status: "bonded",
      delegate: BOB,
      pendingStake: 100n,
      pendingFees: 7n,
      startRound: 5,
      lastClaimRound: 10,
      locks: [
        { id: 0, amount: 30n, withdrawRound: 20 },
        { id: 1, amount: 40n, withdrawRound: 25 },
      ],
      unreadLocks: 0,
      lpt: 500n,
      eth: 10n ** 18n,
      allowance: 0n,
      isContract: false,
      registered: false,
      ...account,
    },
  };
}

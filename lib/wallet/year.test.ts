import { describe, expect, it } from "vitest";
import { DEFAULT_COMPARE } from "../links/compare";
import { orchestratorsAnswer } from "../reports/answers/orchestrator";
import { stakeTermsAnswer } from "../reports/answers/stake-terms";
import { readCompare } from "../reports/compare";
import { readDirectory } from "../reports/directory";
import { readStakeTerms } from "../reports/stake-terms";
import { addressOf } from "../reports/testing/address";
import { type Outside, pretend } from "../reports/testing/fake-sources";
import { aHistory, aPool } from "../reports/testing/history";
import { anOrchestrator, aSnapshot, ROUND } from "../reports/testing/snapshot";
import type { Address } from "../units/address";
import { WAD, weiToDecimal } from "../units/wei";
import type { YearOfStake } from "../yield/own-stake";
import type { StakeAction } from "./action";
import { foresee } from "./foresee";
import { listedOf } from "./orchestrators";
import type { Standing } from "./standing";
import { termsOf } from "./terms";
import { TEST_DELEGATE, testStanding } from "./testing/test-standing";
import { type YearBasis, yearWith } from "./year";

const [ME, A, B, IDLE] = [addressOf(77), addressOf(1), addressOf(2), addressOf(3)];
const LOCK = 30n * WAD;
const rounds = Array.from({ length: 90 }, (_, back) => ROUND - 1 - back);
const missing = new Map(
  rounds.map((round) => [round, [aPool(1), aPool(2, round % 9 === 0 ? { rewardTokens: null } : {})]]),
);
const ticket = (index: number, faceValue: bigint) => ({
  timestamp: aSnapshot().block.timestamp - 100,
  recipient: addressOf(index),
  sender: addressOf(9),
  faceValue,
});
const history = aHistory({ pools: missing, tickets: [ticket(1, WAD / 3n), ticket(2, 7n * WAD)] });

/** What two orchestrators have, and what all active ones have. */
interface Stakes {
  a: bigint;
  b: bigint;
  active: bigint;
}
const STAKES: Stakes = { a: 1_000n * WAD + 7n, b: 3_000n * WAD, active: 4_990n * WAD };

function chainWith({ a, b, active }: Stakes) {
  return aSnapshot({
    activeStake: { current: active, next: active },
    treasury: { ...aSnapshot().treasury, nextRewardCutRateP27: 123_456n * 10n ** 21n },
    orchestrators: [
      anOrchestrator(1, { totalStake: a, rewardCutPpm: 123_456n, feeSharePpm: 777_777n }),
      anOrchestrator(2, { totalStake: b, rewardCutPpm: 50_000n }),
      anOrchestrator(3, { active: false, inPool: false, deactivationRound: 4_000 }),
    ],
  });
}

/** An account with so much at its delegate, in a network with these stakes. */
function outside(held: bigint, stakes: Stakes, delegate: Address | null): Partial<Outside> {
  const chain = chainWith(stakes);
  return {
    chain,
    history,
    delegator: async (address) => ({
      ok: true,
      value: {
        block: chain.block,
        round: ROUND,
        address,
        status: delegate === null ? "unbonded" : "bonded",
        delegate,
        bondedAmount: held,
        fees: 0n,
        pendingStake: held,
        pendingFees: 0n,
        startRound: 4_000,
        lastClaimRound: 4_100,
        unbondingLocks: [],
      },
    }),
  };
}

/** What compare says of a stake at an orchestrator for the account. */
async function compared(
  at: Address,
  amount: bigint,
  state: Partial<Outside>,
): Promise<YearOfStake | undefined> {
  pretend(state);
  const account = ME.toLowerCase();
  const chosen = [at, at === A ? B : A];
  const outcome = await readCompare({
    ...DEFAULT_COMPARE,
    chosen,
    account,
    amount: weiToDecimal(amount),
  });
  return outcome.kind === "report" ? outcome.report.compared[0]?.year : undefined;
}

function standingOf(held: bigint, { a, b, active }: Stakes, delegate: Address | null): Standing {
  const there = (index: number, totalStake: bigint) => {
    const { rewardCutPpm, feeSharePpm, active: isActive } = anOrchestrator(index);
    const snapshot = chainWith(STAKES).orchestrators.find(({ address }) => address === addressOf(index));
    return { ...TEST_DELEGATE, rewardCutPpm, feeSharePpm, active: isActive, ...snapshot, totalStake };
  };
  return testStanding(
    {
      address: ME,
      delegate,
      status: delegate === null ? "unbonded" : "bonded",
      pendingStake: held,
      locks: [{ id: 0, amount: LOCK, withdrawRound: 20 }],
      lpt: 1_000n * WAD,
    },
    {
      issuance: { mintable: 5n * WAD, totalActive: active, treasuryCutP27: 0n },
      delegates: new Map([
        [A, there(1, a)],
        [B, there(2, b)],
        [IDLE, there(3, 1_000n * WAD)],
      ]),
    },
  );
}

/** The form's own view, from nothing but the answers of the interface and what the wallet's node says. */
async function basisOf(standing: Standing): Promise<YearBasis> {
  pretend({ chain: chainWith(STAKES), history });
  const [terms, directory] = [await readStakeTerms(), await readDirectory()];
  if (terms.kind !== "report" || directory.kind !== "report") throw new Error("expected reports");
  const sent = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));
  return {
    standing,
    terms: termsOf(sent(stakeTermsAnswer(terms.report))),
    orchestrators: listedOf(sent(orchestratorsAnswer(directory.report))),
  };
}

async function foreseen(action: StakeAction, held: bigint, delegate: Address | null) {
  const standing = standingOf(held, STAKES, delegate);
  const basis = await basisOf(standing);
  const { now, after } = foresee(action, standing);
  return { now: yearWith(now, now, basis), after: yearWith(now, after, basis) };
}

const HELD = 100n * WAD + 3n;
const X = (123n * WAD) / 10n;

describe("a year, worked out in the browser,", () => {
  it.each<[string, StakeAction, bigint, Address | null, Address, bigint]>([
    ["a first delegation", { kind: "delegate", amount: X, to: B }, 0n, null, B, X],
    ["more of it", { kind: "delegate", amount: X, to: A }, HELD, A, A, HELD + X],
    ["a move", { kind: "move", to: B }, HELD, A, B, HELD],
    ["a lock put back", { kind: "rebond", lock: 0 }, HELD, A, A, HELD + LOCK],
    ["a lock put back elsewhere", { kind: "rebond-to", lock: 0, to: B }, 0n, null, B, LOCK],
    ["what stays as it is", { kind: "withdraw", lock: 0 }, HELD, A, A, HELD],
  ])("is compare's to the wei for %s", async (_, action, held, delegate, at, amount) => {
    const { after } = await foreseen(action, held, delegate);
    const year = await compared(at, amount, outside(held, STAKES, delegate));
    expect(after).toEqual({ kind: "year", year });
    expect(year?.lpt).toBeGreaterThan(0n);
    expect(year?.eth).toBeGreaterThan(0n);
    expect(year?.yield.real).not.toBeNull();
  });

  it("is compare's for the stake as it is now", async () => {
    const { now } = await foreseen({ kind: "move", to: B }, HELD, A);
    expect(now).toEqual({ kind: "year", year: await compared(A, HELD, outside(HELD, STAKES, A)) });
  });

  it("is for a part that stays what compare will say once the rest has left the pool and the set", async () => {
    const { now, after } = await foreseen({ kind: "undelegate", amount: X }, HELD, A);
    const then = { ...STAKES, a: STAKES.a - X, active: STAKES.active - X };
    const year = await compared(A, HELD - X, outside(HELD - X, then, A));
    expect(after).toEqual({ kind: "year", year });
    expect(after).not.toEqual(now);
  });

  it("is nothing where nothing stays", async () => {
    const { after } = await foreseen({ kind: "undelegate", amount: HELD }, HELD, A);
    expect(after).toEqual({ kind: "nothing" });
  });

  it("is not known, and breaks nothing, where next to nothing is active", async () => {
    const standing = standingOf(HELD, { ...STAKES, active: 1n }, A);
    const { now } = foresee({ kind: "withdraw", lock: 0 }, standing);
    const year = yearWith(now, now, await basisOf(standing));
    expect(year).toEqual({ kind: "unknown", why: "no-stake" });
  });

  it("is not known of one that leaves the set with the round's end, unless this stake brings it back", async () => {
    const standing = standingOf(HELD, STAKES, A);
    const there = standing.delegates.get(B);
    if (there === undefined) throw new Error("no such orchestrator");
    const delegates = new Map([...standing.delegates, [B, { ...there, deactivationRound: ROUND + 1 }]]);
    const basis = { ...(await basisOf(standing)), standing: { ...standing, delegates } };
    const { now, after } = foresee({ kind: "move", to: B }, basis.standing);
    expect(yearWith(now, after, basis)).toEqual({ kind: "unknown", why: "leaves-set" });
    const back = { kind: "joins", rank: 9, of: 10, insteadOf: null } as const;
    expect(yearWith(now, after, basis, back)).toMatchObject({ kind: "year" });
    expect(yearWith(now, now, basis)).toMatchObject({ kind: "year" });
  });

  it("is not known of one that is not active, nor without the terms or the list", async () => {
    const { after } = await foreseen({ kind: "move", to: IDLE }, HELD, A);
    expect(after).toEqual({ kind: "unknown", why: "not-active" });
    const standing = standingOf(HELD, STAKES, A);
    const basis = await basisOf(standing);
    const { now } = foresee({ kind: "withdraw", lock: 0 }, standing);
    for (const lacking of [{ terms: "failed" as const }, { orchestrators: [] }])
      expect(yearWith(now, now, { ...basis, ...lacking })).toEqual({ kind: "unknown", why: "missing" });
    const unread = { ...standing, delegates: new Map() };
    for (const coming of [{ terms: null }, { orchestrators: null }, { standing: unread }])
      expect(yearWith(now, now, { ...basis, ...coming })).toEqual({ kind: "reading" });
  });
});

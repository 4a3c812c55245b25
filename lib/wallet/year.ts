import type { Address } from "../units/address";
import { issuancePath } from "../yield/issuance-path";
import { type YearOfStake, yearOfStake } from "../yield/own-stake";
import type { Holding } from "./foresee";
import type { ListedOrchestrator } from "./orchestrators";
import type { Place } from "./place";
import type { Standing } from "./standing";
import type { StakeTerms } from "./terms";

/** What an account's stake would earn in the next 365 days where it is. */
export type PlaceYear =
  /** nothing is delegated, so nothing is earned */
  | { kind: "nothing" }
  | { kind: "year"; year: YearOfStake }
  /** what it is worked out from is on its way */
  | { kind: "reading" }
  /** why: a reason that the registry of figures explains */
  | { kind: "unknown"; why: "not-active" | "leaves-set" | "missing" | "no-stake" };

/** Everything that a year is worked out from, none of it asked for as an amount is typed. */
export interface YearBasis {
  standing: Standing;
  /** null: they are being read */
  terms: StakeTerms | "failed" | null;
  /** null: they are being read; empty: they did not come */
  orchestrators: readonly ListedOrchestrator[] | null;
}

/**
 * What a holding would earn in a year, its own effect on the pool and on the active stake included: yearOfStake on the
 * terms of compare. Stake, cuts and who is active are those that the wallet's own node tells beside the account.
 * @param now what the account holds, before the action
 * @param then what it holds where the year is asked for: before or after the action
 * @param place of its orchestrator then, where it is known: stake can bring one back that was to leave
 */
export function yearWith(
  now: Holding,
  then: Holding,
  basis: YearBasis,
  place: Place | null = null,
): PlaceYear {
  const { standing, terms, orchestrators } = basis;
  if (then.delegate === null || then.stake === 0n) return { kind: "nothing" };
  const there = standing.delegates.get(then.delegate);
  if (there !== undefined && !there.active) return { kind: "unknown", why: "not-active" };
  const leaves = there !== undefined && there.deactivationRound !== null && place?.kind !== "joins";
  if (leaves) return { kind: "unknown", why: "leaves-set" };
  const listed = orchestrators?.find(({ address }) => address === then.delegate);
  const lacks = terms === "failed" || (orchestrators !== null && listed === undefined);
  if (lacks) return { kind: "unknown", why: "missing" };
  if (there === undefined || listed === undefined || terms === null) return { kind: "reading" };
  const year = finiteYear(
    {
      path: issuancePath(
        { ...terms.issuance, activeStake: standing.issuance.totalActive },
        terms.roundsPerYear,
      ),
      nextTreasuryCutP27: terms.nextTreasuryCutP27,
      rewardCutPpm: there.rewardCutPpm,
      feeSharePpm: there.feeSharePpm,
      callRatio: listed.callRatio,
      totalStake: there.totalStake,
      fees90Days: listed.fees90Days,
      lptEth: terms.lptEth,
    },
    {
      amount: then.stake,
      inPool: now.delegate === then.delegate ? now.stake : 0n,
      inSet: isActive(standing, now.delegate) ? now.stake : 0n,
    },
  );
  return year === null || year.lpt === null ? { kind: "unknown", why: "no-stake" } : { kind: "year", year };
}

/** null where hardly any stake is active, so that the rate is past all numbers: the form must stand all the same. */
function finiteYear(...of: Parameters<typeof yearOfStake>): YearOfStake | null {
  try {
    return yearOfStake(...of);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isActive({ delegates }: Standing, delegate: Address | null): boolean {
  return delegate !== null && delegates.get(delegate)?.active === true;
}

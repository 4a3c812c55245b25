import type { ReactNode } from "react";
import type { FigureId } from "@/lib/figures/figures";
import { printEth, printExact, printToken, printTokenShort } from "@/lib/format/amount";
import { printFixed, printWhole, withSign } from "@/lib/format/number";
import { printPercent } from "@/lib/format/percent";
import type { Foreseen, Holding } from "@/lib/wallet/foresee";
import type { Place } from "@/lib/wallet/place";
import type { YearBasis } from "@/lib/wallet/year";
import { dueWords } from "./lock-choice";
import { nameOf, printCut } from "./orchestrator-field";
import { yearRows } from "./year-rows";

/** A figure before and after, as it is printed. */
export interface AfterRow {
  what: string;
  figure?: FigureId;
  unit: string;
  now: ReactNode;
  after: ReactNode;
  note?: string | undefined;
  /** what is lost on the way */
  minus?: string | undefined;
  /** all digits */
  exact?: { now: string; after: string };
}

/** Every figure that an action can change, in the order in which they are read. */
export function rowsOf(seen: Foreseen, basis: YearBasis): AfterRow[] {
  const { now, after } = seen;
  const anywhere = now.delegate !== null || after.delegate !== null;
  return [...holdingRows(seen, basis), ...(anywhere ? delegateRows(seen, basis) : [])];
}

function holdingRows(
  { now, after, lock, earnsFrom, fees, forfeited }: Foreseen,
  basis: YearBasis,
): AfterRow[] {
  const { standing, orchestrators } = basis;
  const who = ({ delegate }: Holding) =>
    delegate === null ? "nobody" : nameOf(delegate, orchestrators ?? []);
  const rows: AfterRow[] = [
    {
      what: "Delegated to",
      unit: "orchestrator",
      now: who(now),
      after: who(after),
      note: earnsFrom === null ? undefined : `earns from round ${printWhole(earnsFrom)}`,
    },
    {
      ...lptRow("Stake", now.stake, after.stake),
      figure: "delegator-stake",
      minus: forfeited > 0n ? `minus ${printToken(forfeited)} not earned` : undefined,
    },
  ];
  if (now.locked > 0n || after.locked > 0n) {
    const due = lock === null ? {} : { note: dueWords(standing, lock.withdrawRound) };
    rows.push({ ...lptRow("Undelegated", now.locked, after.locked), ...due });
  }
  rows.push(lptRow("In the wallet", now.wallet, after.wallet));
  if (fees > 0n) {
    const { eth } = standing.account;
    rows.push({
      what: "ETH in the wallet",
      unit: "before gas",
      now: printEth(eth),
      after: printEth(eth + fees),
      note: withSign(printEth(fees)),
      exact: { now: `${printExact(eth)} ETH`, after: `${printExact(eth + fees)} ETH` },
    });
  }
  return rows;
}

function delegateRows({ now, after, place }: Foreseen, basis: YearBasis): AfterRow[] {
  const { standing } = basis;
  const cut = (of: "rewardCutPpm" | "feeSharePpm", { delegate }: Holding) => {
    if (delegate === null) return "none";
    const there = standing.delegates.get(delegate);
    if (there === undefined) return "not known";
    const ppm = Number(there[of]);
    return printCut((of === "feeSharePpm" ? 1_000_000 - ppm : ppm) / 1_000_000);
  };
  return [
    {
      what: "Reward cut",
      figure: "reward-cut",
      unit: "%",
      now: cut("rewardCutPpm", now),
      after: cut("rewardCutPpm", after),
    },
    {
      what: "Fee cut",
      figure: "fee-cut",
      unit: "%",
      now: cut("feeSharePpm", now),
      after: cut("feeSharePpm", after),
    },
    ...yearRows({ now, after, place }, basis),
    {
      what: "Its stake",
      figure: "stake",
      unit: "LPT",
      now: total(now),
      after: total(after),
      note: placeWords(place),
    },
    {
      what: "Your share of it",
      figure: "delegator-share",
      unit: "%",
      now: share(now),
      after: share(after),
    },
    exitRow(now, after, basis),
  ];
}

function exitRow(now: Holding, after: Holding, { standing, terms }: YearBasis): AfterRow {
  const rounds = standing.unbondingPeriod;
  const words = ({ stake }: Holding) => (stake === 0n ? "none" : `${printWhole(rounds)} rounds`);
  const days = terms === null || terms === "failed" ? null : (rounds * 365) / terms.roundsPerYear;
  return {
    what: "Exit",
    figure: "getting-out",
    unit: "until withdrawable",
    now: words(now),
    after: words(after),
    note: days === null || after.stake === 0n ? undefined : `about ${printFixed(days, 1)} days`,
  };
}

function placeWords(place: Place | null): string | undefined {
  if (place === null) return undefined;
  if (place.kind === "out") return "outside the active set";
  const rank = `rank ${printWhole(place.rank)} of ${printWhole(place.of)}`;
  return place.kind === "joins" ? `${rank}, from the next round on` : rank;
}

function lptRow(what: string, now: bigint, after: bigint): AfterRow {
  const printed = { now: printToken(now), after: printToken(after) };
  return {
    what,
    unit: "LPT",
    ...printed,
    // whole LPT hide a small change of a large amount
    ...(now !== after && printed.now === printed.after && { note: withSign(printToken(after - now)) }),
    exact: { now: `${printExact(now)} LPT`, after: `${printExact(after)} LPT` },
  };
}

function share({ share: part, delegate }: Holding): string {
  if (delegate === null) return "none";
  return part === null ? "not known" : printPercent(part, 2);
}

function total({ delegate, delegateStake }: Holding): string {
  if (delegate === null) return "none";
  return delegateStake === null ? "not known" : printTokenShort(delegateStake);
}

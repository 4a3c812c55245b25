import type { Address } from "../units/address";
import { PPB, PPM, toFraction } from "../units/perc";
import { weiToNumber } from "../units/wei";
import type { Course } from "../upstream/past-readings";
import { compounded } from "../yield/definitions";
import { L1_BLOCK_SECONDS } from "../yield/rounds-per-year";
import { growthARound, livepeerSrb, SRB_DAYS, type SrbDays, sumsOf } from "../yield/srb";
import { type ErrorEffects, errorEffects } from "../yield/srb-corrections";
import { type Printed, printedSrb } from "../yield/srb-printed";
import type { Basis } from "./basis";
import type { OrchestratorRow, UnknownReason } from "./types";
import {
  type DaysOfRounds,
  gainBeforeTreasury,
  networkRounds,
  orchestratorRounds,
  rewardsOf,
} from "./yield-rounds";
import type { SrbFigures } from "./yield-types";

/** The original divides by the stake of so many orchestrators. */
const LISTED = 200;
const YEAR_SECONDS = 365 * 86_400;

/** LivepeerSRB of the whole network. */
export function networkSrb(
  basis: Basis,
  rows: readonly OrchestratorRow[],
  own: ReadonlyMap<Address, bigint>,
): SrbFigures {
  const active = rows.filter((row) => row.active);
  const selfStakes = active.map(({ address }) => own.get(address));
  const known = selfStakes.filter((stake) => stake !== undefined);
  const self = known.length < active.length ? null : known.reduce((sum, stake) => sum + stake, 0n);
  const total = active.reduce((sum, { totalStake }) => sum + totalStake, 0n);
  const missing = basis.history === null ? "no-subgraph" : "loading";
  return {
    ...windowsOf(basis, (days) => networkRounds(basis, days) ?? missing),
    printed: networkPrinted(basis, rows),
    ...tokens(total, self),
    stakingWallets: basis.history?.delegators.total ?? null,
  };
}

/** LivepeerSRB of one orchestrator, for its delegators: each round at the cuts it had. */
export function orchestratorSrb(
  basis: Basis,
  row: OrchestratorRow,
  own: ReadonlyMap<Address, bigint>,
): SrbFigures {
  const given = (days: SrbDays): DaysOfRounds | UnknownReason => {
    if (!row.active) return "not-active";
    const rounds = orchestratorRounds(basis, row.address, days);
    if (rounds === null) return basis.history === null ? "no-subgraph" : "loading";
    return row.activationRound > rounds.first ? "too-young" : rounds;
  };
  return {
    ...windowsOf(basis, given),
    printed: orchestratorPrinted(basis, row),
    ...tokens(row.totalStake, own.get(row.address) ?? null),
    stakingWallets: row.delegators,
  };
}

/**
 * What each error does to the network's real rate of 30 days.
 * @param course null: not known, and with it what the treasury took of each round
 * @returns null where the rate is not known
 */
export function srbErrors(
  basis: Basis,
  rows: readonly OrchestratorRow[],
  course: Course | null,
): ErrorEffects | null {
  const [month, week] = [networkRounds(basis, 30), networkRounds(basis, 7)];
  const supplyGrowth = month && growthARound(month.supply, month.rounds.length);
  if (month === null || supplyGrowth === null) return null;
  const gains = sumsOf(month.rounds);
  const active = weiToNumber(basis.snapshot.activeStake.current);
  return errorEffects({
    lptGain: gains.lptGain / month.rounds.length,
    ethGain: (gains.ethGain ?? 0) / month.rounds.length,
    lptGain7Days:
      week === null || week.rounds.length === 0 ? null : sumsOf(week.rounds).lptGain / week.rounds.length,
    lptGainBeforeTreasury: course === null ? null : gainBeforeTreasury(basis, 30, course.rounds),
    listedOverActive: active === 0 ? null : listedStake(rows) / active,
    supplyGrowth,
    inflation: runningInflation(basis),
    roundsPerYear: basis.rounds.value,
    theoreticalRoundsPerYear: YEAR_SECONDS / (basis.snapshot.round.length * L1_BLOCK_SECONDS),
  });
}

function windowsOf(basis: Basis, given: (days: SrbDays) => DaysOfRounds | UnknownReason) {
  const windows: SrbFigures["windows"] = { 7: null, 30: null };
  const unknown: SrbFigures["unknown"] = { 7: null, 30: null };
  for (const days of SRB_DAYS) {
    const rounds = given(days);
    if (typeof rounds === "string") unknown[days] = rounds;
    else
      windows[days] = livepeerSrb(rounds.rounds, {
        roundsPerYear: basis.rounds.value,
        supply: rounds.supply,
      });
  }
  return { windows, unknown };
}

/** A fraction of the supply, as the contract names it for the running round. */
function runningInflation({ snapshot }: Basis): number {
  return toFraction(snapshot.minter.inflationPpb, PPB);
}

function tokens(total: bigint, self: bigint | null) {
  const delegated = self === null ? null : total > self ? total - self : 0n;
  return { delegatedTokens: delegated, selfStakedTokens: self };
}

/** Whole LPT with the largest 200, active or not. */
function listedStake(rows: readonly OrchestratorRow[]): number {
  return weiToNumber(rows.slice(0, LISTED).reduce((sum, { totalStake }) => sum + totalStake, 0n));
}

/** Without a history neither the fees nor the orchestrators outside the pool are known. */
function networkPrinted(basis: Basis, rows: readonly OrchestratorRow[]): Printed | null {
  if (basis.fees === null) return null;
  return printedSrb({
    ...printedTerms(basis),
    lptPerRound: weiToNumber(basis.snapshot.minter.mintable),
    eth30Days: weiToNumber(basis.fees.total.days30),
    stake: listedStake(rows),
  });
}

function orchestratorPrinted(basis: Basis, row: OrchestratorRow): Printed | null {
  const week = orchestratorRounds(basis, row.address, 7);
  if (week === null || !row.active || row.activationRound > week.first) return null;
  const rewards = weiToNumber(rewardsOf(basis, row.address, week.first, basis.last));
  const fees = row.fees.days30 === null ? null : weiToNumber(row.fees.days30);
  return printedSrb({
    ...printedTerms(basis),
    lptPerRound: (rewards / week.rounds.length) * (1 - toFraction(row.rewardCutPpm, PPM)),
    eth30Days: fees === null ? null : fees * toFraction(row.feeSharePpm, PPM),
    stake: weiToNumber(row.totalStake),
  });
}

function printedTerms(basis: Basis) {
  return {
    lptEth: basis.snapshot.market.lptEth,
    roundLength: basis.snapshot.round.length,
    yearlyInflation: compounded(runningInflation(basis), basis.rounds.value),
  };
}

import "server-only";
import { runtime } from "../config/runtime";
import type { PoolsBy } from "../export/parameters";
import { PINNED } from "../facts/contracts";
import { orchestratorHref } from "../links/pages";
import { type Address, wireAddress } from "../units/address";
import { weiToNumber } from "../units/wei";
import { weightedMean } from "../yield/weighted";
import { chainUnavailable, type Joined, readJoined } from "./joined";
import { stampOf } from "./stamp";
import type { KnownOutcome, OrchestratorRow } from "./types";
import type { PoolsReport, TrackerPool } from "./yield-types";

/** The window whose realised yields the trackers get: long enough for rare fees, short enough to follow inflation. */
const WINDOW = 30;
const LPT: readonly Address[] = [PINNED.LivepeerToken];

/**
 * What yield trackers take in: a pool for each active orchestrator of which a rate is known, or one pool of the whole
 * network. Never both, because a tracker adds pools up.
 */
export async function readPools(by: PoolsBy, deadlineAt?: number): Promise<KnownOutcome<PoolsReport>> {
  const joined = await readJoined(deadlineAt);
  if (joined === null) return chainUnavailable();
  return { kind: "report", report: { ...stampOf(joined.snapshot), pools: poolsOf(joined, by) } };
}

function poolsOf({ rows, snapshot, figures }: Joined, by: PoolsBy): TrackerPool[] {
  const active = rows.filter((row) => row.active);
  const pool = poolMaker(figures.prices.lptUsd);
  if (by === "orchestrator") return active.filter(isRated).map((row) => pool(poolOf(row)));
  const part = (of: "fees" | "issuance") =>
    weightedMean(active.map((row) => ({ value: rateOf(row, of), weight: row.totalStake })));
  return [
    pool({
      id: PINNED.BondingManager,
      stake: snapshot.activeStake.current,
      fees: part("fees"),
      issuance: part("issuance"),
      meta: "all active orchestrators, weighted by stake",
      path: "/",
    }),
  ];
}

/** A pool without any rate tells a tracker nothing. */
function isRated(row: OrchestratorRow): boolean {
  return rateOf(row, "fees") !== null || rateOf(row, "issuance") !== null;
}

function poolOf(row: OrchestratorRow): PoolFigures {
  return {
    id: row.address,
    stake: row.totalStake,
    fees: rateOf(row, "fees"),
    issuance: rateOf(row, "issuance"),
    meta: row.name ?? row.address,
    path: orchestratorHref(row.address),
  };
}

interface PoolFigures {
  id: Address;
  stake: bigint;
  fees: number | null;
  issuance: number | null;
  meta: string;
  path: string;
}

/** Pools of the sample network carry it in every name, so that none is ever taken for a real one. */
function poolMaker(lptUsd: number | null): (of: PoolFigures) => TrackerPool {
  const { network, siteUrl } = runtime().config;
  const sample = network === "sample";
  return ({ id, stake, fees, issuance, meta, path }) => ({
    pool: `${wireAddress(id)}-${sample ? "sample" : "arbitrum"}`,
    chain: "Arbitrum",
    project: sample ? "livepeer-sample-network" : "livepeer",
    symbol: "LPT",
    tvlUsd: lptUsd === null ? null : weiToNumber(stake) * lptUsd,
    apyBase: percent(fees),
    apyReward: percent(issuance),
    rewardTokens: LPT,
    underlyingTokens: LPT,
    poolMeta: sample ? `${meta} (sample network, invented)` : meta,
    url: siteUrl == null ? null : siteUrl + path,
  });
}

function rateOf(row: OrchestratorRow, part: "fees" | "issuance"): number | null {
  return row.yield.realisedByWindow[WINDOW][part];
}

function percent(fraction: number | null): number | null {
  return fraction === null ? null : fraction * 100;
}

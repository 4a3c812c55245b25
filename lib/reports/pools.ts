import "server-only";
import { runtime } from "../config/runtime";
import { PINNED } from "../facts/contracts";
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

/** The network and its active orchestrators as pools that yield trackers take in. */
export async function readPools(deadlineAt?: number): Promise<KnownOutcome<PoolsReport>> {
  const joined = await readJoined(deadlineAt);
  if (joined === null) return chainUnavailable();
  return { kind: "report", report: { ...stampOf(joined.snapshot), pools: poolsOf(joined) } };
}

function poolsOf({ rows, snapshot, figures }: Joined): TrackerPool[] {
  const active = rows.filter((row) => row.active);
  const part = (of: "fees" | "issuance") =>
    weightedMean(active.map((row) => ({ value: rateOf(row, of), weight: row.totalStake })));
  const pool = poolMaker(figures.prices.lptUsd);
  return [
    pool({
      id: PINNED.BondingManager,
      stake: snapshot.activeStake.current,
      fees: part("fees"),
      issuance: part("issuance"),
      meta: "all active orchestrators, weighted by stake",
      path: "/",
    }),
    ...active.map((row) =>
      pool({
        id: row.address,
        stake: row.totalStake,
        fees: rateOf(row, "fees"),
        issuance: rateOf(row, "issuance"),
        meta: row.name ?? row.address,
        path: `/orchestrators/${row.address}`,
      }),
    ),
  ];
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

import type { SampleLog } from "../../ledger";
import { integer } from "../log-args";
import type { BroadcasterDayRow } from "../rows/gateway-rows";
import { PoolRow, type TranscoderDayRow, type TranscoderRow } from "../rows/stake-rows";
import { FeeRecords } from "./fee-records";
import type { Market } from "./market";
import { DAY_SECONDS, type Records } from "./records";
import type { Supply } from "./supply";

type FeeDay = TranscoderDayRow | BroadcasterDayRow;

/** Round initialisation. `pool` is the contracts' sorted pool, kept from the activation events. */
export function roundHandlers(records: Records, pool: Set<TranscoderRow>, market: Market, supply: Supply) {
  const { store } = records;
  const fees = new FeeRecords(records);

  function newRound(): void {
    const round = records.roundForWriting();
    const protocol = records.protocol();
    const day = records.day();
    const active = [...pool].sort((a, b) =>
      a.totalStake > b.totalStake ? -1 : a.totalStake < b.totalStake ? 1 : 0,
    );
    const totalActiveStake = active.reduce((sum, one) => sum + one.totalStake, 0n);
    flip(protocol.pendingActivation, true);
    flip(protocol.pendingDeactivation, false);
    protocol.pendingActivation = [];
    protocol.pendingDeactivation = [];
    openPools(active);
    rollTranscoders(active.slice(1));
    protocol.activeBroadcasters = rollBroadcasters(protocol.activeBroadcasters);
    protocol.lptPriceEth = market.lptEth(records.timestamp);
    protocol.lastInitializedRound = round.number;
    protocol.currentRound = round.number;
    protocol.totalActiveStake = totalActiveStake;
    round.initialized = true;
    round.startTimestamp = records.timestamp;
    for (const row of [round, day]) {
      row.totalActiveStake = totalActiveStake;
      row.totalSupply = protocol.totalSupply;
      row.inflation = protocol.inflation;
      row.numActiveTranscoders = protocol.numActiveTranscoders;
      row.activeTranscoderCount = protocol.activeTranscoderCount;
      row.delegatorsCount = protocol.delegatorsCount;
    }
  }

  function setCurrentRewardTokens(log: SampleLog): void {
    const mintable = integer(log, "currentMintableTokens");
    const inflation = integer(log, "currentInflation");
    records.roundForWriting().mintableTokens = mintable;
    records.protocol().inflation = inflation;
    supply.check(mintable, inflation);
  }

  function flip(ids: readonly string[], active: boolean): void {
    for (const id of ids) records.transcoder(id).active = active;
  }

  /** Rows come in the order of their ids, so that the table never has to sort them. */
  function openPools(active: readonly TranscoderRow[]): void {
    const round = records.round();
    records.closePools();
    for (const transcoder of [...active].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const { totalStake, rewardCut, feeShare } = transcoder;
      const row = new PoolRow(round, transcoder, totalStake, rewardCut, feeShare);
      records.openPool(store.pools.add(store.versions.created(row)));
    }
  }

  /**
   * Imitates livepeer/subgraph's newRound(): its loop steps on before it sums, so the first of the pool is never
   * refreshed, and whoever is not in the pool keeps the last sums for ever.
   */
  function rollTranscoders(afterTheFirst: readonly TranscoderRow[]): void {
    for (const row of afterTheFirst) {
      const [thirty, sixty, ninety] = sums(row.days);
      if (same(row, thirty, sixty, ninety)) continue;
      Object.assign(store.versions.touch(row), volumes(thirty, sixty, ninety));
    }
  }

  /** Refreshes the tracked gateways and drops those without a ticket in 90 days. */
  function rollBroadcasters(tracked: readonly string[]): readonly string[] {
    return tracked.filter((id) => {
      const row = fees.broadcaster(id);
      const [thirty, sixty, ninety] = sums(row.days);
      Object.assign(row, volumes(thirty, sixty, ninety));
      return ninety > 0n;
    });
  }

  function sums(days: readonly FeeDay[]): [bigint, bigint, bigint] {
    const since = (count: number) => volumeSince(days, records.timestamp - count * DAY_SECONDS);
    return [since(30), since(60), since(90)];
  }

  return { NewRound: newRound, SetCurrentRewardTokens: setCurrentRewardTokens };
}

function volumes(thirty: bigint, sixty: bigint, ninety: bigint) {
  return { thirtyDayVolumeETH: thirty, sixtyDayVolumeETH: sixty, ninetyDayVolumeETH: ninety };
}

function same(row: TranscoderRow, thirty: bigint, sixty: bigint, ninety: bigint): boolean {
  return (
    row.thirtyDayVolumeETH === thirty && row.sixtyDayVolumeETH === sixty && row.ninetyDayVolumeETH === ninety
  );
}

/** ETH of the days that began at that second or later; no more than the newest 90 count. */
function volumeSince(days: readonly FeeDay[], timestamp: number): bigint {
  const last = days.at(-1);
  if (last === undefined || last.date < timestamp) return 0n;
  let low = Math.max(0, days.length - 90);
  let high = days.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as FeeDay).date < timestamp) low = middle + 1;
    else high = middle;
  }
  return last.before + last.volumeETH - (days[low] as FeeDay).before;
}

import { PRICE_SCALE, RATIO_SCALE, ratio, USD_SCALE } from "../decimal";
import type { DayRow, ProtocolRow, RoundRow } from "../rows/network-rows";
import { columnsOf } from "./column";
import { entity } from "./entity";

const p = columnsOf<ProtocolRow>();

/** The mapping divides whenever it writes either figure, which comes to the quotient of the two. */
function participation(row: ProtocolRow | RoundRow | DayRow): bigint {
  return row.totalSupply === 0n ? 0n : ratio(row.totalActiveStake, row.totalSupply);
}

export const protocolEntity = entity("Protocol", [
  p.id,
  p.field("inflation", "BigInt!", (row) => row.inflation),
  p.field("inflationChange", "BigInt!", (row) => row.inflationChange),
  p.field("numActiveTranscoders", "BigInt!", (row) => row.numActiveTranscoders),
  p.field("activeTranscoderCount", "BigInt!", (row) => row.activeTranscoderCount),
  p.field("paused", "Boolean!", (row) => row.paused),
  p.field("targetBondingRate", "BigInt!", (row) => row.targetBondingRate),
  p.field("unbondingPeriod", "BigInt!", (row) => row.unbondingPeriod),
  p.field("lockPeriod", "BigInt!", (row) => row.lockPeriod),
  p.field("roundLockAmount", "BigInt!", (row) => row.roundLockAmount),
  p.decimal("totalActiveStake", "BigDecimal!", (row) => row.totalActiveStake),
  p.decimal("totalVolumeETH", "BigDecimal!", (row) => row.totalVolumeETH),
  p.decimal("totalVolumeUSD", "BigDecimal!", (row) => row.totalVolumeUSD, USD_SCALE),
  p.decimal("participationRate", "BigDecimal!", participation, RATIO_SCALE),
  p.field("currentRound", "Round!", (row) => String(row.currentRound)),
  p.field("lastInitializedRound", "Round!", (row) => String(row.lastInitializedRound)),
  p.field("lastRoundLengthUpdateRound", "Round!", (row) => String(row.lastRoundLengthUpdateRound)),
  p.field("roundLength", "BigInt!", (row) => row.roundLength),
  p.field("lastRoundLengthUpdateStartBlock", "BigInt!", (row) => row.lastRoundLengthUpdateStartBlock),
  p.decimal("totalSupply", "BigDecimal!", (row) => row.totalSupply),
  p.decimal("lptPriceEth", "BigDecimal!", (row) => row.lptPriceEth, PRICE_SCALE),
  p.field("winningTicketCount", "Int!", (row) => row.winningTicketCount),
  p.field("roundCount", "Int!", (row) => row.roundCount),
  p.field("pendingActivation", "[Transcoder!]!", (row) => row.pendingActivation),
  p.field("pendingDeactivation", "[Transcoder!]!", (row) => row.pendingDeactivation),
  p.field("delegatorsCount", "BigInt!", (row) => row.delegatorsCount),
  p.field("activeBroadcasters", "[String!]!", (row) => row.activeBroadcasters),
]);

const r = columnsOf<RoundRow>();

export const roundEntity = entity("Round", [
  r.id,
  r.field("startTimestamp", "Int!", (row) => row.startTimestamp),
  r.field("initialized", "Boolean!", (row) => row.initialized),
  r.field("length", "BigInt!", (row) => row.length),
  r.field("startBlock", "BigInt!", (row) => row.startBlock),
  r.field("endBlock", "BigInt!", (row) => row.startBlock + row.length),
  r.derived("pools", "[Pool!]", "round"),
  r.decimal("mintableTokens", "BigDecimal!", (row) => row.mintableTokens),
  r.decimal("volumeETH", "BigDecimal!", (row) => row.volumeETH),
  r.decimal("volumeUSD", "BigDecimal!", (row) => row.volumeUSD, USD_SCALE),
  r.decimal("totalActiveStake", "BigDecimal!", (row) => row.totalActiveStake),
  r.decimal("totalSupply", "BigDecimal!", (row) => row.totalSupply),
  r.decimal("participationRate", "BigDecimal!", participation, RATIO_SCALE),
  r.decimal("movedStake", "BigDecimal!", (row) => row.movedStake),
  r.decimal("newStake", "BigDecimal!", (row) => row.newStake),
  r.field("inflation", "BigInt!", (row) => row.inflation),
  r.field("numActiveTranscoders", "BigInt!", (row) => row.numActiveTranscoders),
  r.field("activeTranscoderCount", "BigInt!", (row) => row.activeTranscoderCount),
  r.field("delegatorsCount", "BigInt!", (row) => row.delegatorsCount),
]);

const d = columnsOf<DayRow>();

export const dayEntity = entity("Day", [
  d.id,
  d.field("date", "Int!", (row) => row.date),
  d.decimal("volumeETH", "BigDecimal!", (row) => row.volumeETH),
  d.decimal("volumeUSD", "BigDecimal!", (row) => row.volumeUSD, USD_SCALE),
  d.decimal("totalActiveStake", "BigDecimal!", (row) => row.totalActiveStake),
  d.decimal("totalSupply", "BigDecimal!", (row) => row.totalSupply),
  d.decimal("participationRate", "BigDecimal!", participation, RATIO_SCALE),
  d.field("inflation", "BigInt!", (row) => row.inflation),
  d.field("numActiveTranscoders", "BigInt!", (row) => row.numActiveTranscoders),
  d.field("activeTranscoderCount", "BigInt!", (row) => row.activeTranscoderCount),
  d.field("delegatorsCount", "BigInt!", (row) => row.delegatorsCount),
]);

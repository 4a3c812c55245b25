import { ZERO_ADDRESS } from "../../../units/address";
import { USD_SCALE } from "../decimal";
import type {
  DelegatorRow,
  LivepeerAccountRow,
  PoolRow,
  TranscoderDayRow,
  TranscoderRow,
  UnbondingLockRow,
} from "../rows/stake-rows";
import { columnsOf } from "./column";
import { entity } from "./entity";

const t = columnsOf<TranscoderRow>();
const roundId = (round: number) => (round === 0 ? null : String(round));

export const transcoderEntity = entity("Transcoder", [
  t.id,
  t.field("activationRound", "BigInt!", (row) => row.activationRound),
  t.field("deactivationRound", "BigInt!", (row) => row.deactivationRound),
  t.field("lastActiveStakeUpdateRound", "BigInt!", (row) => row.lastActiveStakeUpdateRound),
  t.field("active", "Boolean!", (row) => row.active),
  t.field("status", "TranscoderStatus!", (row) => (row.registered ? "Registered" : "NotRegistered")),
  t.field("activationTimestamp", "Int!", (row) => row.activationTimestamp),
  t.field("lastRewardRound", "Round", (row) => roundId(row.lastRewardRound)),
  t.field("rewardCut", "BigInt!", (row) => row.rewardCut),
  t.field("rewardCutUpdateTimestamp", "Int!", (row) => row.rewardCutUpdateTimestamp),
  t.field("feeShare", "BigInt!", (row) => row.feeShare),
  t.field("feeShareUpdateTimestamp", "Int!", (row) => row.feeShareUpdateTimestamp),
  t.decimal("totalStake", "BigDecimal!", (row) => row.totalStake),
  t.decimal("totalVolumeETH", "BigDecimal!", (row) => row.totalVolumeETH),
  t.decimal("thirtyDayVolumeETH", "BigDecimal!", (row) => row.thirtyDayVolumeETH),
  t.decimal("sixtyDayVolumeETH", "BigDecimal!", (row) => row.sixtyDayVolumeETH),
  t.decimal("ninetyDayVolumeETH", "BigDecimal!", (row) => row.ninetyDayVolumeETH),
  t.decimal("totalVolumeUSD", "BigDecimal!", (row) => row.totalVolumeUSD, USD_SCALE),
  t.derived("pools", "[Pool!]", "delegate"),
  t.derived("delegators", "[Delegator!]", "delegate"),
  t.field("delegator", "Delegator", (row) => (row.registered ? row.id : null)),
  t.field("serviceURI", "String", (row) => row.serviceURI),
  t.field("rewardCaller", "String", (row) => row.rewardCaller),
  t.field("transcoderDays", "[TranscoderDay!]!", (row) => row.days.map((day) => day.id).reverse()),
]);

const p = columnsOf<PoolRow>();

export const poolEntity = entity("Pool", [
  p.id,
  p.ref("round", "Round!", (row) => row.round),
  p.ref("delegate", "Transcoder!", (row) => row.delegate),
  p.decimal("fees", "BigDecimal!", (row) => row.fees),
  p.decimal("rewardTokens", "BigDecimal", (row) => row.rewardTokens),
  p.decimal("totalStake", "BigDecimal!", (row) => row.totalStake),
  p.field("rewardCut", "BigInt!", (row) => row.rewardCut),
  p.field("feeShare", "BigInt!", (row) => row.feeShare),
]);

const td = columnsOf<TranscoderDayRow>();

export const transcoderDayEntity = entity("TranscoderDay", [
  td.id,
  td.field("date", "Int!", (row) => row.date),
  td.decimal("volumeETH", "BigDecimal!", (row) => row.volumeETH),
  td.decimal("volumeUSD", "BigDecimal!", (row) => row.volumeUSD, USD_SCALE),
  td.ref("transcoder", "Transcoder!", (row) => row.transcoder),
]);

const d = columnsOf<DelegatorRow>();

export const delegatorEntity = entity("Delegator", [
  d.id,
  d.ref("delegate", "Transcoder", (row) => row.delegate),
  d.field("startRound", "BigInt!", (row) => row.startRound),
  d.field("lastClaimRound", "Round", (row) => roundId(row.lastClaimRound)),
  d.decimal("bondedAmount", "BigDecimal!", (row) => row.bondedAmount),
  d.decimal("principal", "BigDecimal!", (row) => row.principal),
  d.decimal("unbonded", "BigDecimal!", (row) => row.unbonded),
  d.decimal("fees", "BigDecimal!", (row) => row.fees),
  d.decimal("withdrawnFees", "BigDecimal!", (row) => row.withdrawnFees),
  d.decimal("delegatedAmount", "BigDecimal!", (row) => row.delegatedAmount),
  d.derived("unbondingLocks", "[UnbondingLock!]", "delegator"),
]);

const u = columnsOf<UnbondingLockRow>();

export const unbondingLockEntity = entity("UnbondingLock", [
  u.id,
  u.field("unbondingLockId", "Int!", (row) => row.unbondingLockId),
  u.ref("delegator", "Delegator!", (row) => row.delegator),
  u.ref("delegate", "Transcoder!", (row) => row.delegate),
  u.decimal("amount", "BigDecimal!", (row) => row.amount),
  u.field("withdrawRound", "BigInt!", (row) => row.withdrawRound),
  u.field("sender", "String!", (row) => row.sender),
]);

const a = columnsOf<LivepeerAccountRow>();

/** Its delegate is the account itself or the zero address, never the account's delegate, as the mapping has it. */
export const livepeerAccountEntity = entity("LivepeerAccount", [
  a.id,
  a.field("lastUpdatedTimestamp", "Int!", (row) => row.lastUpdatedTimestamp),
  a.field("delegator", "Delegator", (row) => (row.isDelegator ? row.id : ZERO_ADDRESS)),
  a.field("delegate", "Transcoder", (row) => (row.isTranscoder ? row.id : ZERO_ADDRESS)),
]);

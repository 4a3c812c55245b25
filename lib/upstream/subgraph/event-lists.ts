import type { Parts } from "./lists";

const EVENT = "timestamp round { id } transaction { id blockNumber }";
const SINCE = "timestamp_gte: $since";
/**
 * What the deployment of the contracts emitted lies before the first round: its events point to a round "0" of which
 * there is no row, and a single link to nothing fails the whole question.
 */
const IN_ROUND = `${SINCE} round_not: "0"`;

const BOND = `${EVENT} bondedAmount additionalAmount newDelegate { id } oldDelegate { id } delegator { id }`;
const UNBOND = `${EVENT} amount unbondingLockId delegate { id } delegator { id }`;

const TRANSFER = `${EVENT} amount oldDelegator { id } newDelegator { id } oldUnbondingLockId newUnbondingLockId`;

/** Everything the chronicle tells by its moment. A bond is asked for by all that was bonded after it, to find moves. */
export const EVENT_LISTS = {
  updates: {
    field: "transcoderUpdateEvents",
    where: SINCE,
    select: `${EVENT} delegate { id } rewardCut feeShare`,
  },
  activated: {
    field: "transcoderActivatedEvents",
    where: SINCE,
    select: `${EVENT} delegate { id } activationRound`,
  },
  deactivated: {
    field: "transcoderDeactivatedEvents",
    where: SINCE,
    select: `${EVENT} delegate { id } deactivationRound`,
  },
  bonds: { field: "bondEvents", where: `${SINCE} bondedAmount_gte: $large`, select: BOND },
  unbonds: { field: "unbondEvents", where: `${SINCE} amount_gte: $large`, select: UNBOND },
  rebonds: { field: "rebondEvents", where: `${SINCE} amount_gte: $large`, select: UNBOND },
  transfers: { field: "transferBondEvents", where: `${SINCE} amount_gte: $large`, select: TRANSFER },
  treasuryVotes: {
    field: "treasuryVoteEvents",
    where: SINCE,
    select: `${EVENT} voter { id } proposal { id } support weight reason`,
  },
  polls: { field: "pollCreatedEvents", where: SINCE, select: `${EVENT} poll { id proposal } endBlock` },
  pollVotes: { field: "voteEvents", where: SINCE, select: `${EVENT} voter choiceID poll { id }` },
  pauses: { field: "pauseEvents", where: IN_ROUND, select: EVENT },
  unpauses: { field: "unpauseEvents", where: IN_ROUND, select: EVENT },
  parameters: { field: "parameterUpdateEvents", where: IN_ROUND, select: `${EVENT} param` },
} as const satisfies Parts;

/** Pools' ids begin with their round in ten digits, so their order is the order of rounds. */
export const CHRONICLE_LISTS = {
  ...EVENT_LISTS,
  misses: {
    field: "pools",
    where: "rewardTokens: null id_lt: $below",
    select: "round { id } delegate { id }",
  },
  proposals: {
    field: "treasuryProposals",
    where: "voteStart_gte: $voteStart",
    select: "proposer { id } description voteStart voteEnd",
  },
} as const satisfies Parts;

export type ChronicleList = keyof typeof CHRONICLE_LISTS;

/** One orchestrator's past: stake that came to it or left it, its pools, fees by day, and who delegates to it. */
export const PAST_LISTS = {
  bondsTo: { field: "bondEvents", where: `${SINCE} newDelegate: $who`, select: BOND },
  bondsFrom: { field: "bondEvents", where: `${SINCE} oldDelegate: $who newDelegate_not: $who`, select: BOND },
  unbonds: { field: "unbondEvents", where: `${SINCE} delegate: $who`, select: UNBOND },
  rebonds: { field: "rebondEvents", where: `${SINCE} delegate: $who`, select: UNBOND },
  pools: {
    field: "pools",
    where: "delegate: $who id_lt: $below",
    select: "round { id } delegate { id } rewardTokens fees totalStake rewardCut feeShare",
  },
  days: {
    field: "transcoderDays",
    where: "transcoder: $who date_gte: $dateSince",
    select: "date volumeETH",
  },
  delegators: {
    field: "delegators",
    where: 'delegate: $who bondedAmount_gt: "0"',
    select: "bondedAmount startRound lastClaimRound { id }",
  },
} as const satisfies Parts;

const WITHIN = `${SINCE} timestamp_lt: $until`;

/** Stake that came to an orchestrator or left it between two moments, and its pool of one round. */
export const CUT_FLOW_LISTS = {
  bondsTo: { field: "bondEvents", where: `${WITHIN} newDelegate: $who`, select: BOND },
  bondsFrom: {
    field: "bondEvents",
    where: `${WITHIN} oldDelegate: $who newDelegate_not: $who`,
    select: BOND,
  },
  unbonds: { field: "unbondEvents", where: `${WITHIN} delegate: $who`, select: UNBOND },
  rebonds: { field: "rebondEvents", where: `${WITHIN} delegate: $who`, select: UNBOND },
  pools: {
    field: "pools",
    where: PAST_LISTS.pools.where,
    select: PAST_LISTS.pools.select,
  },
} as const satisfies Parts;

const AMONG = "transaction_in: $transactions";

/** Transfers of bonded stake among these transactions. */
export const TRANSFER_LISTS = {
  transfers: { field: "transferBondEvents", where: AMONG, select: TRANSFER },
} as const satisfies Parts;

/** The Unbond and the Rebond that come with each transfer of these transactions. */
export const TRANSFER_PARTS = {
  unbonds: { field: "unbondEvents", where: AMONG, select: UNBOND },
  rebonds: { field: "rebondEvents", where: AMONG, select: UNBOND },
} as const satisfies Parts;

/** The id after which pools of a round and later ones come, and before which those of earlier ones end. */
export function poolsFrom(round: number): string {
  return String(round).padStart(10, "0");
}

import { address, amount, eventEntity, lockId, numbered, reference, unfilled, whole } from "./event-columns";

const delegate = reference("delegate", "Transcoder!");
const transcoder = reference("delegate", "Transcoder!", "transcoder");
const delegator = reference("delegator", "Delegator!");

/** Events of BondingManager. Resigned, Evicted and Slashed are in the schema and always empty. */
export const stakeEvents = [
  eventEntity(
    "BondEvent",
    "BondingManager.Bond",
    amount("bondedAmount"),
    amount("additionalAmount"),
    reference("newDelegate", "Transcoder!"),
    reference("oldDelegate", "Transcoder"),
    delegator,
  ),
  eventEntity(
    "UnbondEvent",
    "BondingManager.Unbond",
    amount("amount"),
    whole("withdrawRound"),
    lockId("unbondingLockId", "Int"),
    delegate,
    delegator,
  ),
  eventEntity(
    "RebondEvent",
    "BondingManager.Rebond",
    delegator,
    delegate,
    amount("amount"),
    lockId("unbondingLockId", "Int!"),
  ),
  eventEntity(
    "TransferBondEvent",
    "BondingManager.TransferBond",
    amount("amount"),
    reference("newDelegator", "Delegator!"),
    reference("oldDelegator", "Delegator!"),
    lockId("newUnbondingLockId", "Int!"),
    lockId("oldUnbondingLockId", "Int!"),
  ),
  eventEntity("RewardEvent", "BondingManager.Reward", amount("rewardTokens", "amount"), transcoder),
  eventEntity("RewardCallerSetEvent", "BondingManager.RewardCallerSet", transcoder, address("rewardCaller")),
  eventEntity(
    "TranscoderActivatedEvent",
    "BondingManager.TranscoderActivated",
    transcoder,
    whole("activationRound"),
  ),
  eventEntity(
    "TranscoderDeactivatedEvent",
    "BondingManager.TranscoderDeactivated",
    transcoder,
    whole("deactivationRound"),
  ),
  eventEntity(
    "EarningsClaimedEvent",
    "BondingManager.EarningsClaimed",
    delegator,
    delegate,
    whole("startRound"),
    numbered("endRound", "Round!"),
    amount("rewardTokens", "rewards"),
    amount("fees"),
  ),
  eventEntity(
    "TranscoderUpdateEvent",
    "BondingManager.TranscoderUpdate",
    transcoder,
    whole("rewardCut"),
    whole("feeShare"),
  ),
  eventEntity(
    "TranscoderSlashedEvent",
    null,
    unfilled("delegate", "Transcoder!"),
    unfilled("finder", "Bytes!"),
    unfilled("penalty", "BigDecimal!"),
    unfilled("finderReward", "BigInt!"),
  ),
  eventEntity("TranscoderResignedEvent", null, unfilled("delegate", "Transcoder!")),
  eventEntity("TranscoderEvictedEvent", null, unfilled("delegate", "Transcoder!")),
  eventEntity(
    "WithdrawStakeEvent",
    "BondingManager.WithdrawStake",
    delegator,
    lockId("unbondingLockId", "Int"),
    amount("amount"),
  ),
  eventEntity(
    "WithdrawFeesEvent",
    "BondingManager.WithdrawFees",
    delegator,
    amount("amount"),
    address("recipient"),
  ),
];

import { integer, text } from "../log-args";
import { SUPPORT } from "../support";
import {
  address,
  amount,
  emitter,
  eventEntity,
  hex,
  inUsd,
  numbered,
  reference,
  special,
  string,
  unfilled,
  whole,
} from "./event-columns";

const sender = reference("sender", "Broadcaster!");
const holder = reference("reserveHolder", "Broadcaster!");

/** Events of the other contracts. A migration from L1 cannot happen on the sample chain, so its two stay empty. */
export const networkEvents = [
  eventEntity("NewRoundEvent", "RoundsManager.NewRound", hex("blockHash", "String!")),
  eventEntity(
    "WinningTicketRedeemedEvent",
    "TicketBroker.WinningTicketRedeemed",
    sender,
    reference("recipient", "Transcoder!"),
    amount("faceValue"),
    inUsd("faceValueUSD", "faceValue"),
    whole("winProb"),
    whole("senderNonce"),
    whole("recipientRand"),
    hex("auxData"),
  ),
  eventEntity("DepositFundedEvent", "TicketBroker.DepositFunded", sender, amount("amount")),
  eventEntity("ReserveFundedEvent", "TicketBroker.ReserveFunded", holder, amount("amount")),
  eventEntity(
    "ReserveClaimedEvent",
    "TicketBroker.ReserveClaimed",
    holder,
    reference("claimant", "Transcoder!"),
    amount("amount"),
  ),
  eventEntity("WithdrawalEvent", "TicketBroker.Withdrawal", sender, amount("deposit"), amount("reserve")),
  eventEntity(
    "SetCurrentRewardTokensEvent",
    "Minter.SetCurrentRewardTokens",
    amount("currentMintableTokens"),
    whole("currentInflation"),
  ),
  eventEntity("PauseEvent", "Controller.Pause"),
  eventEntity("UnpauseEvent", "Controller.Unpause"),
  parameterUpdates(),
  treasuryVotes(),
  eventEntity("VoteEvent", "Poll.Vote", address("voter"), whole("choiceID"), emitter("poll", "Poll!")),
  eventEntity(
    "PollCreatedEvent",
    "PollCreator.PollCreated",
    reference("poll", "Poll!"),
    hex("proposal"),
    whole("endBlock"),
    whole("quorum"),
    whole("quota"),
  ),
  eventEntity(
    "ServiceURIUpdateEvent",
    "ServiceRegistry.ServiceURIUpdate",
    address("addr"),
    string("serviceURI"),
  ),
  eventEntity("MintEvent", "LivepeerToken.Mint", address("to"), amount("amount")),
  eventEntity("BurnEvent", "LivepeerToken.Burn", amount("value", "amount")),
  eventEntity(
    "MigrateDelegatorFinalizedEvent",
    null,
    unfilled("l1Addr", "String!"),
    unfilled("l2Addr", "String!"),
    unfilled("stake", "BigDecimal!"),
    unfilled("delegatedStake", "BigDecimal!"),
    unfilled("fees", "BigDecimal!"),
    unfilled("delegate", "String!"),
  ),
  eventEntity(
    "StakeClaimedEvent",
    null,
    unfilled("delegator", "String!"),
    unfilled("delegate", "String!"),
    unfilled("stake", "BigDecimal!"),
    unfilled("fees", "BigDecimal!"),
  ),
];

/** Three contracts' parameters are listened to; the treasury's, governor's and broker's are not. */
function parameterUpdates() {
  const one = eventEntity("ParameterUpdateEvent", null, string("param"));
  const contracts = ["BondingManager", "RoundsManager", "Minter"];
  return { ...one, source: contracts.map((contract) => ({ contract, event: "ParameterUpdate" })) };
}

function treasuryVotes() {
  const one = eventEntity(
    "TreasuryVoteEvent",
    null,
    reference("voter", "LivepeerAccount!"),
    numbered("proposal", "TreasuryProposal!", "proposalId"),
    special("support", "TreasuryVoteSupport!", (row) => SUPPORT[Number(integer(row.log, "support"))] ?? null),
    amount("weight"),
    special("reason", "String", (row) => text(row.log, "reason") || null),
  );
  const events = ["VoteCast", "VoteCastWithParams"];
  return { ...one, source: events.map((event) => ({ contract: "LivepeerGovernor", event })) };
}

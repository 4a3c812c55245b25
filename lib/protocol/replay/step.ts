import { type Address, parseAddress } from "../../units/address";
import type { AbiType } from "../arguments";
import { findAction } from "../dispatch";
import { type Call, type ModelContract, type ProtocolParams, type Ticket, UnknownFunction } from "../types";
import { pollAliases } from "./addresses";
import { gatewayOf } from "./funds";
import { type RecordedAction, RecordingError, type Scenario } from "./recording";

/** A recorded action in the model's terms. */
export type Step =
  | { kind: "call"; call: Call }
  | { kind: "ticket"; ticket: Ticket }
  | { kind: "mint"; to: Address; amount: bigint }
  | { kind: "l1-supply"; amount: bigint };

/** Whether the action begins a round, written out as a call or not. */
export function isRoundStart({ type, function: fn }: RecordedAction): boolean {
  return fn === "initializeRound" || (fn === undefined && type === "initializeRound");
}

/** JSON writes integers as decimal strings or numbers; the model takes bigints. */
function readInteger(value: unknown): unknown {
  if (typeof value === "string" && /^\d+$/.test(value)) return BigInt(value);
  return typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : value;
}

function readArgument(type: AbiType | undefined, value: unknown): unknown {
  if (type?.startsWith("uint") !== true) return value;
  return Array.isArray(value) ? value.map(readInteger) : readInteger(value);
}

const amountOf = (value: unknown) => BigInt(String(value ?? 0));

/** ETH in wei that came along: recorded, or what the funding's events say. */
function readValue(action: RecordedAction): bigint {
  if (action.value !== undefined) return action.value;
  if (action.contract !== "TicketBroker") return 0n;
  const funded = action.events?.filter(({ event }) => event === "DepositFunded" || event === "ReserveFunded");
  return (funded ?? []).reduce((sum, { args }) => sum + amountOf(args.amount), 0n);
}

/** Fees are recorded as what a gateway paid whom, and the ticket only in its event. */
function ticketOf(scenario: Scenario, action: RecordedAction): Ticket {
  const sender = gatewayOf(scenario, action);
  if (sender === null) throw new RecordingError(`round ${action.round}: fees of an unknown gateway`);
  if (action.to === undefined || action.amount === undefined) {
    throw new RecordingError(`round ${action.round}: fees need "to" and "amount"`);
  }
  const args = action.events?.find(({ event }) => event === "WinningTicketRedeemed")?.args ?? {};
  return {
    sender,
    recipient: action.to,
    faceValue: action.amount,
    senderNonce: amountOf(args.senderNonce),
    winProb: amountOf(args.winProb),
    recipientRand: amountOf(args.recipientRand),
    auxData: (args.auxData ?? "0x") as `0x${string}`,
  };
}

const TICKET = ["recipient", "sender", "faceValue", "winProb", "senderNonce", "recipientRandHash", "auxData"];

/** A ticket written out as TicketBroker.redeemWinningTicket takes it, as a struct or a list. */
function writtenTicket(action: RecordedAction): Ticket {
  const [written, , recipientRand] = action.args ?? [];
  const fields: Record<string, unknown> = Array.isArray(written)
    ? Object.fromEntries(TICKET.map((name, index) => [name, written[index]]))
    : { ...(written as object) };
  const [sender, recipient] = [fields.sender, fields.recipient].map((text) => parseAddress(String(text)));
  if (sender === null || sender === undefined || recipient === null || recipient === undefined) {
    throw new RecordingError(`round ${action.round}: a ticket needs a sender and a recipient`);
  }
  return {
    sender,
    recipient,
    faceValue: amountOf(fields.faceValue),
    winProb: amountOf(fields.winProb),
    senderNonce: amountOf(fields.senderNonce),
    recipientRand: amountOf(recipientRand),
    auxData: (fields.auxData ?? "0x") as `0x${string}`,
  };
}

/** A poll's vote goes to the poll's own address, which a recording and the model do not share. */
function pollCall(scenario: Scenario, action: RecordedAction, from: Address): Call {
  const told = action.poll ?? action.address ?? action.args?.[0];
  const recorded = typeof told === "string" ? parseAddress(told) : null;
  const poll = recorded === null ? undefined : pollAliases(scenario).get(recorded);
  if (poll === undefined) throw new RecordingError(`round ${action.round}: a vote on an unknown poll`);
  const rest = (action.args ?? []).slice(action.contract === "Poll" ? 0 : 1).map(readInteger);
  return { from, contract: "PollCreator", function: action.function ?? "", args: [poll, ...rest] };
}

function callOf(action: RecordedAction, from: Address): Call {
  const { contract, function: fn, args, type } = action;
  if (contract === undefined || fn === undefined) {
    throw new RecordingError(`round ${action.round}: the replay does not know actions of type "${type}"`);
  }
  const found = findAction(contract, fn);
  if (found === undefined) throw new UnknownFunction(contract, fn);
  return {
    from,
    contract: contract as ModelContract,
    function: fn,
    args: (args ?? []).map((value, index) => readArgument(found.params[index], value)),
    value: found.payable ? readValue(action) : (action.value ?? 0n),
  };
}

/**
 * What the model is to do for a recorded action; the owner acts where nobody is named.
 * @throws UnknownFunction for a function the model does not have, RecordingError for an action of unknown kind
 */
export function stepOf(scenario: Scenario, action: RecordedAction, params: ProtocolParams): Step {
  const { contract, function: fn, type } = action;
  const from = action.from ?? params.owner;
  if (contract === undefined && fn === undefined && type === "fees") {
    return { kind: "ticket", ticket: ticketOf(scenario, action) };
  }
  if (contract === "TicketBroker" && fn === "redeemWinningTicket") {
    return { kind: "ticket", ticket: writtenTicket(action) };
  }
  if (contract === undefined && isRoundStart(action)) {
    return { kind: "call", call: { from, contract: "RoundsManager", function: "initializeRound", args: [] } };
  }
  if (fn === "setL1CirculatingSupply" && contract?.endsWith("L2LPTDataCache") === true) {
    return { kind: "l1-supply", amount: amountOf(action.args?.[0]) };
  }
  if (contract === "Poll" || (contract === "PollCreator" && (fn === "vote" || fn === "destroy"))) {
    return { kind: "call", call: pollCall(scenario, action, from) };
  }
  const call = callOf(action, from);
  if (call.contract === "LivepeerToken" && fn === "mint" && action.status === "ok") {
    const [to, amount] = call.args;
    const account = typeof to === "string" ? parseAddress(to) : null;
    if (account === null) throw new RecordingError(`round ${action.round}: a mint to no address`);
    return { kind: "mint", to: account, amount: amountOf(amount) };
  }
  return { kind: "call", call };
}

import type { Address } from "../../units/address";
import type { AbiType } from "../arguments";
import { findAction } from "../dispatch";
import { type Call, type ModelContract, UnknownFunction } from "../types";
import { type RecordedAction, RecordingError } from "./recording";

/** JSON writes integers as decimal strings or numbers; the model takes bigints. */
function readInteger(value: unknown): unknown {
  if (typeof value === "string" && /^\d+$/.test(value)) return BigInt(value);
  return typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : value;
}

function readArgument(type: AbiType | undefined, value: unknown): unknown {
  if (type?.startsWith("uint") !== true) return value;
  return Array.isArray(value) ? value.map(readInteger) : readInteger(value);
}

/** ETH in wei that came along: recorded, or what the funding's events and arguments say. */
function readValue(action: RecordedAction): bigint {
  if (action.value !== undefined) return action.value;
  if (action.contract !== "TicketBroker") return 0n;
  const funded =
    action.events?.filter(({ event }) => event === "DepositFunded" || event === "ReserveFunded") ?? [];
  return funded.reduce((sum, { args }) => sum + BigInt(String(args["amount"] ?? 0)), 0n);
}

/**
 * A recorded action as a call of the model.
 * @throws UnknownFunction for a function the model does not have, RecordingError for an action of unknown kind
 */
export function recordedCall(action: RecordedAction, owner: Address): Call {
  const { contract, function: fn, args, type } = action;
  if (contract === undefined || fn === undefined) {
    throw new RecordingError(`round ${action.round}: the replay does not know actions of type "${type}"`);
  }
  const found = findAction(contract, fn);
  if (found === undefined) throw new UnknownFunction(contract, fn);
  return {
    from: action.from ?? owner,
    contract: contract as ModelContract,
    function: fn,
    args: (args ?? []).map((value, index) => readArgument(found.params[index], value)),
    value: readValue(action),
  };
}

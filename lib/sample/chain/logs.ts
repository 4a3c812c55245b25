import type { ProtocolEvent } from "../../protocol/types";
import type { Address } from "../../units/address";
import type { SampleLog } from "../ledger";
import { servedAddress } from "./addresses";

/** A model's event as the log of a transaction. A poll is a contract of its own, though the model keeps all polls in PollCreator. */
export function logOf(event: ProtocolEvent, tx: number): SampleLog {
  const { contract, event: name, args } = event;
  if (contract === "PollCreator" && name === "Vote") {
    const { poll, ...own } = args;
    return { tx, contract: "Poll", address: poll as Address, event: name, args: own };
  }
  return { tx, contract, address: servedAddress(contract), event: name, args };
}

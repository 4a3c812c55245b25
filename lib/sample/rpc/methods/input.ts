import type { Abi } from "viem";
import { pollAbi } from "../../../facts/abis/poll";
import { isPollCall } from "../../chain/addresses";
import type { Ledger, SampleTx } from "../../ledger";
import { functionNamed } from "../abi/functions";
import { MODEL_ABIS } from "../abi/model-abis";
import { type Hex, word } from "../quantity";

const NO_SIGNATURE = `0x${"0".repeat(130)}` as Hex;

/** A transaction's calldata. Simulated accounts' calls are encoded here, on demand; one that no ABI knows gives none. */
export function inputOf({ txs, logs }: Ledger, index: number): Hex {
  const tx = txs[index] as SampleTx;
  if (tx.input !== null) return tx.input;
  if (tx.call === null) return "0x";
  if (isPollCall(tx.call)) return encode(pollAbi, tx.call.function, tx.call.args.slice(1));
  const isTicket = tx.call.function === "redeemWinningTicket" && tx.call.args.length === 0;
  const args = isTicket ? ticketArgs(logs.slice(tx.firstLog, tx.firstLog + tx.logCount)) : tx.call.args;
  return encode(MODEL_ABIS[tx.call.contract], tx.call.function, args);
}

function encode(abi: Abi, name: string, args: readonly unknown[]): Hex {
  const fn = functionNamed(abi, name, args.length);
  return fn === undefined ? "0x" : `0x${fn.selector}${fn.inputs.encode(args)}`;
}

/** A ticket's struct from its event. The simulated draw leaves no signature and no hash of the recipient's random number. */
function ticketArgs(logs: Ledger["logs"]): readonly unknown[] {
  const redeemed = logs.find((log) => log.event === "WinningTicketRedeemed")?.args;
  if (redeemed === undefined) return [];
  const { recipient, sender, faceValue, winProb, senderNonce, recipientRand, auxData } = redeemed;
  const ticket = [recipient, sender, faceValue, winProb, senderNonce, word(0n), auxData ?? "0x"];
  return [ticket, NO_SIGNATURE, recipientRand];
}

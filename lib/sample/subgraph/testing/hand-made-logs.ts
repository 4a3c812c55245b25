import type { Call } from "../../../protocol/types";
import type { Address } from "../../../units/address";
import { WAD } from "../../../units/wei";
import type { SampleLog, SampleTx } from "../../ledger";

/** An address of one repeated byte, in capitals, so that a test sees it lowered. */
export function address(byte: number): Address {
  return `0x${byte.toString(16).padStart(2, "0").repeat(20).toUpperCase()}`;
}

export function wireOf(byte: number): string {
  return address(byte).toLowerCase();
}

export function bondLog(
  delegator: number,
  delegate: number,
  additional: bigint,
  { before = 0n, from = 0 }: { before?: bigint; from?: number } = {},
): ["BondingManager", "Bond", SampleLog["args"]] {
  return [
    "BondingManager",
    "Bond",
    {
      newDelegate: address(delegate),
      oldDelegate: address(from),
      delegator: address(delegator),
      additionalAmount: additional * WAD,
      bondedAmount: (before + additional) * WAD,
    },
  ];
}

/** Bonds an orchestrator to itself and lets it into the pool of the next round. */
export function joinLogs(who: number, stake: bigint, round: number): ReturnType<typeof bondLog>[] {
  return [
    ["BondingManager", "TranscoderActivated", { transcoder: address(who), activationRound: BigInt(round) }],
    bondLog(who, who, stake),
  ] as unknown as ReturnType<typeof bondLog>[];
}

export function ticketLog(sender: number, recipient: number, milliEth: bigint) {
  const faceValue = (milliEth * WAD) / 1000n;
  const args = {
    sender: address(sender),
    recipient: address(recipient),
    faceValue,
    winProb: 1n,
    senderNonce: 2n,
  };
  return [
    "TicketBroker",
    "WinningTicketRedeemed",
    { ...args, recipientRand: 3n, auxData: "0xAB" },
  ] as const satisfies ["TicketBroker", string, SampleLog["args"]];
}

export function setter(contract: Call["contract"], fn: string, value: bigint): SampleTx["call"] {
  return { contract, function: fn, args: [value] };
}

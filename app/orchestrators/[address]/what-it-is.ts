import type { PrintedAccount } from "@/components/profile/no-orchestrator";
import { printToken } from "@/lib/format/amount";
import { printDate } from "@/lib/format/time";
import { readWhatItIs } from "@/lib/reports/what-it-is";
import type { Address } from "@/lib/units/address";

/** What an address is that is no orchestrator, as it is printed. */
export async function whatItIs(address: Address): Promise<PrintedAccount> {
  const { contract, poll, gateway, position } = await readWhatItIs(address);
  return {
    contract,
    poll: poll && printDate(poll.timestamp),
    gateway: gateway && { ...gateway, fees: printToken(gateway.fees) },
    position: position && {
      delegate:
        position.delegate === null ? null : { address: position.delegate, name: position.delegateName },
      stake: printToken(position.pendingStake),
      locks: position.unbondingLocks.length,
      waiting: printToken(position.unbondingLocks.reduce((sum, { amount }) => sum + amount, 0n)),
    },
  };
}

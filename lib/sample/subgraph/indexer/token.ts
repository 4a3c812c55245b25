import type { SampleLog } from "../../ledger";
import { integer } from "../log-args";
import type { Records } from "./records";
import type { Supply } from "./supply";

/** LPT minted and burned: each moves the supply of the protocol, the day and the round. */
export function tokenHandlers(records: Records, supply: Supply) {
  function refresh(change: bigint): void {
    supply.add(change);
    const protocol = records.protocol();
    const day = records.day();
    const round = records.roundForWriting();
    protocol.totalSupply = supply.current;
    day.totalSupply = supply.current;
    day.totalActiveStake = protocol.totalActiveStake;
    round.totalSupply = supply.current;
  }

  return {
    Mint: (log: SampleLog) => refresh(integer(log, "amount")),
    Burn: (log: SampleLog) => refresh(-integer(log, "amount")),
  };
}

import type { SampleLog } from "../../ledger";
import { account, integer } from "../log-args";
import type { BroadcasterRow } from "../rows/gateway-rows";
import { FeeRecords } from "./fee-records";
import type { Market } from "./market";
import { DAY_SECONDS, type Records } from "./records";

/** TicketBroker: gateways' funds, and fees with their sums by day, round, orchestrator and gateway. */
export function ticketHandlers(records: Records, market: Market) {
  const { store } = records;
  const fees = new FeeRecords(records);

  function redeemed(log: SampleLog): void {
    const face = integer(log, "faceValue");
    const usd = face * market.ethUsd(records.timestamp);
    const broadcaster = fees.broadcaster(account(log, "sender"));
    const transcoder = records.transcoder(account(log, "recipient"));
    const protocol = records.protocol();
    const day = records.day();
    pay(broadcaster, face);
    const broadcasterDay = fees.broadcasterDay(broadcaster);
    broadcaster.lastFundedDay = broadcasterDay.date;
    for (const row of [broadcaster, transcoder, protocol]) {
      row.totalVolumeETH += face;
      row.totalVolumeUSD += usd;
    }
    const round = records.roundForWriting();
    for (const row of [broadcasterDay, fees.transcoderDay(transcoder), day, round]) {
      row.volumeETH += face;
      row.volumeUSD += usd;
    }
    if (!protocol.activeBroadcasters.includes(broadcaster.id)) {
      protocol.activeBroadcasters = [...protocol.activeBroadcasters, broadcaster.id];
    }
    protocol.winningTicketCount += 1;
    day.totalSupply = protocol.totalSupply;
    day.totalActiveStake = protocol.totalActiveStake;
    // imitates winningTicketRedeemed(): fees of an orchestrator without a pool in the round are missed
    const pool = records.poolOf(transcoder, round);
    if (pool !== null) store.versions.touch(pool).fees += face;
  }

  /** Imitates livepeer/subgraph's winningTicketRedeemed(): the deposit is zeroed before the shortfall is taken, so the reserve bears the whole face value. */
  function pay(broadcaster: BroadcasterRow, face: bigint): void {
    if (face <= broadcaster.deposit) {
      broadcaster.deposit -= face;
      return;
    }
    broadcaster.deposit = 0n;
    const shortfall = face - broadcaster.deposit;
    broadcaster.reserve = shortfall > broadcaster.reserve ? 0n : broadcaster.reserve - shortfall;
  }

  function funded(log: SampleLog, who: string): BroadcasterRow {
    const broadcaster = fees.broadcaster(account(log, who));
    if (broadcaster.firstFundedDay === 0) {
      broadcaster.firstFundedDay = Math.floor(records.timestamp / DAY_SECONDS) * DAY_SECONDS;
    }
    return broadcaster;
  }

  function depositFunded(log: SampleLog): void {
    funded(log, "sender").deposit += integer(log, "amount");
  }

  function reserveFunded(log: SampleLog): void {
    funded(log, "reserveHolder").reserve += integer(log, "amount");
  }

  /** Imitates reserveClaimed(): the redemption that follows takes the same amount a second time. */
  function reserveClaimed(log: SampleLog): void {
    fees.broadcaster(account(log, "reserveHolder")).reserve -= integer(log, "amount");
  }

  function withdrawal(log: SampleLog): void {
    const broadcaster = fees.broadcaster(account(log, "sender"));
    broadcaster.deposit = 0n;
    broadcaster.reserve = 0n;
  }

  return {
    WinningTicketRedeemed: redeemed,
    DepositFunded: depositFunded,
    ReserveFunded: reserveFunded,
    ReserveClaimed: reserveClaimed,
    Withdrawal: withdrawal,
  };
}

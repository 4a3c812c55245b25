import { USD_SCALE } from "../decimal";
import type { BroadcasterDayRow, BroadcasterRow } from "../rows/gateway-rows";
import { columnsOf } from "./column";
import { entity } from "./entity";

const b = columnsOf<BroadcasterRow>();

export const broadcasterEntity = entity("Broadcaster", [
  b.id,
  b.decimal("deposit", "BigDecimal!", (row) => row.deposit),
  b.decimal("reserve", "BigDecimal!", (row) => row.reserve),
  b.decimal("totalVolumeETH", "BigDecimal!", (row) => row.totalVolumeETH),
  b.decimal("totalVolumeUSD", "BigDecimal!", (row) => row.totalVolumeUSD, USD_SCALE),
  b.decimal("thirtyDayVolumeETH", "BigDecimal!", (row) => row.thirtyDayVolumeETH),
  b.decimal("sixtyDayVolumeETH", "BigDecimal!", (row) => row.sixtyDayVolumeETH),
  b.decimal("ninetyDayVolumeETH", "BigDecimal!", (row) => row.ninetyDayVolumeETH),
  b.field("firstFundedDay", "Int!", (row) => row.firstFundedDay),
  b.field("lastFundedDay", "Int!", (row) => row.lastFundedDay),
  b.field("firstActiveDay", "Int!", (row) => row.firstFundedDay),
  b.field("lastActiveDay", "Int!", (row) => row.lastFundedDay),
  b.field("broadcasterDays", "[BroadcasterDay!]!", (row) => row.days.map((day) => day.id).reverse()),
]);

const d = columnsOf<BroadcasterDayRow>();

export const broadcasterDayEntity = entity("BroadcasterDay", [
  d.id,
  d.field("date", "Int!", (row) => row.date),
  d.decimal("volumeETH", "BigDecimal!", (row) => row.volumeETH),
  d.decimal("volumeUSD", "BigDecimal!", (row) => row.volumeUSD, USD_SCALE),
  d.ref("broadcaster", "Broadcaster!", (row) => row.broadcaster),
]);

import { NamedRow } from "./row";

/** A gateway. ETH in wei, USD in 1e36. */
export class BroadcasterRow extends NamedRow {
  deposit = 0n;
  reserve = 0n;
  totalVolumeETH = 0n;
  totalVolumeUSD = 0n;
  thirtyDayVolumeETH = 0n;
  sixtyDayVolumeETH = 0n;
  ninetyDayVolumeETH = 0n;
  firstFundedDay = 0;
  lastFundedDay = 0;
  /** oldest first, shared by all versions */
  readonly days: BroadcasterDayRow[] = [];
}

export class BroadcasterDayRow extends NamedRow {
  volumeETH = 0n;
  volumeUSD = 0n;

  constructor(
    id: string,
    readonly date: number,
    /** ETH of all days before this one */
    readonly before: bigint,
    readonly broadcaster: BroadcasterRow,
  ) {
    super(id);
  }
}

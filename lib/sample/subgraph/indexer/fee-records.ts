import { BroadcasterDayRow, BroadcasterRow } from "../rows/gateway-rows";
import { TranscoderDayRow, type TranscoderRow } from "../rows/stake-rows";
import { DAY_SECONDS, type Records } from "./records";

/** Gateways, and the days on which fees were earned or paid. */
export class FeeRecords {
  constructor(private readonly records: Records) {}

  broadcaster(id: string): BroadcasterRow {
    const { broadcasters, versions } = this.records.store;
    const known = broadcasters.get(id);
    return known === null
      ? broadcasters.add(versions.created(new BroadcasterRow(id)))
      : versions.touch(known);
  }

  transcoderDay(transcoder: TranscoderRow): TranscoderDayRow {
    const { transcoderDays, versions } = this.records.store;
    const number = Math.floor(this.records.timestamp / DAY_SECONDS);
    const known = transcoderDays.get(`${transcoder.id}-${number}`);
    if (known !== null) return versions.touch(known);
    const day = new TranscoderDayRow(
      `${transcoder.id}-${number}`,
      number * DAY_SECONDS,
      volumeOf(transcoder.days),
      transcoder,
    );
    transcoder.days.push(day);
    return transcoderDays.add(versions.created(day));
  }

  broadcasterDay(broadcaster: BroadcasterRow): BroadcasterDayRow {
    const { broadcasterDays, versions } = this.records.store;
    const number = Math.floor(this.records.timestamp / DAY_SECONDS);
    const known = broadcasterDays.get(`${broadcaster.id}-${number}`);
    if (known !== null) return versions.touch(known);
    const day = new BroadcasterDayRow(
      `${broadcaster.id}-${number}`,
      number * DAY_SECONDS,
      volumeOf(broadcaster.days),
      broadcaster,
    );
    broadcaster.days.push(day);
    return broadcasterDays.add(versions.created(day));
  }
}

/** ETH of all days so far. */
function volumeOf(days: readonly (TranscoderDayRow | BroadcasterDayRow)[]): bigint {
  const last = days.at(-1);
  return last === undefined ? 0n : last.before + last.volumeETH;
}

import { runtime } from "../config/runtime";
import type { ChainSnapshot } from "../upstream/readings";
import { sources } from "../upstream/sources";
import type { Stamp } from "./types";

/** As of when the snapshot speaks, and how every source is at this moment. */
export function stampOf(snapshot: Pick<ChainSnapshot, "block" | "round"> | null): Stamp {
  return stampAt(
    snapshot === null
      ? { round: null, l1Block: null, l2Block: null, timestamp: null }
      : {
          round: snapshot.round.number,
          l1Block: snapshot.block.l1Number,
          l2Block: snapshot.block.number,
          timestamp: snapshot.block.timestamp,
        },
  );
}

export function stampAt(asOf: Stamp["asOf"]): Stamp {
  return { network: runtime().config.network, asOf, sources: sources().statuses() };
}

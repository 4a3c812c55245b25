import type { ChainSnapshot } from "../upstream/readings";
import type { NetworkEvent, ParameterValue } from "./activity-types";

/** The contracts' names of parameters that a snapshot holds. */
const VALUES: Readonly<Record<string, (snapshot: ChainSnapshot) => ParameterValue | null>> = {
  treasuryRewardCutRate: ({ treasury }) => ({ value: treasury.rewardCutRateP27, unit: "p27" }),
  nextRoundTreasuryRewardCutRate: ({ treasury }) => ({ value: treasury.nextRewardCutRateP27, unit: "p27" }),
  treasuryBalanceCeiling: ({ treasury }) => ({ value: treasury.ceiling, unit: "lpt" }),
  unbondingPeriod: ({ unbondingPeriod }) => ({ value: BigInt(unbondingPeriod), unit: "rounds" }),
  numActiveTranscoders: ({ poolSize }) =>
    poolSize === null ? null : { value: BigInt(poolSize), unit: "places" },
  inflationChange: ({ minter }) => ({ value: minter.changePpb, unit: "ppb" }),
  targetBondingRate: ({ minter }) => ({ value: minter.targetBondingRatePpb, unit: "ppb" }),
  roundLength: ({ round }) => ({ value: BigInt(round.length), unit: "blocks" }),
  roundLockAmount: ({ round }) => ({ value: round.lockAmountPpm, unit: "ppm" }),
};

/**
 * Events as they are shown, with what a parameter stands at where the newest event of it is among them: an event of the
 * contracts names the parameter and no value, so that older values are known to nobody.
 * @param all every event, newest first
 */
export function withValues(
  shown: readonly NetworkEvent[],
  all: readonly NetworkEvent[],
  snapshot: ChainSnapshot,
): NetworkEvent[] {
  return shown.map((event) => {
    if (event.kind !== "protocol" || event.what !== "parameter") return event;
    const newest = all.find((one) => one.kind === "protocol" && "name" in one && one.name === event.name);
    const now = Object.hasOwn(VALUES, event.name) ? (VALUES[event.name]?.(snapshot) ?? null) : null;
    return newest?.place === event.place ? { ...event, now } : event;
  });
}

import type { ReactNode } from "react";
import type { FigureId } from "@/lib/figures/figures";
import { printTokenShort } from "@/lib/format/amount";
import { printWhole } from "@/lib/format/number";
import { printShare } from "@/lib/format/percent";
import { printStranger } from "@/lib/format/text";
import { figureHref } from "@/lib/links/pages";
import type { NetworkEvent, ParameterValue } from "@/lib/reports/activity-types";
import { P27, PPB, PPM } from "@/lib/units/perc";

type Protocol = Extract<NetworkEvent, { kind: "protocol" }>;

/** What the contracts call their parameters, in words, and where the methodology speaks of them. */
const PARAMETERS: Readonly<Record<string, readonly [words: string, figure: FigureId | null]>> = {
  treasuryRewardCutRate: ["the treasury’s cut of issuance", "treasury-cut"],
  nextRoundTreasuryRewardCutRate: ["the treasury’s cut from the next round on", "treasury-cut-next"],
  treasuryBalanceCeiling: ["the treasury’s ceiling", "treasury-ceiling"],
  unbondingPeriod: ["the time until undelegated stake can be withdrawn", null],
  numActiveTranscoders: ["the number of places in the active set", "active-orchestrators"],
  inflationChange: ["the step of inflation from round to round", "inflation-change"],
  targetBondingRate: ["the target of participation", "participation-target"],
  roundLength: ["the length of a round", "round"],
  roundLockAmount: ["the part of a round in which cuts cannot be changed", null],
};

/** What happened to the protocol itself. */
export function ProtocolSentence({ event }: { event: Protocol }): ReactNode {
  if (!("name" in event)) {
    return event.what === "paused" ? (
      <>The protocol was paused: nobody could stake, withdraw or call reward.</>
    ) : (
      <>The protocol was resumed.</>
    );
  }
  const { name, now } = event;
  const [words, figure] = (Object.hasOwn(PARAMETERS, name) && PARAMETERS[name]) || [null, null];
  const value = now === null ? "" : ` It is ${printed(now)} now.`;
  if (words === null) {
    return (
      <>
        A parameter of the protocol was set: <span className="mono">{printStranger(name, 60)}</span>.
      </>
    );
  }
  return (
    <>
      The protocol set {figure === null ? words : <a href={figureHref(figure)}>{words}</a>} anew.{value}
    </>
  );
}

function printed({ value, unit }: ParameterValue): string {
  switch (unit) {
    case "p27":
      return `${printShare(value, P27)} %`;
    case "ppb":
      return `${printShare(value, PPB)} %`;
    case "ppm":
      return `${printShare(value, PPM)} %`;
    case "lpt":
      return `${printTokenShort(value)} LPT`;
    case "rounds":
      return value === 1n ? "1 round" : `${printWhole(Number(value))} rounds`;
    case "blocks":
      return `${printWhole(Number(value))} L1 blocks`;
    case "places":
      return printWhole(Number(value));
  }
}

import { printTokenShort } from "@/lib/format/amount";
import { withSign } from "@/lib/format/number";
import type { StakeHistory, StakeStretch } from "@/lib/reports/profile-types";
import { weiToNumber } from "@/lib/units/wei";
import type { ChartSpec } from "../charts/chart-spec";

const DAY = 86_400;

/** What came, what left and what rewards added, in bars of a week or four. */
export function flowChart({ stretches, days }: StakeHistory): ChartSpec {
  return {
    id: "flows",
    title: flowTitle(stretches),
    sub: `LPT in stretches of ${days} days`,
    kind: "bars",
    x: { values: daysOf(stretches), kind: "time", name: "From" },
    unit: "lpt",
    axis: "LPT",
    fromZero: true,
    series: [
      series("rewards", "Rewards", "c6", stretches, ({ rewards }) => rewards),
      series("delegated", "Delegated", "c1", stretches, ({ delegated }) => delegated),
      {
        ...series("left", "Undelegated or moved away", "c2", stretches, ({ left }) => -left),
        hatched: true,
      },
    ],
  };
}

/** The stake at the end of each stretch. */
export function stakeChart({ stretches, days }: StakeHistory): ChartSpec {
  return {
    id: "stake-course",
    title: stakeTitle(stretches),
    sub: `LPT at the end of each ${days} days`,
    kind: "lines",
    x: { values: daysOf(stretches), kind: "time", name: "From" },
    unit: "lpt",
    axis: "LPT",
    fromZero: true,
    series: [series("stake", "Stake", "c1", stretches, ({ end }) => end)],
  };
}

/** Days on which the stretches begin; each day once, because a chart's places must differ. */
function daysOf(stretches: readonly StakeStretch[]): number[] {
  let last = Number.NEGATIVE_INFINITY;
  return stretches.map(({ from }) => {
    last = Math.max(last + DAY, Math.floor(from / DAY) * DAY);
    return last;
  });
}

function series(
  key: string,
  name: string,
  colour: "c1" | "c2" | "c6",
  stretches: readonly StakeStretch[],
  wei: (stretch: StakeStretch) => bigint,
) {
  return { key, name, colour, values: stretches.map((stretch) => weiToNumber(wei(stretch))) };
}

/** Sums over stretches, wei of LPT. */
export function totalsOf(stretches: readonly StakeStretch[]) {
  const sum = (wei: (stretch: StakeStretch) => bigint) =>
    stretches.reduce((total, stretch) => total + wei(stretch), 0n);
  return {
    start: stretches[0]?.start ?? 0n,
    delegated: sum(({ delegated }) => delegated),
    left: sum(({ left }) => left),
    rewards: sum(({ rewards }) => rewards),
    remainder: sum(({ remainder }) => remainder),
    end: stretches.at(-1)?.end ?? 0n,
  };
}

function stakeTitle(stretches: readonly StakeStretch[]): string {
  const { start, end } = totalsOf(stretches);
  return end === start ? "Stake unchanged" : `Stake ${withSign(printTokenShort(end - start))} LPT`;
}

/** Whether anything came, left or was added in the stretches. */
export function isStill(stretches: readonly StakeStretch[]): boolean {
  const { delegated, left, rewards } = totalsOf(stretches);
  return delegated === 0n && left === 0n && rewards === 0n;
}

/**
 * What moved the stake most: rewards against what delegators brought less what they took, in every combination of signs.
 * Says nothing of the cause where the sources do not explain all of it.
 */
export function flowTitle(stretches: readonly StakeStretch[]): string {
  const { delegated, left, rewards, remainder } = totalsOf(stretches);
  const net = delegated - left;
  const growth = net + rewards;
  if (remainder !== 0n) return "What came to this stake, what left it, and its rewards";
  if (growth < 0n)
    return rewards === 0n
      ? "Stake shrank: more left than came"
      : "Stake shrank: more left than came, rewards included";
  if (growth === 0n) return "Stake unchanged: as much left as came, rewards included";
  if (net < 0n) return "Stake grew by its rewards alone: more left than was delegated";
  if (net === 0n) return "Stake grew by its rewards alone";
  if (rewards === 0n) return "Stake grew by net delegation alone";
  if (rewards === net) return "Stake grew as much by its rewards as by net delegation";
  return rewards > net ? "Stake grew mostly by its rewards" : "Stake grew mostly by net delegation";
}

import { printDate } from "@/lib/format/time";
import type { CutHistory } from "@/lib/reports/profile-types";
import { PPM, toFraction } from "@/lib/units/perc";
import type { ChartSpec } from "../charts/chart-spec";
import { countWord, cutPercent, cutWord } from "./printed";

interface Now {
  /** unix seconds */
  at: number;
  rewardCutPpm: bigint;
  feeCutPpm: bigint;
  medianPpm: bigint | null;
}

/** Both cuts as steps from the span's start until now, with the network's median of today; null where nothing dates them. */
export function cutChart(
  { first, steps, until }: CutHistory,
  now: Now,
  since: number | null,
): ChartSpec | null {
  if (first === null) return null;
  const points = new Map<number, { rewardCutPpm: bigint; feeCutPpm: bigint }>();
  points.set(first.timestamp, first);
  for (const { timestamp, rewardCutPpm, feeCutPpm } of steps)
    points.set(timestamp, { rewardCutPpm: rewardCutPpm.to, feeCutPpm: feeCutPpm.to });
  // changes that do not lead to the cuts of today are drawn as far as they are told
  if (until === null) points.set(now.at, now);
  const all = [...points].map(([at, cuts]) => ({ at, ...cuts })).sort((a, b) => a.at - b.at);
  const latest = all.at(-1);
  if (until !== null && latest !== undefined && latest.at < until) all.push({ ...latest, at: until });
  const begun = since === null ? undefined : all.findLast(({ at }) => at < since);
  const shown = since === null ? all : all.filter(({ at }) => at >= since);
  if (begun !== undefined && since !== null) shown.unshift({ ...begun, at: since });
  const from = shown[0]?.at ?? now.at;
  const changed = steps.filter(({ timestamp }) => timestamp > from);
  const median = now.medianPpm;
  return {
    id: "cuts",
    title: until === null ? titleOf(changed) : `${titleOf(changed)}, until ${printDate(until)}`,
    sub: "what the orchestrator keeps, %",
    kind: "steps",
    x: { values: shown.map(({ at }) => at), kind: "time", name: "From" },
    unit: "percent",
    axis: "%",
    fromZero: true,
    series: [
      {
        key: "rewardCut",
        name: "Reward cut",
        colour: "c1",
        values: shown.map(({ rewardCutPpm }) => toFraction(rewardCutPpm, PPM)),
      },
      {
        key: "feeCut",
        name: "Fee cut",
        colour: "c3",
        dash: "dashed",
        values: shown.map(({ feeCutPpm }) => toFraction(feeCutPpm, PPM)),
      },
      ...(median === null
        ? []
        : [
            {
              key: "median",
              name: "Median reward cut today",
              colour: "c6" as const,
              dash: "dotted" as const,
              values: shown.map(() => toFraction(median, PPM)),
            },
          ]),
    ],
    notes: changed
      .filter(({ rewardCutPpm: { from, to } }) => from !== to)
      .map(({ timestamp, rewardCutPpm: { from, to } }) => ({
        x: timestamp,
        series: "rewardCut",
        text: to > from ? `▲ ${cutWord(to)}` : cutWord(to),
      })),
  };
}

function titleOf(changed: CutHistory["steps"]): string {
  const rewards = changed.filter(({ rewardCutPpm: { from, to } }) => from !== to);
  const [first, last] = [rewards[0], rewards.at(-1)];
  if (first === undefined || last === undefined)
    return changed.length === 0 ? "Cuts unchanged" : `Fee cut changed ${countWord(changed.length, "time")}`;
  const way = last.rewardCutPpm.to > last.rewardCutPpm.from ? "up" : "down";
  const to = cutPercent(last.rewardCutPpm.to);
  if (rewards.length === 1) return `Reward cut ${way} from ${cutWord(first.rewardCutPpm.from)} to ${to}`;
  const held = rewards.flatMap(({ rewardCutPpm: { from, to } }) => [from, to]);
  const [low, high] = [held.reduce((a, b) => (a < b ? a : b)), held.reduce((a, b) => (a > b ? a : b))];
  const between = `Reward cut between ${cutWord(low)} and ${cutPercent(high)}`;
  return `${between} in ${countWord(rewards.length, "change")}, the last one ${way} to ${to}`;
}

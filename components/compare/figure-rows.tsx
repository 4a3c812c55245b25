import type { ReactNode } from "react";
import type { FigureId } from "@/lib/figures/figures";
import { printToken, printTokenShort } from "@/lib/format/amount";
import { printFixed, printWhole, withSign } from "@/lib/format/number";
import type { CompareView } from "@/lib/links/compare";
import type { FigureKey } from "@/lib/links/directory/keys";
import { cell, exact, type Look } from "../orchestrators/cell";
import { type Column, columnsOf } from "../orchestrators/columns";
import type { Entry } from "../orchestrators/entry";
import { figureValue, type Value } from "../orchestrators/figure-value";
import { median } from "../orchestrators/median-row";
import type { Middle } from "../orchestrators/middle";
import { bestOf, middleValue, type Way } from "./best";

/** One figure of all those compared. */
export interface FigureRow {
  key: string;
  figure: FigureId;
  label: string;
  /** unit and window, under the label */
  unit: string;
  cells: readonly FigureCell[];
  /** the network's middle as printed; null: there is none */
  median: ReactNode;
  /** it is what the reader came for */
  lead?: boolean;
}

export interface FigureCell {
  content: ReactNode;
  /** all digits, for a title */
  title?: string | undefined;
  /** under the figure: its difference to the median, or its parts */
  sub?: ReactNode;
  isBest: boolean;
}

/** Rows under one heading. */
export interface RowGroup {
  title: string;
  rows: readonly FigureRow[];
}

/** Every figure of the directory, in three groups, and which end of each is better for a delegator. */
const GROUPS: readonly { title: string; keys: readonly (readonly [FigureKey, Way])[] }[] = [
  {
    title: "Yield",
    keys: [
      ["real", "high"],
      ["nominal", "high"],
      ["issuance", "high"],
      ["fee-yield", "high"],
      ["forecast-real", "high"],
      ["forecast-nominal", "high"],
      ["forecast-issuance", "high"],
      ["forecast-fees", "high"],
    ],
  },
  {
    title: "What it takes, and how steadily",
    keys: [
      ["reward-cut", "low"],
      ["fee-cut", "low"],
      ["cut-changed", "high"],
      ["reward-calls", "high"],
      ["reward-calls-30", "high"],
      ["votes", "high"],
      ["score", "high"],
    ],
  },
  {
    title: "Size and company",
    keys: [
      ["stake", null],
      ["share", null],
      ["change-7", null],
      ["change-30", null],
      ["growth-30", null],
      ["delegators", null],
      ["fees", "high"],
      ["fees-30", "high"],
      ["age", null],
    ],
  },
];

/** What says nothing where fees are left out. */
const OF_FEES: readonly FigureKey[] = ["issuance", "fee-yield", "forecast-issuance", "forecast-fees"];

/** The directory's figures of those compared. */
export function figureGroups(
  entries: readonly Entry[],
  middle: Middle,
  view: Pick<CompareView, "window" | "fees">,
): RowGroup[] {
  const keys = GROUPS.flatMap((group) => group.keys.map(([key]) => key));
  const columns = columnsOf({ columns: keys, yield: "real", window: view.window });
  const look: Look = { yield: "real", window: view.window, columns, axis: null };
  return GROUPS.map(({ title, keys: own }) => ({
    title,
    rows: own.flatMap(([key, way]) => {
      const column = columns.find((one) => one.key === key);
      if (column === undefined || (view.fees === "out" && OF_FEES.includes(key))) return [];
      return [rowOf({ column, key, way }, entries, middle, look)];
    }),
  }));
}

function rowOf(
  { column, key, way }: { column: Column; key: FigureKey; way: Way },
  entries: readonly Entry[],
  middle: Middle,
  look: Look,
): FigureRow {
  const values = entries.map((entry) => figureValue(entry, key, look));
  const best = bestOf(values, way);
  const centre = middleValue(middle, key, look.window);
  return {
    key,
    figure: column.figure ?? "stake",
    ...wordsOf(column, key, look),
    cells: entries.map((entry, place) => ({
      content: cell(column, entry, look),
      title: exact(column, entry),
      sub: differenceWords(values[place] ?? null, centre, key),
      isBest: best.includes(place),
    })),
    median: median(column, middle, look) ?? "–",
  };
}

/** The column's words stand alone here, not beside the one it is a part of. */
function wordsOf({ label, unit }: Column, key: FigureKey, { window }: Look): { label: string; unit: string } {
  switch (key) {
    case "real":
      return { label: "Real, realised", unit: `${window} rounds, % a year` };
    case "nominal":
      return { label: "Nominal, realised", unit: `${window} rounds, % a year` };
    case "issuance":
      return { label: "Of it issuance", unit: `${window} rounds, % a year` };
    case "fee-yield":
      return { label: "Of it fees", unit: `${window} rounds, % a year` };
    case "forecast-nominal":
      return { label: "Forecast nominal", unit };
    case "change-7":
    case "change-30":
      return { label: "Change of stake", unit };
    case "growth-30":
      return { label: "Growth of stake", unit };
    case "reward-calls":
    case "reward-calls-30":
      return { label, unit: `${unit}; difference in points` };
    default:
      return { label, unit };
  }
}

/** How far a value is from the middle, in the unit of its row. */
function differenceWords(value: Value, middle: Value, key: FigureKey): string | undefined {
  if (value === null || middle === null || typeof value !== typeof middle) return undefined;
  if (typeof value === "bigint" && typeof middle === "bigint") {
    const apart = value - middle;
    const printed = key.startsWith("fees") ? printToken(apart) : printTokenShort(apart);
    return apart === 0n ? "at the median" : `${withSign(printed)} to the median`;
  }
  const apart = Number(value) - Number(middle);
  if (!Number.isFinite(apart)) return undefined;
  const printed = printApart(apart, key);
  return /[1-9]/.test(printed) ? `${withSign(printed)} to the median` : "at the median";
}

function printApart(apart: number, key: FigureKey): string {
  if (key === "delegators" || key === "age" || key === "cut-changed")
    return Number.isInteger(apart) ? printWhole(apart) : printFixed(apart, 1);
  return printFixed(apart, key === "share" ? 2 : 1);
}

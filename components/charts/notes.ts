import type { ChartNote, ChartSeries, ChartSpec } from "./chart-spec";
import { heightOf, placesOf, type ValueScale } from "./scale";

/** Words at a point of the plot; places are 0 to 1, `top` downward. */
export interface PlacedNote extends ChartNote {
  left: number;
  top: number;
  colour: ChartSeries["colour"];
  /** which side of its point the words stand on */
  side: "left" | "right";
  below: boolean;
  /** narrow plots have no room for the words, wide ones do; null: no plot has, and only the dot stays */
  room: "any" | "wide" | null;
}

/** Plot widths for which room is counted, and what a character and a line of words take, px. */
const NARROW = 320;
const WIDE = 560;
const CHARACTER = 6.6;
const LINE = 17;
const HEIGHT = 210;

/** Puts words at their points, newest first, so that none covers another one; all of them stand in the table too. */
export function placedNotes(spec: ChartSpec, scale: ValueScale): PlacedNote[] {
  const places = placesOf(spec);
  const notes = (spec.notes ?? []).flatMap((note): PlacedNote[] => {
    const series = spec.series.find(({ key }) => key === note.series);
    const index = spec.x.values.indexOf(note.x);
    const [value, left] = [series?.values[index] ?? null, places[index]];
    if (series === undefined || value === null || left === undefined) return [];
    const top = 1 - heightOf(value, spec.unit, scale);
    const side = left > 0.6 ? "left" : "right";
    return [{ ...note, left, top, colour: series.colour, side, below: top < 0.1, room: null }];
  });
  const taken: Record<number, Box[]> = { [NARROW]: [], [WIDE]: [] };
  return notes
    .sort((a, b) => b.x - a.x)
    .map((note) => {
      const fits = [NARROW, WIDE].filter((width) => take(taken[width] ?? [], boxOf(note, width), width));
      return { ...note, room: fits.includes(NARROW) ? "any" : fits.includes(WIDE) ? "wide" : null };
    });
}

interface Box {
  left: number;
  right: number;
  top: number;
}

function boxOf({ left, top, side, below, text }: PlacedNote, width: number): Box {
  const size = text.length * CHARACTER + 8;
  const from = left * width - (side === "left" ? size : 0);
  return { left: from, right: from + size, top: top * HEIGHT + (below ? LINE : -LINE) };
}

function take(boxes: Box[], box: Box, width: number): boolean {
  const covers = (other: Box) =>
    box.left < other.right && other.left < box.right && Math.abs(box.top - other.top) < LINE;
  if (box.left < 0 || box.right > width || boxes.some(covers)) return false;
  boxes.push(box);
  return true;
}

/** A range of a figure in the unit that its column shows, both ends in it; null: open at that end, never at both. */
export interface Range {
  min: number | null;
  max: number | null;
}

/** Up to twelve digits, six decimals: more than any figure has on screen. */
const NUMBER = /^-?\d{1,12}(\.\d{1,6})?$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

export const NO_RANGE = "a range is two numbers with .. between, one of them may be missing";
export const REVERSED = "its ends are the wrong way round";

/** Reads "5..10", "5..", "..10"; text that says why where it is none. */
export function parseRange(text: string): Range | string {
  const [low, high, ...more] = text.split("..");
  if (low === undefined || high === undefined || more.length > 0) return NO_RANGE;
  return rangeOf(low, high);
}

/** The range between two ends as a form sends them, each a number as people write it ("10,000") or empty. */
export function rangeOf(low: string, high: string): Range | string {
  const min = parseEnd(low);
  const max = parseEnd(high);
  if (min === undefined || max === undefined || (min === null && max === null)) return NO_RANGE;
  return min !== null && max !== null && min > max ? REVERSED : { min, max };
}

/** A range as links write it. */
export function printRange({ min, max }: Range): string {
  return `${min ?? ""}..${max ?? ""}`;
}

/** An end of a range; null where it is open, undefined where it is no number. */
function parseEnd(text: string): number | null | undefined {
  const typed = text.trim().replace("−", "-");
  if (typed === "") return null;
  const plain = GROUPED.test(typed) ? typed.replaceAll(",", "") : typed;
  // a zero with a sign would be written differently than it was read
  return NUMBER.test(plain) ? Number(plain) + 0 : undefined;
}

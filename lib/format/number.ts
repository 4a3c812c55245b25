/** The minus of print (U+2212), as wide as a plus; a hyphen is not one. */
export const MINUS = "−";

const GROUPED = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const FIXED = Array.from(
  { length: 9 },
  (_, digits) =>
    new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

const ENDS: Readonly<Record<number, string>> = { 1: "st", 2: "nd", 3: "rd" };

/** A number to the unit, grouped by thousands: 4,253. A fraction is rounded. */
export function printWhole(value: number): string {
  return withMinus(GROUPED.format(value));
}

/** A place in an order: 1st, 22nd, 113th. */
export function printPlace(place: number): string {
  const teen = place % 100 > 10 && place % 100 < 14;
  return `${printWhole(place)}${(teen ? undefined : ENDS[place % 10]) ?? "th"}`;
}

/** A number with a fixed count of decimals, 0 to 8: 15.0. */
export function printFixed(value: number, digits: number): string {
  return withMinus((FIXED[digits] ?? GROUPED).format(value));
}

/**
 * A number with so many decimals; what would print as zero without being zero gets as many more as its first digit
 * needs (0.04 at one decimal stays 0.04), because "0.0" would be read as nothing. Exactly zero is "0".
 */
export function printNonzero(value: number, digits: number): string {
  if (value === 0) return "0";
  const first = Math.ceil(-Math.log10(Math.abs(value)));
  const needed = Math.abs(value) < 0.5 * 10 ** -digits ? Math.min(8, Math.max(digits, first)) : digits;
  return printFixed(value, needed);
}

/** A printed number without decimals that are all zeros, for sentences: "13,140.0" is "13,140". Columns keep theirs. */
export function dropZeros(printed: string): string {
  return printed.replace(/\.0+$/, "");
}

/** Shortened for the screen: 26.93M, 412k, 8,123. The whole number belongs in a title or beside it. */
export function printShort(value: number): string {
  const size = Math.abs(value);
  if (size >= 999_995_000) return `${printFixed(value / 1e9, 2)}B`;
  if (size >= 999_500) return `${printFixed(value / 1e6, 2)}M`;
  if (size >= 100_000) return `${printFixed(value / 1e3, 0)}k`;
  return printWhole(value);
}

/** A change: with a plus where it rises, the minus of print where it falls, and no sign at zero. */
export function withSign(printed: string): string {
  return printed === "0" || printed.startsWith(MINUS) ? printed : `+${printed}`;
}

/** Turns the hyphen of a formatter into the minus of print, and drops it where only zeros follow. */
export function withMinus(text: string): string {
  if (!text.startsWith("-")) return text;
  return /[1-9]/.test(text) ? MINUS + text.slice(1) : text.slice(1);
}

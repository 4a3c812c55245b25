import { printFixed } from "@/lib/format/number";

/** Days until something is earned back, for a cell. */
export function printDays(days: number): string {
  if (days === 0) return "at once";
  return days < 1 ? "under 1" : printFixed(days, days < 10 ? 1 : 0);
}

/** The same within a sentence: "less than a day", "about 12 days". */
export function daysWords(days: number): string {
  if (days < 1) return "less than a day";
  const printed = printDays(days);
  return `about ${printed} ${printed === "1.0" ? "day" : "days"}`;
}

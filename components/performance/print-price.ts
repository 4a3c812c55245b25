import { printWhole } from "@/lib/format/number";

const P18 = 10n ** 18n;

/** Wei a pixel with at most three digits after the point, but never 0 where it is not. @param digits wei times 10^18 */
export function printPrice(digits: string): string {
  const exact = exactPrice(digits);
  const [whole = "0", fraction = ""] = exact.split(".");
  if (fraction === "") return grouped(whole);
  const first = fraction.search(/[1-9]/);
  const kept = fraction.slice(0, whole === "0" ? Math.max(3, first + 2) : 3).replace(/0+$/, "");
  return kept === "" ? grouped(whole) : `${grouped(whole)}.${kept}`;
}

/** Wei a pixel with all its digits, as in files: "1200.5". @param digits wei times 10^18 */
export function exactPrice(digits: string): string {
  const value = BigInt(digits);
  const fraction = (value % P18).toString().padStart(18, "0").replace(/0+$/, "");
  return `${value / P18}${fraction === "" ? "" : `.${fraction}`}`;
}

function grouped(whole: string): string {
  return whole.length > 15 ? whole : printWhole(Number(whole));
}

import { WAD } from "../units/wei";

/** What typed text says: nothing yet, an amount in wei, or why it is none. */
export type TypedAmount =
  | { kind: "empty" }
  | { kind: "amount"; wei: bigint }
  | { kind: "refused"; why: string };

const MOST_CHARACTERS = 120;
const MAX_UINT256 = 2n ** 256n - 1n;
/**
 * Signs that people and other sites group thousands by; a comma is one only where it cannot be a decimal point. What begins
 * with 0 is no count of thousands.
 */
const GROUPS = /^[1-9]\d{0,2}(?:([ \u00a0\u2009\u202f'’_])\d{3}(?:\1\d{3})*)$/;
const COMMAS = /^[1-9]\d{0,2}(?:,\d{3})+$/;

const refused = (why: string): TypedAmount => ({ kind: "refused", why });

/**
 * Reads an amount of whole tokens as it is typed into wei, without ever passing through a number that is not exact.
 * A point separates decimals. What could be read in two ways is refused, because one of them is a thousand times the other.
 * @param unit "LPT" or "ETH", both of 18 decimals; only for the words
 */
export function readTypedAmount(text: string, unit: "LPT" | "ETH"): TypedAmount {
  const typed = text.trim();
  if (typed === "") return { kind: "empty" };
  if (typed.length > MOST_CHARACTERS) return refused("This is longer than any amount.");
  if (/^[-−]/.test(typed)) return refused("An amount cannot be negative.");
  if (!/^[\d.,\s'’_]+$/.test(typed)) return refused("An amount has digits and one decimal point only.");
  const [whole = "", fraction = "", ...more] = typed.split(".");
  if (more.length > 0) return refused("An amount has one decimal point at most.");
  if (whole === "" && fraction === "") return refused("An amount has at least one digit.");
  if (!/^\d*$/.test(fraction)) {
    return refused("After the decimal point stand digits only. Decimals are separated by a point here.");
  }
  const digits = ungrouped(whole, typed.includes("."));
  if (digits === null) return refused(whyNotGrouped(whole));
  const decimals = fraction.replace(/0+$/, "");
  if (decimals.length > 18) {
    return refused(`${unit} has 18 decimals; this amount has ${decimals.length}.`);
  }
  const wei = BigInt(digits === "" ? "0" : digits) * WAD + BigInt(decimals.padEnd(18, "0"));
  return wei > MAX_UINT256 ? refused("This is more than a contract can count.") : { kind: "amount", wei };
}

/** The digits of a whole part without its separators; null where they are not where thousands end, or mean two things. */
function ungrouped(whole: string, hasPoint: boolean): string | null {
  if (/^\d*$/.test(whole)) return whole;
  if (GROUPS.test(whole)) return whole.replace(/\D/g, "");
  const commas = whole.split(",").length - 1;
  if (COMMAS.test(whole) && (hasPoint || commas > 1)) return whole.replaceAll(",", "");
  return null;
}

function whyNotGrouped(whole: string): string {
  if (COMMAS.test(whole)) {
    const bare = whole.replace(",", "");
    return `${whole} can be read as ${bare} or as ${whole.replace(",", ".")}: type it without the comma.`;
  }
  return "Decimals are separated by a point here, and thousands stand in groups of three.";
}

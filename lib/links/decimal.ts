import { createParser } from "nuqs/server";
import { weiFromDecimal, weiToDecimal } from "../units/wei";

const PLAIN = /^\d{1,12}(\.\d{1,18})?$/;
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d{1,18})?$/;

/**
 * The parser of a parameter that holds a decimal of whole tokens or of per cent, as people write it ("1,250.50"), kept as
 * its digits ("1250.5"). An empty field says nothing, and is "".
 * @param options.most the largest value that makes sense @param options.digits decimals at most @param options.zero whether 0 makes sense
 */
export function decimalParser({ most, digits, zero }: { most: bigint; digits: number; zero: boolean }) {
  return createParser<string>({
    parse(text) {
      const typed = text.trim();
      if (typed === "") return "";
      const plain = GROUPED.test(typed) ? typed.replaceAll(",", "") : typed;
      if (!PLAIN.test(plain)) return null;
      const value = weiFromDecimal(plain);
      const kept = weiToDecimal(value);
      if ((kept.split(".")[1] ?? "").length > digits || (!zero && value === 0n)) return null;
      return value <= most * 10n ** 18n ? kept : null;
    },
    serialize: (text) => text,
  });
}

/** Parts per million of a per cent that a link holds: "12.5" is 125000; null where it holds none. */
export function ppmOf(percent: string): bigint | null {
  return percent === "" ? null : weiFromDecimal(percent) / 10n ** 14n;
}

/** Wei of an amount that a link holds; null where it holds none. */
export function weiOf(amount: string): bigint | null {
  return amount === "" ? null : weiFromDecimal(amount);
}

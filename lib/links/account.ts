import { createParser } from "nuqs/server";
import { parseAddress } from "../units/address";

/** Longest ENS name that is looked up. */
const NAME_BOUND = 255;

/**
 * The parser of an account: an address in any valid case, kept in lower case, or an ENS name; "" where the field is empty.
 * A wrong checksum makes no sense, because a character of the address may be wrong.
 */
export const parseAsAccount = createParser<string>({
  parse(text) {
    const typed = text.trim();
    if (typed === "") return "";
    const address = parseAddress(typed);
    if (address !== null) return address.toLowerCase();
    const isName = typed.length <= NAME_BOUND && /^[^\s.]+(\.[^\s.]+)+$/.test(typed);
    return isName ? typed.toLowerCase() : null;
  },
  serialize: (text) => text,
});

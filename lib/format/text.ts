/** Controls that turn the direction of text, or hide it: they let a name pass for another one. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164]/gu;

/**
 * Text by strangers (names of records, parameters of a link) made fit to print: controls of direction and other
 * characters without a shape are shown by their code point, and what is longer than the bound is cut with an ellipsis.
 */
export function printStranger(text: string, bound = 120): string {
  const characters = Array.from(text.replace(/\p{Surrogate}/gu, "\ufffd"));
  const cut = characters.length > bound ? `${characters.slice(0, bound).join("")}…` : characters.join("");
  return cut.replace(
    HIDDEN,
    (found) => `⟨U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
}

/** An address shortened for the screen: 0x40fE…3a76. The whole one belongs in a title or beside it. */
export function shortAddress(address: string): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`;
}

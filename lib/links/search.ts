import { createParser } from "nuqs/server";

/** Longest text of a search, in UTF-16 units. */
export const SEARCH_BOUND = 100;

/** Words as a search takes them: single spaces, and no half of a character. */
export function searchOf(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim()
    .replace(/\s+/g, " ");
}

/** The parser of a parameter that holds words; longer ones than the bound, in UTF-16 units, make no sense. */
export function wordsParser(bound: number) {
  return createParser<string>({
    parse(text) {
      const words = searchOf(text);
      return words.length > bound ? null : words;
    },
    serialize: (text) => text,
  });
}

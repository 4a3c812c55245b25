/** Longest text that is looked for, in UTF-16 units. Apart, so that a field can know it without the readers of links. */
export const FIND_BOUND = 100;

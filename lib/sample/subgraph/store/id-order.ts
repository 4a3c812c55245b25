import type { Row } from "../rows/row";

/** The rows of an entity in the order of their ids. */
export interface IdOrder {
  rows(): readonly Row[];
  /** index of the first row whose id is greater, or greater or equal */
  firstAfter(id: string, orEqual: boolean): number;
}

/** Index of the first of n ascending ids that is greater, or greater or equal. */
export function firstAfter(
  count: number,
  idAt: (index: number) => string,
  id: string,
  orEqual: boolean,
): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = idAt(middle);
    if (other < id || (!orEqual && other === id)) low = middle + 1;
    else high = middle;
  }
  return low;
}

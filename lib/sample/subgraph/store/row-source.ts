import type { Row } from "../rows/row";
import type { IdOrder } from "./id-order";
import type { RefIndex } from "./ref-index";

/** What a query needs of an entity's rows. Rows given are the newest versions; `Row.at` leads back. */
export interface RowSource {
  get(id: string): Row | null;
  readonly idOrder: IdOrder;
  /** ascending by timestamp; null where rows have none that never changes */
  readonly timeOrder: TimeOrder | null;
  /** rows that are gone and that an earlier block still knows */
  readonly removed: readonly Row[];
  index(field: string): RefIndex | null;
}

/** The rows of a log. */
export interface TimeOrder {
  readonly rows: readonly Row[];
  /** unix seconds */
  timestampOf(row: Row): number;
  /** the rows that belong to a transaction, given as its row */
  ofTransaction(transaction: Row): readonly Row[];
}

import { EventRow, TransactionRow } from "../rows/event-rows";
import type { Row } from "../rows/row";
import { IdOrder } from "./id-order";
import type { RefIndex } from "./ref-index";
import type { RowSource } from "./table";

/** The rows of an entity that is written once and never changes, in the order of time. */
export class LogTable<R extends EventRow | TransactionRow> implements RowSource {
  readonly timeOrder: R[] = [];
  readonly removed: readonly Row[] = [];
  private ordered: IdOrder | null = null;
  private orderedTo = 0;

  add(row: R): R {
    this.timeOrder.push(row);
    return row;
  }

  /** Built when it is first asked for, because most events are only ever read by time. */
  get idOrder(): IdOrder {
    this.ordered ??= new IdOrder();
    for (; this.orderedTo < this.timeOrder.length; this.orderedTo++) {
      this.ordered.add(this.timeOrder[this.orderedTo] as R);
    }
    return this.ordered;
  }

  get(id: string): Row | null {
    const { idOrder } = this;
    const row = idOrder.rows()[idOrder.firstAfter(id, true)];
    return row !== undefined && row.id === id ? row : null;
  }

  index(): RefIndex | null {
    return null;
  }

  timestampOf(row: Row): number {
    return (row instanceof EventRow ? row.transaction : (row as TransactionRow)).block.timestamp;
  }

  /** Events of a transaction, which lie side by side. */
  pointingTo(row: Row): readonly Row[] {
    if (!(row instanceof TransactionRow)) return [];
    const indexAt = (position: number) => {
      const event = this.timeOrder[position];
      return event instanceof EventRow ? event.transaction.index : Number.POSITIVE_INFINITY;
    };
    let low = 0;
    let high = this.timeOrder.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (indexAt(middle) < row.index) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (indexAt(end) === row.index) end++;
    return this.timeOrder.slice(low, end);
  }
}

import { EventRow, TransactionRow } from "../rows/event-rows";
import type { Row } from "../rows/row";
import type { Column } from "../schema/column";
import { RefIndex } from "./ref-index";
import type { RowSource, TimeOrder } from "./row-source";
import { SortedIds } from "./sorted-ids";

/**
 * An entity that is written once and never changes. What happened is kept as an index into the ledger; rows and their
 * order are made when somebody asks, because most kinds are never asked for.
 */
export class LogTable<R extends EventRow | TransactionRow> implements RowSource, TimeOrder {
  readonly timeOrder = this;
  readonly removed: readonly Row[] = [];
  private readonly entries: number[] = [];
  private readonly made: R[] = [];
  private readonly ordered = new SortedIds();
  private orderedTo = 0;
  private readonly indexes = new Map<string, { index: RefIndex; to: number }>();

  /** @param references columns that name another row's id, by which rows can be found */
  constructor(
    private readonly make: (entry: number) => R,
    private readonly references: readonly Column[] = [],
  ) {}

  /** @param entry index of the log, or of the transaction, in the ledger */
  add(entry: number): void {
    this.entries.push(entry);
  }

  get rows(): readonly R[] {
    while (this.made.length < this.entries.length) {
      this.made.push(this.make(this.entries[this.made.length] as number));
    }
    return this.made;
  }

  get idOrder(): SortedIds {
    const { rows } = this;
    for (; this.orderedTo < rows.length; this.orderedTo++) this.ordered.add(rows[this.orderedTo] as R);
    return this.ordered;
  }

  get(id: string): Row | null {
    const { idOrder } = this;
    const row = idOrder.rows()[idOrder.firstAfter(id, true)];
    return row !== undefined && row.id === id ? row : null;
  }

  /** Made when somebody first asks for it, because most fields are never asked by. */
  index(field: string): RefIndex | null {
    const column = this.references.find(({ name }) => name === field);
    if (column === undefined) return null;
    const kept = this.indexes.get(field) ?? { index: new RefIndex(true), to: 0 };
    this.indexes.set(field, kept);
    const { rows } = this;
    for (; kept.to < rows.length; kept.to++) {
      const row = rows[kept.to] as R;
      const target = column.get(row);
      if (typeof target === "string") kept.index.add(target, row);
    }
    return kept.index;
  }

  timestampOf(row: Row): number {
    return (row instanceof EventRow ? row.transaction : (row as TransactionRow)).block.timestamp;
  }

  /** Events of a transaction lie side by side. */
  ofTransaction(transaction: Row): readonly Row[] {
    if (!(transaction instanceof TransactionRow)) return [];
    const { rows } = this;
    const txAt = (position: number) => {
      const event = rows[position];
      return event instanceof EventRow ? event.transaction.index : Number.POSITIVE_INFINITY;
    };
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (txAt(middle) < transaction.index) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (txAt(end) === transaction.index) end++;
    return rows.slice(low, end);
  }
}

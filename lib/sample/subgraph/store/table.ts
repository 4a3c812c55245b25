import type { Row, StateRow } from "../rows/row";
import { IdOrder } from "./id-order";
import { RefIndex } from "./ref-index";

/** What a query needs of an entity's rows. Rows given are the newest versions; `Row.at` leads back. */
export interface RowSource {
  get(id: string): Row | null;
  readonly idOrder: IdOrder;
  /** ascending by timestamp; null where rows have none that never changes */
  readonly timeOrder: readonly Row[] | null;
  /** rows that are gone and that an earlier block still knows */
  readonly removed: readonly Row[];
  index(field: string): RefIndex | null;
  /** unix seconds of a row in timeOrder */
  timestampOf(row: Row): number;
  /** for a log: its rows that belong to that transaction */
  pointingTo?(row: Row): readonly Row[];
}

/** The rows of an entity that changes. */
export class Table<R extends StateRow> implements RowSource {
  readonly idOrder = new IdOrder();
  readonly timeOrder = null;
  removed: R[] = [];
  private readonly byId = new Map<string, R>();
  private readonly indexes: readonly RefIndex[];

  /** @param references fields to index: how a row tells its target, and whether that never changes */
  constructor(
    private readonly references: readonly {
      field: string;
      fixed: boolean;
      target: (row: R) => string | null;
    }[] = [],
  ) {
    this.indexes = references.map(({ field, fixed }) => new RefIndex(field, fixed));
  }

  timestampOf(): number {
    return 0;
  }

  get(id: string): R | null {
    return this.byId.get(id) ?? null;
  }

  values(): IterableIterator<R> {
    return this.byId.values();
  }

  add(row: R): R {
    this.byId.set(row.id, row);
    this.idOrder.add(row);
    this.reindex(row, "add");
    return row;
  }

  /** Takes a row out; those who look back before that block still find it. */
  remove(row: R, block: number): void {
    this.byId.delete(row.id);
    this.idOrder.delete(row);
    this.reindex(row, "delete");
    row.until = block;
    this.removed.push(row);
  }

  /** Forgets removed rows that no block from that one on knows. */
  prune(floor: number): void {
    if (this.removed.length > 0) this.removed = this.removed.filter((row) => row.until > floor);
  }

  /** Called before and after a change of an indexed field. */
  reindex(row: R, how: "add" | "delete"): void {
    for (const [i, { target }] of this.references.entries()) {
      const id = target(row);
      if (id !== null) this.indexes[i]?.[how](id, row);
    }
  }

  index(field: string): RefIndex | null {
    return this.indexes.find((index) => index.field === field) ?? null;
  }
}

import type { StateRow } from "../rows/row";
import { type Reference, RefIndexes } from "./ref-index";
import type { RowSource } from "./row-source";
import { SortedIds } from "./sorted-ids";

/** The rows of an entity that changes. */
export class Table<R extends StateRow> implements RowSource {
  readonly idOrder = new SortedIds();
  readonly timeOrder = null;
  removed: R[] = [];
  private readonly byId = new Map<string, R>();
  private readonly references: RefIndexes<R>;

  constructor(references: readonly Reference<R>[] = []) {
    this.references = new RefIndexes(references);
  }

  get(id: string): R | null {
    return this.byId.get(id) ?? null;
  }

  add(row: R): R {
    this.byId.set(row.id, row);
    this.idOrder.add(row);
    this.references.add(row);
    return row;
  }

  /** Takes a row out; those who look back before that block still find it. */
  remove(row: R, block: number): void {
    this.byId.delete(row.id);
    this.idOrder.delete(row);
    this.references.delete(row);
    row.until = block;
    this.removed.push(row);
  }

  /** Changes where a row points to, and keeps the indexes right. */
  repoint(row: R, change: () => void): void {
    this.references.delete(row);
    change();
    this.references.add(row);
  }

  /** Forgets removed rows that no block from that one on knows. */
  prune(floor: number): void {
    if (this.removed.length > 0) this.removed = this.removed.filter((row) => row.until > floor);
  }

  index(field: string) {
    return this.references.index(field);
  }
}

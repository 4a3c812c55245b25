import type { StateRow } from "../rows/row";
import { firstAfter, type IdOrder } from "./id-order";
import { type Reference, RefIndexes } from "./ref-index";
import type { RowSource } from "./row-source";

/** Rows that come in the order of their ids and are never removed, so that no id has to be kept. */
export class AppendTable<R extends StateRow> implements RowSource {
  readonly timeOrder = null;
  readonly removed: readonly R[] = [];
  readonly idOrder: IdOrder;
  private readonly all: R[] = [];
  private readonly references: RefIndexes<R>;

  constructor(references: readonly Reference<R>[]) {
    this.references = new RefIndexes(references);
    this.idOrder = {
      rows: () => this.all,
      firstAfter: (id, orEqual) =>
        firstAfter(this.all.length, (index) => this.all[index]?.id ?? "", id, orEqual),
    };
  }

  add(row: R): R {
    this.all.push(row);
    this.references.add(row);
    return row;
  }

  get(id: string): R | null {
    const row = this.all[this.idOrder.firstAfter(id, true)];
    return row?.id === id ? row : null;
  }

  index(field: string) {
    return this.references.index(field);
  }
}

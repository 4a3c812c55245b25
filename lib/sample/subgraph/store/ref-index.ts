import type { Row } from "../rows/row";

/** The rows that point to each id by one field. */
export class RefIndex {
  private readonly groups = new Map<string, Row[]>();

  /** @param fixed whether a row never changes where it points, so that the index also tells the past */
  constructor(readonly fixed: boolean) {}

  add(target: string, row: Row): void {
    const group = this.groups.get(target);
    if (group === undefined) this.groups.set(target, [row]);
    else group.push(row);
  }

  delete(target: string, row: Row): void {
    const group = this.groups.get(target);
    const index = group?.indexOf(row) ?? -1;
    if (index >= 0) group?.splice(index, 1);
  }

  /** In the order in which they came. */
  rows(target: string): readonly Row[] {
    return this.groups.get(target) ?? [];
  }
}

/** A field to index: how a row tells where it points, and whether that never changes. */
export interface Reference<R extends Row> {
  field: string;
  fixed: boolean;
  target: (row: R) => string | null;
}

/** The indexes of a table. */
export class RefIndexes<R extends Row> {
  private readonly indexes: readonly (Reference<R> & { index: RefIndex })[];

  constructor(references: readonly Reference<R>[]) {
    this.indexes = references.map((reference) => ({ ...reference, index: new RefIndex(reference.fixed) }));
  }

  add(row: R): void {
    for (const { target, index } of this.indexes) {
      const id = target(row);
      if (id !== null) index.add(id, row);
    }
  }

  delete(row: R): void {
    for (const { target, index } of this.indexes) {
      const id = target(row);
      if (id !== null) index.delete(id, row);
    }
  }

  index(field: string): RefIndex | null {
    return this.indexes.find((one) => one.field === field)?.index ?? null;
  }
}

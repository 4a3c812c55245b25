import type { Row } from "../rows/row";
import { firstAfter, type IdOrder } from "./id-order";

interface Named {
  id: string;
  row: Row;
}

/** A set of rows in the order of their ids. Rows are sorted in when somebody asks, not when they come. */
export class SortedIds implements IdOrder {
  private sorted: Row[] = [];
  private ids: string[] = [];
  private added: Row[] = [];
  private dropped = new Set<Row>();

  add(row: Row): void {
    this.added.push(row);
  }

  delete(row: Row): void {
    this.dropped.add(row);
  }

  rows(): readonly Row[] {
    if (this.dropped.size > 0) this.forget();
    if (this.added.length > 0) this.merge();
    return this.sorted;
  }

  firstAfter(id: string, orEqual: boolean): number {
    this.rows();
    return firstAfter(this.ids.length, (index) => this.ids[index] as string, id, orEqual);
  }

  private forget(): void {
    const kept = (row: Row) => !this.dropped.has(row);
    this.sorted = this.sorted.filter(kept);
    this.added = this.added.filter(kept);
    this.ids = this.sorted.map((row) => row.id);
    this.dropped.clear();
  }

  private merge(): void {
    const fresh = this.added.map((row) => ({ id: row.id, row }));
    fresh.sort((a, b) => (a.id < b.id ? -1 : 1));
    this.added = [];
    const { sorted, ids } = this;
    this.sorted = [];
    this.ids = [];
    let next = 0;
    for (const [index, row] of sorted.entries()) {
      const id = ids[index] as string;
      for (; next < fresh.length && (fresh[next] as Named).id < id; next++) this.append(fresh[next] as Named);
      this.append({ id, row });
    }
    for (; next < fresh.length; next++) this.append(fresh[next] as Named);
  }

  private append({ id, row }: Named): void {
    this.ids.push(id);
    this.sorted.push(row);
  }
}

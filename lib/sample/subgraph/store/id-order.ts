import type { Row } from "../rows/row";

/** A growing set of rows in the order of their ids. Rows are sorted in when somebody asks, not when they come. */
export class IdOrder {
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

  /** Index of the first row whose id is greater, or greater or equal. */
  firstAfter(id: string, orEqual: boolean): number {
    this.rows();
    let low = 0;
    let high = this.ids.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.ids[middle] as string;
      if (other < id || (!orEqual && other === id)) low = middle + 1;
      else high = middle;
    }
    return low;
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
    const last = this.ids.at(-1);
    if (last === undefined || last < (fresh[0]?.id ?? "")) {
      for (const { id, row } of fresh) this.append(id, row);
      return;
    }
    const { sorted, ids } = this;
    this.sorted = [];
    this.ids = [];
    let next = 0;
    for (const [index, row] of sorted.entries()) {
      const id = ids[index] as string;
      for (; next < fresh.length && (fresh[next] as { id: string }).id < id; next++) {
        this.append((fresh[next] as { id: string }).id, (fresh[next] as { row: Row }).row);
      }
      this.append(id, row);
    }
    for (const { id, row } of fresh.slice(next)) this.append(id, row);
  }

  private append(id: string, row: Row): void {
    this.ids.push(id);
    this.sorted.push(row);
  }
}

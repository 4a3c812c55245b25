import type { Row } from "../rows/row";

/** The rows that point to each id by one field. */
export class RefIndex {
  private readonly groups = new Map<string, Row[]>();

  constructor(
    readonly field: string,
    /** whether a row never changes where it points, so that the index also tells the past */
    readonly fixed: boolean,
  ) {}

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

  rows(target: string): readonly Row[] {
    return this.groups.get(target) ?? [];
  }
}

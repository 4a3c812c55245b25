import { frozen, type StateRow } from "../rows/row";

/** Keeps what rows said at earlier blocks, as far back as queries may look. */
export class Versions {
  /** L2 block being indexed */
  block = 0;
  /** oldest L2 block that can be asked for; what lies before it is overwritten */
  floor = 0;
  private readonly kept = new Set<StateRow>();

  /** Marks a new row as made in the running block. */
  created<R extends StateRow>(row: R): R {
    row.since = this.block;
    return row;
  }

  /** To be called before a row is changed: once in a block its old version is set aside. */
  touch<R extends StateRow>(row: R): R {
    if (row.since === this.block) return row;
    if (this.block > this.floor) {
      row.older = frozen(row, this.block);
      this.kept.add(row);
    }
    row.since = this.block;
    return row;
  }

  prune(floor: number): void {
    this.floor = floor;
    for (const row of this.kept) {
      let version: StateRow = row;
      while (version.older !== null && version.older.until > floor) version = version.older;
      version.older = null;
      if (row.older === null) this.kept.delete(row);
    }
  }
}

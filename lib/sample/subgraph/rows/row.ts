/** A stored entity as a query sees it. */
export abstract class Row {
  abstract readonly id: string;
  /** L2 block of the last change, which `_change_block` filters by */
  abstract readonly since: number;
  /** The row as it stood at the end of that L2 block; null when it did not exist. */
  abstract at(block: number): Row | null;
}

/** past every block number, and small enough for V8 to keep it unboxed */
const ALIVE = 2 ** 31 - 1;

/** An entity that changes. The newest version is the object that everybody refers to; older ones hang behind it. */
export abstract class StateRow extends Row {
  since = 0;
  /** L2 block from which this version no longer holds */
  until = ALIVE;
  older: StateRow | null = null;

  at(block: number): Row | null {
    let version: StateRow | null = this;
    while (version !== null && version.since > block) version = version.older;
    return version !== null && block < version.until ? version : null;
  }
}

/** A row that holds its id. */
export abstract class NamedRow extends StateRow {
  constructor(readonly id: string) {
    super();
  }
}

/** A copy of a row that keeps what it says until that block. Made by its class, whose constructor only stores what it is given, so that all rows of it have one shape. */
export function frozen<R extends StateRow>(row: R, until: number): R {
  const copy = Object.assign(new (row.constructor as new () => R)(), row);
  copy.until = until;
  return copy;
}

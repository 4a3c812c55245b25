/** A stored entity as a query sees it. */
export abstract class Row {
  abstract readonly id: string;
  /** L2 block of the last change, which `_change_block` filters by */
  abstract readonly since: number;
  /** The row as it stood at the end of that L2 block; null when it did not exist. */
  abstract at(block: number): Row | null;
}

const ALIVE = Number.MAX_SAFE_INTEGER;

/** An entity that changes. The newest version is the object that everybody refers to; older ones hang behind it. */
export abstract class StateRow extends Row {
  since = 0;
  /** L2 block from which this version no longer holds */
  until = ALIVE;
  older: StateRow | null = null;

  constructor(readonly id: string) {
    super();
  }

  at(block: number): Row | null {
    let version: StateRow | null = this;
    while (version !== null && version.since > block) version = version.older;
    return version !== null && block < version.until ? version : null;
  }
}

/** A copy of a row that keeps what it says until that block. */
export function frozen<R extends StateRow>(row: R, until: number): R {
  const copy = Object.assign(Object.create(Object.getPrototypeOf(row)) as R, row);
  copy.until = until;
  return copy;
}

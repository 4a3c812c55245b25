import type { Row } from "../rows/row";
import type { Column } from "../schema/column";
import type { RowSource } from "../store/row-source";
import type { Store } from "../store/store";
import { QueryError } from "./query-error";

/** Rows that one operation may answer, over all its fields; nested lists multiply quickly. */
const MOST_ROWS = 100_000;

/** What an operation has answered so far. */
export class RowBudget {
  private spent = 0;

  /** @throws QueryError past the bound */
  spend(): void {
    this.spent += 1;
    if (this.spent > MOST_ROWS) throw new QueryError(`The result is too large: more than ${MOST_ROWS} rows`);
  }
}

/** The store as of one block: every row a query touches is seen through it. */
export class Scope {
  constructor(
    readonly store: Store,
    readonly block: number,
    /** whether that block is the newest, so that indexes of changing fields tell the truth */
    readonly latest: boolean,
    readonly budget: RowBudget,
  ) {}

  /** A row by its id. */
  find(source: RowSource, id: string): Row | null {
    const live = source.get(id)?.at(this.block) ?? null;
    if (live !== null || this.latest) return live;
    return source.removed.find((row) => row.id === id && row.at(this.block) !== null) ?? null;
  }

  /** The row a reference points to. */
  target(column: Column, row: Row): Row | null {
    if (column.target !== null) return column.target(row)?.at(this.block) ?? null;
    const id = column.get(row);
    return typeof id === "string" ? this.find(this.store.source(column.base), id) : null;
  }

  /** The rows of a list field in no particular order, newest versions; what did not exist yet is not left out. */
  children(column: Column, row: Row): readonly Row[] {
    const source = this.store.source(column.base);
    if (column.derivedFrom === null) {
      const ids = column.get(row) as readonly string[];
      return ids.map((id) => source.get(id)).filter((child) => child !== null);
    }
    const { derivedFrom } = column;
    const index = source.index(derivedFrom);
    if (index === null) return source.timeOrder?.ofTransaction(row) ?? [];
    if (index.fixed || this.latest) return this.withRemoved(source, index.rows(row.id));
    return this.all(source);
  }

  /** All newest versions, with those that an earlier block still knows. */
  all(source: RowSource): readonly Row[] {
    return this.withRemoved(source, source.timeOrder?.rows ?? source.idOrder.rows());
  }

  private withRemoved(source: RowSource, rows: readonly Row[]): readonly Row[] {
    return this.latest || source.removed.length === 0 ? rows : [...rows, ...source.removed];
  }
}

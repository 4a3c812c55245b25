import type { Row } from "../rows/row";
import type { Column } from "../schema/column";
import type { Entity } from "../schema/entity";
import type { RowSource, TimeOrder } from "../store/row-source";
import { type Bound, boundsOf, candidates } from "./candidates";
import { filter, type Predicate, type Where } from "./filter";
import { type Order, orderOf, sortRows } from "./order";
import { QueryError } from "./query-error";
import type { Scope } from "./scope";

/** graph-node's GRAPH_GRAPHQL_MAX_FIRST and MAX_SKIP. */
const MAX_FIRST = 1000;
const MAX_SKIP = 4_294_967_295;
/** sorting a row by its id costs about as much as walking past so many */
const WALK_PER_SORT = 50;

/** A list field with its arguments, ready to be asked for one parent after the other. */
export class Collection {
  private readonly where: Where;
  private readonly bounds: readonly Bound[];
  private readonly passes: Predicate;
  private readonly order: Order;
  private readonly first: number;
  private readonly skip: number;

  /** @throws QueryError where graph-node refuses an argument */
  constructor(
    private readonly scope: Scope,
    private readonly entity: Entity,
    args: Readonly<Record<string, unknown>>,
  ) {
    this.first = within("first", args.first ?? 100, 1, MAX_FIRST);
    this.skip = within("skip", args.skip ?? 0, 0, MAX_SKIP);
    this.order = orderOf(entity, args.orderBy, args.orderDirection);
    this.where = (args.where ?? {}) as Where;
    this.passes = filter(scope, entity, this.where);
    this.bounds = boundsOf(this.where);
  }

  /** The rows of a top-level query. */
  fromSource(): Row[] {
    const source = this.scope.store.source(this.entity.name);
    const some = candidates(this.scope, source, this.bounds);
    if (this.byId && this.walkPays(source, some)) return this.walk(this.inIdOrder(source));
    if (this.byTime && source.timeOrder !== null) {
      return this.walkByTime(source.timeOrder, some ?? source.timeOrder.rows);
    }
    return this.sorted(some ?? this.scope.all(source), null);
  }

  /** The rows of a list field of one parent. */
  ofParent(column: Column, parent: Row): Row[] {
    const back = column.derivedFrom === null ? null : (this.entity.columns.get(column.derivedFrom) ?? null);
    const belongs = back === null ? null : (row: Row) => back.get(row) === parent.id;
    return this.sorted(this.scope.children(column, parent), belongs);
  }

  /** Whether to go through everything in order rather than to sort what may pass. */
  private walkPays(source: RowSource, some: readonly Row[] | null): boolean {
    if (!this.scope.latest && source.removed.length > 0) return false;
    const all = source.timeOrder ?? { rows: source.idOrder.rows() };
    return some === null || all.rows.length < some.length * WALK_PER_SORT;
  }

  private get byId(): boolean {
    return this.order.through === null && this.order.column.name === "id";
  }

  private get byTime(): boolean {
    return this.order.through === null && this.order.column.name === "timestamp";
  }

  private sorted(rows: readonly Row[], belongs: Predicate | null): Row[] {
    if (this.byId && ascending(rows))
      return this.walk(this.order.descending ? rows.toReversed() : rows, belongs);
    const found: Row[] = [];
    for (const row of rows) {
      const version = row.at(this.scope.block);
      if (version !== null && belongs?.(version) !== false && this.passes(version)) found.push(version);
    }
    return sortRows(this.scope, found, this.order).slice(this.skip, this.skip + this.first);
  }

  /** Takes rows that come in the right order until the page is full. */
  private walk(rows: Iterable<Row>, belongs: Predicate | null = null): Row[] {
    const found: Row[] = [];
    let passed = 0;
    for (const row of rows) {
      const version = row.at(this.scope.block);
      if (version === null || belongs?.(version) === false || !this.passes(version)) continue;
      if (passed++ < this.skip) continue;
      found.push(version);
      if (found.length === this.first) break;
    }
    return found;
  }

  private *inIdOrder(source: RowSource): Iterable<Row> {
    const rows = source.idOrder.rows();
    let from = 0;
    let to = rows.length;
    for (const { field, op, value } of this.bounds) {
      if (field !== "id" || typeof value !== "string") continue;
      if (op === "gt" || op === "gte") from = Math.max(from, source.idOrder.firstAfter(value, op === "gte"));
      if (op === "lt" || op === "lte") to = Math.min(to, source.idOrder.firstAfter(value, op === "lt"));
    }
    if (this.order.descending) for (let i = to - 1; i >= from; i--) yield rows[i] as Row;
    else for (let i = from; i < to; i++) yield rows[i] as Row;
  }

  /** A log is in order already, but for the ids of what happened in one second. */
  private walkByTime(order: TimeOrder, rows: readonly Row[]): Row[] {
    const wanted = this.skip + this.first;
    const found: Row[] = [];
    let second = Number.NaN;
    for (let step = 0; step < rows.length; step++) {
      const row = rows[this.order.descending ? rows.length - 1 - step : step] as Row;
      const timestamp = order.timestampOf(row);
      if (found.length >= wanted && timestamp !== second) break;
      const version = row.at(this.scope.block);
      if (version === null || !this.passes(version)) continue;
      found.push(version);
      second = timestamp;
    }
    return sortRows(this.scope, found, this.order).slice(this.skip, wanted);
  }
}

function within(name: string, value: unknown, min: number, max: number): number {
  const number = Number(value);
  if (number >= min && number <= max) return number;
  throw new QueryError(`The \`${name}\` argument must be between 0 and ${max}, but is ${number}`);
}

function ascending(rows: readonly Row[]): boolean {
  for (let i = 1; i < rows.length; i++) if ((rows[i - 1] as Row).id > (rows[i] as Row).id) return false;
  return true;
}

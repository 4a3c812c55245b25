import type { Row } from "../rows/row";
import type { RowSource, TimeOrder } from "../store/row-source";
import { splitKey, type Where } from "./filter";
import type { Scope } from "./scope";

/** A comparison that every row of the answer must pass. */
export interface Bound {
  field: string;
  op: string;
  value: unknown;
}

/** The conditions of a filter that hold for sure: those of the top level and of `and`. */
export function boundsOf(where: Where): Bound[] {
  return Object.entries(where).flatMap(([key, value]) => {
    if (key === "and")
      return ((value as readonly (Where | null)[] | null) ?? []).flatMap((part) => boundsOf(part ?? {}));
    return key === "or" || key.startsWith("_") || key.endsWith("_") ? [] : [{ ...splitKey(key), value }];
  });
}

/** Rows that may pass, found without looking at the others; null when the conditions allow no short cut. */
export function candidates(scope: Scope, source: RowSource, bounds: readonly Bound[]): readonly Row[] | null {
  const ids = bounds.find(({ field, op }) => field === "id" && (op === "" || op === "in"));
  if (ids !== undefined) {
    return [...new Set(listed(ids))].map((id) => scope.find(source, id)).filter((row) => row !== null);
  }
  const lists = bounds.map((bound) => byReference(scope, source, bound)).filter((rows) => rows !== null);
  return [...lists, byTime(source, bounds)].reduce(
    (best, rows) => (rows !== null && (best === null || rows.length < best.length) ? rows : best),
    null,
  );
}

function listed({ op, value }: Bound): string[] {
  return (op === "in" ? ((value as readonly string[] | null) ?? []) : [value]).map(String);
}

function byReference(scope: Scope, source: RowSource, bound: Bound): readonly Row[] | null {
  if ((bound.op !== "" && bound.op !== "in") || bound.value === null) return null;
  const index = source.index(bound.field);
  if (index === null || !(scope.latest || (index.fixed && source.removed.length === 0))) return null;
  const groups = [...new Set(listed(bound))].map((id) => index.rows(id));
  return groups.length === 1 ? (groups[0] ?? []) : groups.flat();
}

/** A stretch of a log, by its timestamps. */
function byTime(source: RowSource, bounds: readonly Bound[]): readonly Row[] | null {
  const order = source.timeOrder;
  if (order === null) return null;
  const { rows } = order;
  let from = 0;
  let to = rows.length;
  for (const { field, op, value } of bounds) {
    if (field !== "timestamp" || typeof value !== "number") continue;
    if (op === "gte" || op === "") from = Math.max(from, firstFrom(order, value));
    if (op === "gt") from = Math.max(from, firstFrom(order, value + 1));
    if (op === "lte" || op === "") to = Math.min(to, firstFrom(order, value + 1));
    if (op === "lt") to = Math.min(to, firstFrom(order, value));
  }
  return from === 0 && to === rows.length ? null : rows.slice(from, Math.max(from, to));
}

function firstFrom(order: TimeOrder, timestamp: number): number {
  const { rows } = order;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order.timestampOf(rows[middle] as Row) < timestamp) low = middle + 1;
    else high = middle;
  }
  return low;
}

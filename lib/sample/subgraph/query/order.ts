import type { Row } from "../rows/row";
import type { Column } from "../schema/column";
import { entityNamed } from "../schema/entities";
import type { Entity } from "../schema/entity";
import { QueryError } from "./query-error";
import type { Scope } from "./scope";
import { compareKeys, sortKey } from "./values";

/** How a list is ordered. */
export interface Order {
  /** the field, of this entity or of the one behind `child` */
  column: Column;
  /** the reference followed by `round__startBlock`; null for a field of the entity itself */
  through: Column | null;
  descending: boolean;
}

/** orderBy and orderDirection; a direction without a field is ignored, as graph-node does. @throws QueryError */
export function orderOf(entity: Entity, orderBy: unknown, direction: unknown): Order {
  const byId = { column: columnOf(entity, "id"), through: null, descending: false };
  if (typeof orderBy !== "string") return byId;
  const descending = direction === "desc";
  const [field = "", childField] = orderBy.split("__");
  const column = columnOf(entity, field);
  if (childField === undefined) return { column: sortable(entity, column), through: null, descending };
  const child = entityNamed(column.base);
  return { column: sortable(child, columnOf(child, childField)), through: column, descending };
}

/** Sorts in place what a scope shows; rows that are equal go by id, in the same direction. */
export function sortRows(scope: Scope, rows: Row[], order: Order): Row[] {
  const { column, through, descending } = order;
  const keyed = rows.map((row) => {
    const holder = through === null ? row : scope.target(through, row);
    return { row, id: row.id, key: holder === null ? null : sortKey(column, column.get(holder)) };
  });
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => sign * (compareKeys(a.key, b.key) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)));
  return keyed.map(({ row }) => row);
}

function columnOf(entity: Entity, name: string): Column {
  const column = entity.columns.get(name);
  if (column === undefined) throw new QueryError(`Entity \`${entity.name}\` has no attribute \`${name}\``);
  return column;
}

function sortable(entity: Entity, column: Column): Column {
  if (!column.list) return column;
  throw new QueryError(`Ordering by \`${column.name}\` is not supported for type \`${entity.name}\``);
}

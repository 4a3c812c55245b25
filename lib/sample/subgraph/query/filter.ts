import type { Row } from "../rows/row";
import type { Column } from "../schema/column";
import { entityNamed } from "../schema/entities";
import type { Entity } from "../schema/entity";
import { comparison } from "./comparison";
import { QueryError } from "./query-error";
import type { Scope } from "./scope";

export type Predicate = (row: Row) => boolean;
export type Where = Readonly<Record<string, unknown>>;

/** The `where` argument as a test of rows. @throws QueryError where graph-node refuses it */
export function filter(scope: Scope, entity: Entity, where: Where): Predicate {
  refuseMixedOr(where);
  const entries = Object.entries(where);
  // an event's id is put together from its transaction's hash, so it is asked for last
  const inOrder = [...entries.filter(([key]) => !isId(key)), ...entries.filter(([key]) => isId(key))];
  const tests = inOrder.map(([key, value]) => condition(scope, entity, key, value));
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return (row) => tests.every((test) => test(row));
}

/** Field and operator of a filter's key; no field of the schema has an underscore in its name. */
export function splitKey(key: string): { field: string; op: string } {
  const at = key.indexOf("_");
  return at < 0 ? { field: key, op: "" } : { field: key.slice(0, at), op: key.slice(at + 1) };
}

function isId(key: string): boolean {
  return splitKey(key).field === "id";
}

function condition(scope: Scope, entity: Entity, key: string, value: unknown): Predicate {
  if (key === "_change_block") {
    const since = (value as { number_gte: number } | null)?.number_gte ?? 0;
    return (row) => row.since >= since;
  }
  if (key === "and" || key === "or") {
    const parts = (value as readonly (Where | null)[] | null) ?? [];
    const tests = parts.map((part) => filter(scope, entity, part ?? {}));
    return key === "and"
      ? (row) => tests.every((test) => test(row))
      : (row) => tests.some((test) => test(row));
  }
  const { field, op } = splitKey(key);
  const column = entity.columns.get(field);
  if (column === undefined) throw new QueryError(`Entity \`${entity.name}\` has no attribute \`${field}\``);
  if (key.endsWith("_")) return childFilter(scope, column, value);
  const test = comparison(column, op, value);
  return (row) => test(column.get(row));
}

/** `field_: {…}`: there is a row behind the field that passes the filter. */
function childFilter(scope: Scope, column: Column, value: unknown): Predicate {
  if (value === null) throw new QueryError("Filter must by an object");
  const child = entityNamed(column.base);
  const passes = filter(scope, child, value as Where);
  if (!column.list) {
    return (row) => {
      const target = scope.target(column, row);
      return target !== null && passes(target);
    };
  }
  const back = column.derivedFrom === null ? null : child.columns.get(column.derivedFrom);
  return (row) =>
    scope.children(column, row).some((candidate) => {
      const version = candidate.at(scope.block);
      return version !== null && (!back || back.get(version) === row.id) && passes(version);
    });
}

function refuseMixedOr(where: Where): void {
  if (!("or" in where)) return;
  const columns = Object.keys(where).filter((key) => key !== "or" && key !== "and");
  if (columns.length === 0) return;
  const names = columns.map((name) => `'${name}'`).join(", ");
  throw new QueryError(
    `Cannot mix column filters with 'or' operator at the same level. Found column filter(s) ${names} alongside 'or' operator.`,
  );
}

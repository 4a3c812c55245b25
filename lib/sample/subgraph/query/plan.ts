import { type FieldNode, getArgumentValues, isObjectType, type SelectionSetNode } from "graphql";
import type { EventRow } from "../rows/event-rows";
import type { Row } from "../rows/row";
import { apiSchema } from "../schema/api-schema";
import type { Column } from "../schema/column";
import { entityNamed, eventInterface } from "../schema/entities";
import { type Entity, isReference } from "../schema/entity";
import { Collection } from "./collection";
import { errorAt } from "./query-error";
import type { Scope } from "./scope";
import { collectFields, type DocumentScope, selectionsOf } from "./selection";
import { print } from "./values";

type Answer = Record<string, unknown>;
/** How a row becomes an object of the answer. */
export type Plan = (row: Row) => Answer;
type Resolve = (row: Row) => unknown;

/** Works out once how rows of an entity, or of the interface Event, are answered. @throws QueryError */
export function planFor(
  scope: Scope,
  document: DocumentScope,
  entity: Entity,
  sets: readonly SelectionSetNode[],
): Plan {
  if (entity !== eventInterface) return concretePlan(scope, document, entity, sets);
  const plans = new Map<string, Plan>();
  return (row) => {
    const { kind } = row as EventRow;
    const plan = plans.get(kind) ?? concretePlan(scope, document, entityNamed(kind), sets);
    plans.set(kind, plan);
    return plan(row);
  };
}

function concretePlan(
  scope: Scope,
  document: DocumentScope,
  entity: Entity,
  sets: readonly SelectionSetNode[],
): Plan {
  const conditions = new Set(entity.event ? [entity.name, "Event"] : [entity.name]);
  const fields = [...collectFields(document, conditions, sets)].map(([key, nodes]) => ({
    key,
    resolve: resolver(scope, document, entity, nodes),
  }));
  return (row) => {
    scope.budget.spend();
    const answer: Answer = {};
    for (const { key, resolve } of fields) answer[key] = resolve(row);
    return answer;
  };
}

function resolver(
  scope: Scope,
  document: DocumentScope,
  entity: Entity,
  nodes: readonly FieldNode[],
): Resolve {
  const node = nodes[0] as FieldNode;
  if (node.name.value === "__typename") return () => entity.name;
  const column = entity.columns.get(node.name.value);
  if (column === undefined)
    throw errorAt(`Type \`${entity.name}\` has no field \`${node.name.value}\``, node);
  if (!isReference(column.base)) return notNull(column, node, (row) => print(column, column.get(row)));
  const child = entityNamed(column.base);
  const plan = planFor(scope, document, child, selectionsOf(nodes));
  if (!column.list) {
    return notNull(column, node, (row) => {
      const target = scope.target(column, row);
      return target === null ? null : plan(target);
    });
  }
  const collection = new Collection(scope, child, argumentsOf(document, entity.name, node));
  return (row) => collection.ofParent(column, row).map(plan);
}

/** A dangling reference under a non-null field fails the whole query, as in graph-node. */
function notNull(column: Column, node: FieldNode, resolve: Resolve): Resolve {
  if (!column.required) return resolve;
  return (row) => {
    const value = resolve(row);
    if (value === null) throw errorAt(`Null value resolved for non-null field \`${column.name}\``, node);
    return value;
  };
}

/** A field's arguments with variables filled in and defaults applied. */
export function argumentsOf(
  document: DocumentScope,
  type: string,
  node: FieldNode,
): Readonly<Record<string, unknown>> {
  const definition = apiSchema().getType(type);
  const field = isObjectType(definition) ? definition.getFields()[node.name.value] : undefined;
  return field === undefined ? {} : getArgumentValues(field, node, document.variables);
}

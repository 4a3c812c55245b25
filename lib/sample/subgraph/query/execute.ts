import {
  executeSync,
  type FieldNode,
  GraphQLError,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import type { SampleChain } from "../../ledger";
import { apiSchema } from "../schema/api-schema";
import { entities, eventInterface } from "../schema/entities";
import type { Entity } from "../schema/entity";
import { queryNames } from "../schema/sdl";
import type { Store } from "../store/store";
import { blockView } from "./block";
import { Collection } from "./collection";
import { type Document, InvalidDocument, reworded } from "./document";
import { metaAnswer } from "./meta";
import { argumentsOf, planFor } from "./plan";
import { RowBudget, Scope } from "./scope";
import { collectFields, type DocumentScope, selectionsOf } from "./selection";

/** What a query is answered from. */
export interface Subject {
  readonly chain: SampleChain;
  readonly store: Store;
  /** oldest L2 block that may be asked for */
  readonly earliest: number;
}

const QUERIES = new Map<string, { entity: Entity; many: boolean }>(
  [...entities, eventInterface].flatMap((entity) => {
    const [one, many] = queryNames(entity.name);
    return [
      [one, { entity, many: false }],
      [many, { entity, many: true }],
    ] as const;
  }),
);

/** Answers an operation. @throws QueryError, InvalidDocument */
export function execute(
  subject: Subject,
  document: Document,
  operation: OperationDefinitionNode,
  inputs: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const scope: DocumentScope = { fragments: document.fragments, variables: variables(operation, inputs) };
  const fields = collectFields(scope, new Set(["Query"]), [operation.selectionSet]);
  const answer: Record<string, unknown> = {};
  const budget = new RowBudget();
  for (const [key, nodes] of fields) {
    const name = nodes[0]?.name.value ?? "";
    if (name === "__typename") answer[key] = "Query";
    else if (name.startsWith("__")) answer[key] = introspect(document, operation, nodes, inputs)[key];
    else answer[key] = rootField(subject, scope, nodes, budget);
  }
  return answer;
}

function rootField(
  subject: Subject,
  document: DocumentScope,
  nodes: readonly FieldNode[],
  budget: RowBudget,
): unknown {
  const node = nodes[0] as FieldNode;
  const args = argumentsOf(document, "Query", node);
  const view = blockView(subject.chain, subject.earliest, args.block);
  const query = QUERIES.get(node.name.value);
  if (query === undefined) return metaAnswer(subject.chain, view, document, selectionsOf(nodes));
  const scope = new Scope(subject.store, view.number, view.latest, budget);
  const plan = planFor(scope, document, query.entity, selectionsOf(nodes));
  if (query.many) return new Collection(scope, query.entity, args).fromSource().map(plan);
  const row = scope.find(subject.store.source(query.entity.name), String(args.id));
  return row === null ? null : plan(row);
}

function variables(
  operation: OperationDefinitionNode,
  inputs: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const result = getVariableValues(apiSchema(), operation.variableDefinitions ?? [], inputs);
  if (result.errors !== undefined) throw new InvalidDocument(result.errors.map(reworded));
  return result.coerced;
}

/** The schema asked about itself: the one thing that graphql-js answers whole. */
function introspect(
  document: Document,
  operation: OperationDefinitionNode,
  nodes: readonly FieldNode[],
  inputs: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const alone = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: nodes } } as const;
  const definitions = [alone, ...document.fragments.values()];
  const { data, errors } = executeSync({
    schema: apiSchema(),
    document: { kind: Kind.DOCUMENT, definitions },
    variableValues: inputs,
  });
  if (errors !== undefined) throw new InvalidDocument(errors.map((error) => reworded(asGraphQL(error))));
  return data ?? {};
}

function asGraphQL(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError(String(error));
}

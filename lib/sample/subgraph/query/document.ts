import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { apiSchema } from "../schema/api-schema";
import { QueryError } from "./query-error";

/** A parsed document that passed validation. */
export interface Document {
  readonly node: DocumentNode;
  readonly operations: readonly OperationDefinitionNode[];
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Refused documents, with everything that is wrong with them. */
export class InvalidDocument extends Error {
  override readonly name = "InvalidDocument";
  constructor(readonly errors: readonly QueryError[]) {
    super("invalid document");
  }
}

const KEPT = 100;
// graph-node takes a String variable where an ID stands, and the usual recipe of paging by id_gt relies on it.
const STRING_FOR_ID = /^Variable "[^"]*" of type "String!?" used in position expecting type "ID!?"\.$/;
const known = new Map<string, Document>();

/** Parses and validates strictly; a client's few documents are kept. @throws InvalidDocument */
export function documentOf(query: string): Document {
  const kept = known.get(query);
  if (kept !== undefined) return kept;
  const node = parsed(query);
  const errors = validate(apiSchema(), node, undefined, { hideSuggestions: true }).filter(
    (error) => !STRING_FOR_ID.test(error.message),
  );
  if (errors.length > 0) throw new InvalidDocument(errors.map(reworded));
  const fragments = node.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const document = {
    node,
    operations: node.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION),
    fragments: new Map(fragments.map((one) => [one.name.value, one])),
  };
  if (known.size >= KEPT) known.clear();
  known.set(query, document);
  return document;
}

/** @throws QueryError in graph-node's words */
export function operationOf(document: Document, name: string | null): OperationDefinitionNode {
  const [first, second] = document.operations;
  if (name === null) {
    if (first === undefined || second !== undefined) throw new QueryError("Operation name required");
    return queryOnly(first);
  }
  const found = document.operations.find((one) => one.name?.value === name);
  if (found === undefined) throw new QueryError(`Operation name not found \`${name}\``);
  return queryOnly(found);
}

function queryOnly(operation: OperationDefinitionNode): OperationDefinitionNode {
  if (operation.operation === "query") return operation;
  const what = operation.operation === "mutation" ? "Mutations" : "Subscriptions";
  throw new QueryError(`Not supported: ${what} are not supported`);
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) throw new InvalidDocument([reworded(error)]);
    throw error;
  }
}

/** graph-node's validation follows graphql-js but for the commonest error, an unknown field. */
export function reworded(error: GraphQLError): QueryError {
  const field = /^Cannot query field "([^"]*)" on type "([^"]*)"/.exec(error.message);
  const missing = /^Variable "\$([^"]*)" of required type .* was not provided/.exec(error.message);
  const message = field
    ? `Type \`${field[2]}\` has no field \`${field[1]}\``
    : missing
      ? `No value provided for required variable \`${missing[1]}\``
      : error.message;
  return new QueryError(message, error.locations ?? null);
}

import { GraphQLError } from "graphql";
import * as v from "valibot";
import type { SampleChain } from "../ledger";
import { Indexer } from "./indexer/indexer";
import { documentOf, InvalidDocument, operationOf, reworded } from "./query/document";
import { execute } from "./query/execute";
import { QueryError } from "./query/query-error";

/** The sample network's subgraph: what a POST to its address answers. */
export interface Subgraph {
  /** @param body the parsed JSON of the request */
  handle(body: unknown): Promise<{ status: number; body: unknown }>;
}

const requestSchema = v.object({
  query: v.string(),
  variables: v.nullish(v.record(v.string(), v.unknown())),
  operationName: v.nullish(v.string()),
});

/** Indexes a chain as the Livepeer subgraph does and answers queries as graph-node does: errors come with status 200. */
export function createSubgraph(chain: SampleChain): Subgraph {
  const indexer = new Indexer(chain);

  function answer(body: unknown): { status: number; body: unknown } {
    const request = v.safeParse(requestSchema, body);
    if (!request.success) return { status: 400, body: failed([new QueryError(clientError(body))]) };
    const { query, variables, operationName } = request.output;
    chain.catchUp();
    indexer.catchUp();
    const document = documentOf(query);
    const subject = { chain, store: indexer.store, earliest: indexer.earliest() };
    const data = execute(subject, document, operationOf(document, operationName ?? null), variables ?? {});
    return { status: 200, body: { data } };
  }

  return {
    handle: async (body) => {
      try {
        return answer(body);
      } catch (error) {
        return { status: 200, body: failed(errorsOf(error)) };
      }
    },
  };
}

function clientError(body: unknown): string {
  const what =
    typeof body === "object" && body !== null && "query" in body ? "is malformed" : "lacks a query";
  return `GraphQL server error (client error): the request ${what}`;
}

function errorsOf(error: unknown): readonly QueryError[] {
  if (error instanceof InvalidDocument) return error.errors;
  if (error instanceof QueryError) return [error];
  if (error instanceof GraphQLError) return [reworded(error)];
  throw error;
}

function failed(errors: readonly QueryError[]): unknown {
  return {
    errors: errors.map(({ message, locations }) =>
      locations === null ? { message } : { locations, message },
    ),
  };
}

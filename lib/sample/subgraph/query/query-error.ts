import type { ASTNode, SourceLocation } from "graphql";
import { getLocation } from "graphql";

/** What graph-node answers as an error, in its words. */
export class QueryError extends Error {
  override readonly name = "QueryError";
  constructor(
    message: string,
    readonly locations: readonly SourceLocation[] | null = null,
  ) {
    super(message);
  }
}

/** The error with the place in the document that it is about. */
export function errorAt(message: string, node: ASTNode): QueryError {
  return new QueryError(message, node.loc ? [getLocation(node.loc.source, node.loc.start)] : null);
}

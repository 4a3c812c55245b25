import { reference } from "./openapi-shapes";

const ETAG = {
  description: "The answer's version, weak; in If-None-Match it asks whether there is another.",
  schema: { type: "string" },
};
const RETRY_AFTER = {
  description: "Seconds after which to ask again.",
  schema: { type: "integer", minimum: 1 },
};

const problem = { "application/problem+json": { schema: reference("Problem") } };
const response = (name: keyof typeof responses) => ({ $ref: `#/components/responses/${name}` });

/** Answers that several operations give. */
export const responses = {
  Problem: { description: "What was wrong (RFC 9457)", content: problem },
  Same: { description: "The version that If-None-Match names is still the answer", headers: { ETag: ETAG } },
  Unavailable: {
    description: "A source gives nothing, or too much is being worked out; what is down is named (RFC 9457)",
    headers: { "Retry-After": RETRY_AFTER },
    content: problem,
  },
};

/**
 * What a path answers.
 * @param of `schema` names the answer's shape; `table` says that it also comes as CSV; `refusals` are the statuses besides
 *   500, which any may give
 */
export function operation(of: {
  id: string;
  summary: string;
  schema: string;
  refusals: readonly (400 | 404 | 503)[];
  parameters?: readonly object[];
  table?: boolean;
}) {
  const { id, summary, parameters = [], table = false } = of;
  const csv = { schema: { type: "string", description: "Its lines as a table, unknown cells empty" } };
  const content = {
    "application/json": { schema: reference(of.schema) },
    ...(table && { "text/csv": csv }),
  };
  const refused = [...of.refusals, 500].map((status) => [
    status,
    response(status === 503 ? "Unavailable" : "Problem"),
  ]);
  return {
    get: {
      operationId: id,
      summary,
      parameters,
      responses: {
        "200": { description: summary, headers: { ETag: ETAG }, content },
        "304": response("Same"),
        ...Object.fromEntries(refused),
      },
    },
  };
}

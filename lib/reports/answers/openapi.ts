import { SCHEMAS } from "./openapi-schemas";

const ADDRESS = {
  name: "address",
  in: "path",
  required: true,
  description: "An account, all lower case, all upper case, or with a right checksum.",
  schema: { type: "string", pattern: "^0[xX][0-9a-fA-F]{40}$" },
};

const FORMAT = {
  name: "format",
  in: "query",
  description: "csv gives the list as a table whose first row holds the JSON paths.",
  schema: { type: "string", enum: ["json", "csv"], default: "json" },
};

const BLOCK = {
  name: "block",
  in: "query",
  description: "Answer from the chain at this L2 block or later, past what is kept.",
  schema: { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
};

function path(
  summary: string,
  schema: string,
  refusals: readonly string[],
  parameters: readonly object[] = [],
) {
  const content = { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } };
  const problems = refusals.map((status) => [status, { $ref: "#/components/responses/Problem" }]);
  const responses = { "200": { description: summary, content }, ...Object.fromEntries(problems) };
  return { get: { summary, parameters, responses } };
}

/** The interface for programs, described for programs (OpenAPI 3.1). */
export const OPENAPI = {
  openapi: "3.1.0",
  info: {
    title: "Bondwise",
    version: "1",
    description:
      "Staking on Livepeer. Amounts are decimal strings of whole tokens, rates are fractions, unknown is null. Every answer says as of which block it speaks and how its sources are.",
  },
  paths: {
    "/api/v1/network": path("The network at a glance", "Network", ["503"]),
    "/api/v1/orchestrators": path(
      "Every registered or active orchestrator",
      "Orchestrators",
      ["400", "503"],
      [FORMAT],
    ),
    "/api/v1/orchestrators/{address}": path(
      "One orchestrator",
      "OrchestratorAnswer",
      ["400", "404", "503"],
      [ADDRESS],
    ),
    "/api/v1/delegators/{address}": path(
      "One account's position",
      "Delegator",
      ["400", "503"],
      [ADDRESS, BLOCK],
    ),
    "/api/v1/yield": path(
      "Every definition of yield side by side, with its basis, and LivepeerSRB: the network and each orchestrator",
      "Yield",
      ["400", "503"],
      [FORMAT],
    ),
    "/api/v1/pools": path(
      "Pools in the shape of yield trackers, rates in per cent",
      "Pools",
      ["400", "503"],
      [FORMAT],
    ),
    "/api/health": path("How the process and its sources are", "Health", []),
  },
  components: {
    schemas: SCHEMAS,
    responses: {
      Problem: {
        description: "What was wrong (RFC 9457)",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  },
};

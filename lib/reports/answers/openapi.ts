import { POOLS_BY } from "../../export/parameters";
import { COMPARE_PARAMETERS } from "./openapi-compare";
import { operation, responses } from "./openapi-operation";
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

const BY = {
  name: "by",
  in: "query",
  description:
    "orchestrator gives a pool for each active one of which a rate is known; network gives one pool of all stake in their place, never both.",
  schema: { type: "string", enum: POOLS_BY, default: "orchestrator" },
};

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
    "/api/v1/network": operation({
      id: "getNetwork",
      summary: "The network at a glance",
      schema: "Network",
      refusals: [503],
    }),
    "/api/v1/orchestrators": operation({
      id: "listOrchestrators",
      summary: "Every registered or active orchestrator",
      schema: "Orchestrators",
      refusals: [400, 503],
      parameters: [FORMAT],
      table: true,
    }),
    "/api/v1/orchestrators/{address}": operation({
      id: "getOrchestrator",
      summary: "One orchestrator",
      schema: "OrchestratorAnswer",
      refusals: [400, 404, 503],
      parameters: [ADDRESS],
    }),
    "/api/v1/compare": operation({
      id: "compareOrchestrators",
      summary: "Orchestrators side by side, with what a stake would earn at each in a year",
      schema: "Compare",
      refusals: [400, 404, 503],
      parameters: [...COMPARE_PARAMETERS, FORMAT],
      table: true,
    }),
    "/api/v1/delegators/{address}": operation({
      id: "getDelegator",
      summary: "One account's position",
      schema: "Delegator",
      refusals: [400, 503],
      parameters: [ADDRESS, BLOCK],
    }),
    "/api/v1/stake": operation({
      id: "getStakeTerms",
      summary: "What a stake's next year and the price of selling LPT are worked out from",
      schema: "StakeTerms",
      refusals: [503],
    }),
    "/api/v1/yield": operation({
      id: "getYield",
      summary:
        "Every definition of yield side by side, with its basis, and LivepeerSRB: the network and each orchestrator",
      schema: "Yield",
      refusals: [400, 503],
      parameters: [FORMAT],
      table: true,
    }),
    "/api/v1/pools": operation({
      id: "listPools",
      summary: "Pools in the shape of yield trackers, rates in per cent",
      schema: "Pools",
      refusals: [400, 503],
      parameters: [BY, FORMAT],
      table: true,
    }),
    "/api/v1/openapi.json": operation({
      id: "getDescription",
      summary: "This description",
      schema: "Description",
      refusals: [],
    }),
    "/api/health": operation({
      id: "getHealth",
      summary: "How the process and its sources are",
      schema: "Health",
      refusals: [],
    }),
  },
  components: { schemas: SCHEMAS, responses },
};

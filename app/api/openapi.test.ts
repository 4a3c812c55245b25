import { describe, expect, it } from "vitest";
import { OPENAPI } from "@/lib/reports/answers/openapi";
import { SCHEMAS } from "@/lib/reports/answers/openapi-schemas";
import { addressOf } from "@/lib/reports/testing/address";
import { pretend } from "@/lib/reports/testing/fake-sources";
import { everythingKnown } from "@/lib/reports/testing/known";
import { aPosition } from "@/lib/reports/testing/position";
import { ok } from "@/lib/upstream/outcome";
import { GET as health } from "./health/route";
import { GET as compare } from "./v1/compare/route";
import { GET as delegator } from "./v1/delegators/[address]/route";
import { GET as network } from "./v1/network/route";
import { GET as openapi } from "./v1/openapi.json/route";
import { GET as orchestrator } from "./v1/orchestrators/[address]/route";
import { GET as orchestrators } from "./v1/orchestrators/route";
import { GET as pools } from "./v1/pools/route";
import { GET as stake } from "./v1/stake/route";
import { GET as yields } from "./v1/yield/route";

/** Members of a schema that say nothing of what they mean: neither themselves nor what holds them. */
function untold(schema: unknown, at: string, known: boolean): string[] {
  const { anyOf, items, properties, description } = schema as Record<string, unknown>;
  const told = known || description !== undefined;
  if (properties !== undefined) {
    return Object.entries(properties as object).flatMap(([name, part]) =>
      untold(part, `${at}.${name}`, false),
    );
  }
  const parts = [...(Array.isArray(anyOf) ? anyOf : []), ...(items === undefined ? [] : [items])];
  const shaped = parts.filter((part) => "properties" in part || "anyOf" in part || "$ref" in part);
  if (shaped.length > 0) return shaped.flatMap((part) => ("$ref" in part ? [] : untold(part, at, told)));
  return told ? [] : [at];
}

/** What its name and pattern say already. */
const PLAIN = /\.(address|network|round|l1Block|l2Block)$/;

const request = new Request("http://site.test/api");
const one = { params: Promise.resolve({ address: addressOf(1) }) };

/** Where an answer differs from its schema: what is of another kind, missing, or not described. */
function differences(value: unknown, schema: unknown, at = "answer"): string[] {
  const { $ref, anyOf, type, properties, items, pattern, enum: words } = schema as Record<string, unknown>;
  if (typeof $ref === "string") return differences(value, SCHEMAS[$ref.split("/").at(-1) ?? ""], at);
  if (Array.isArray(anyOf)) {
    const tries = anyOf.map((choice) => differences(value, choice, at));
    return tries.find((found) => found.length === 0) ?? tries[0] ?? [];
  }
  if (kindOf(value) !== type && !(type === "number" && kindOf(value) === "integer"))
    return [`${at} is no ${type}`];
  if (typeof pattern === "string" && !new RegExp(pattern).test(String(value))) return [`${at}: ${value}`];
  if (Array.isArray(words) && !words.includes(value)) return [`${at}: ${value}`];
  if (Array.isArray(value)) return value.flatMap((item, i) => differences(item, items, `${at}[${i}]`));
  if (properties === undefined) return [];
  const [given, described] = [value as Record<string, unknown>, properties as Record<string, unknown>];
  const names = new Set([...Object.keys(given), ...Object.keys(described)]);
  return [...names].flatMap((name) =>
    name in given && name in described
      ? differences(given[name], described[name], `${at}.${name}`)
      : [`${at}.${name} is ${name in given ? "not described" : "missing"}`],
  );
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

describe("openapi.json", () => {
  it("describes every answer, all of it, whatever is known", async () => {
    for (const outside of [{}, everythingKnown(), { history: null, price: () => null }]) {
      pretend({ ...outside, delegator: async () => ok(aPosition()) });
      const answers = {
        Network: await network(request),
        Orchestrators: await orchestrators(request),
        OrchestratorAnswer: await orchestrator(request, one),
        Delegator: await delegator(request, one),
        Compare: await compare(
          new Request(`${request.url}?o=${addressOf(1)},${addressOf(2)}&account=${addressOf(3)}&cut=5`),
        ),
        StakeTerms: await stake(request),
        Yield: await yields(request),
        Pools: await pools(request),
        Health: await health(request),
      };
      for (const [name, answer] of Object.entries(answers)) {
        expect([name, ...differences(await answer.json(), SCHEMAS[name])]).toEqual([name]);
      }
    }
  });

  it("says what every field about yield and orchestrators means", () => {
    const names = [
      "Yield",
      "OrchestratorYields",
      "Orchestrator",
      "OrchestratorAnswer",
      "Orchestrators",
      "Pool",
      "StakeTerms",
    ];
    const silent = names.flatMap((name) => untold(SCHEMAS[name], name, false));
    expect(silent.filter((at) => !PLAIN.test(at))).toEqual([
      "Pool.chain",
      "Pool.symbol",
      "Pool.rewardTokens",
      "Pool.underlyingTokens",
    ]);
  });

  it("refers to nothing that is not there", async () => {
    const text = JSON.stringify(await (await openapi(request)).json());
    const names = [...text.matchAll(/#\/components\/(\w+)\/(\w+)/g)];
    expect(names.length).toBeGreaterThan(10);
    for (const [, part = "", name = ""] of names) {
      expect(Object.keys(OPENAPI.components[part as "schemas" | "responses"])).toContain(name);
    }
  });
});

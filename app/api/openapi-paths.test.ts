import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { OPENAPI } from "@/lib/reports/answers/openapi";
import { addressOf } from "@/lib/reports/testing/address";
import { pretend } from "@/lib/reports/testing/fake-sources";
import { everythingKnown } from "@/lib/reports/testing/known";
import { aPosition } from "@/lib/reports/testing/position";
import { failed, ok } from "@/lib/upstream/outcome";

type Handler = (request: Request, context: { params: Promise<{ address: string }> }) => Promise<Response>;

/** Every route of the interface: the path that the description gives it, and its module. */
const ROUTES = readdirSync("app/api", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("route.ts") && !file.includes("[..."))
  .map((file): [path: string, module: string] => [
    `/api/${file.slice(0, -"/route.ts".length).replaceAll(/\[(\w+)\]/g, "{$1}")}`,
    resolve("app/api", file),
  ]);

interface Said {
  content?: object;
  headers?: object;
}

interface Operation {
  operationId: string;
  parameters: { name: string; required?: boolean; schema: { enum?: readonly string[] } }[];
  responses: Record<string, Said & { $ref?: string }>;
}

function operationOf(path: string): Operation {
  const found = (OPENAPI.paths as unknown as Record<string, { get: Operation }>)[path];
  if (found === undefined) throw new Error(`${path} is not described`);
  return found.get;
}

/** What is said of a path's answer with a status, references followed. */
function said(path: string, status: number): Said | undefined {
  const found = operationOf(path).responses[status];
  const name = found?.$ref?.split("/").at(-1);
  return name === undefined ? found : OPENAPI.components.responses[name as "Problem"];
}

const typeOf = (answer: Response) => answer.headers.get("content-type")?.split(";")[0] ?? "";

/** A link to a path: with the parameters it cannot do without, which speak of an address where they name one. */
function linkTo(path: string, query: string, address: string): string {
  const link = new URL(`http://site.test${path}${query}`);
  for (const { name, required } of operationOf(path).parameters)
    if (required === true && name === "o") link.searchParams.append(name, `${address},${addressOf(2)}`);
  return link.href;
}

/** Asks a route whatever it may be asked, while all is well and while it is not. */
async function answersOf(path: string, GET: Handler): Promise<Response[]> {
  const at = (address: string) => ({ params: Promise.resolve({ address }) });
  const ask = (query = "", headers = {}, address: string = addressOf(1)) =>
    GET(new Request(linkTo(path, query, address), { headers }), at(address));
  const delegator = async () => failed("chain", "behind", "The chain is not that far.");
  pretend({ ...everythingKnown(), delegator: async () => ok(aPosition()) });
  const answers = [await ask("", { "if-none-match": "*" }), await ask("", {}, "0x12")];
  for (const query of ["", "?format=csv", "?format=xml", "?by=xml", "?block=x"])
    answers.push(await ask(query));
  answers.push(await ask("", {}, addressOf(99)));
  pretend({ chain: null, delegator });
  answers.push(await ask());
  const { outside } = pretend();
  Object.defineProperty(outside, "states", { get: () => JSON.parse("broken") });
  return [...answers, await ask()];
}

describe("openapi.json", () => {
  it("lists every route, each under a name of its own", () => {
    expect(Object.keys(OPENAPI.paths).sort()).toEqual(ROUTES.map(([path]) => path).sort());
    const names = Object.keys(OPENAPI.paths).map((path) => operationOf(path).operationId);
    for (const name of names) expect(name).toMatch(/^[a-z]+[A-Z]\w+$/);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(ROUTES)(
    "says of %s what it answers, in which formats, and when to ask again",
    async (path, module) => {
      const { GET } = (await import(module)) as { GET: Handler };
      const answers = await answersOf(path, GET);
      for (const answer of answers) {
        const { content = {}, headers = {} } = said(path, answer.status) ?? {};
        expect(operationOf(path).responses).toHaveProperty(String(answer.status));
        if (answer.status !== 304) expect(Object.keys(content)).toContain(typeOf(answer));
        for (const name of ["ETag", "Retry-After"])
          expect([name, name in headers], `${answer.status}`).toEqual([name, answer.headers.has(name)]);
      }
      const good = answers.filter(({ status }) => status === 200).map(typeOf);
      expect([...new Set(good)].sort()).toEqual(Object.keys(said(path, 200)?.content ?? {}).sort());
    },
  );

  it.each(ROUTES)("names every value that a parameter of %s takes", async (path, module) => {
    const { GET } = (await import(module)) as { GET: Handler };
    for (const { name, schema } of operationOf(path).parameters) {
      for (const word of schema.enum ?? []) {
        pretend(everythingKnown());
        const params = Promise.resolve({ address: addressOf(1) });
        const link = linkTo(path, `?${name}=${word}`, addressOf(1));
        expect((await GET(new Request(link), { params })).status).toBe(200);
      }
    }
  });
});

import * as v from "valibot";
import { UpstreamError } from "../upstream-error";
import type { SubgraphClient, Variables } from "./client";
import { someAtOnce } from "./pages";

const PAGE = 1000;
const MOST_PAGES = 500;
const QUESTIONS_AT_ONCE = 4;

/** One list of a document: which rows of an entity, and what of each; ids come by themselves. */
export interface ListPart {
  field: string;
  /** conditions beside the page's own */
  where: string;
  select: string;
}

export type Parts = Readonly<Record<string, ListPart>>;

/** Variables that conditions may name. */
const TYPES: Readonly<Record<string, string>> = {
  since: "Int!",
  large: "BigDecimal!",
  below: "ID!",
  voteStart: "BigInt!",
  who: "String!",
  dateSince: "Int!",
  transactions: "[String!]!",
};

const rowsShape = v.record(v.string(), v.array(v.looseObject({ id: v.string() })));

/** The document that asks for a page of each of these lists at one block; list `x` goes on after the id $x. */
export function listsDocument(name: string, parts: Parts): string {
  const wheres = Object.values(parts).map(({ where }) => where);
  const used = Object.entries(TYPES).filter(([key]) => wheres.some((where) => names(where, key)));
  const declared = [
    "$block: Int!",
    ...used.map(([key, type]) => `$${key}: ${type}`),
    ...Object.keys(parts).map((key) => `$${key}: ID!`),
  ];
  const lists = Object.entries(parts).map(
    ([key, { field, where, select }]) =>
      `  ${key}: ${field}(first: ${PAGE}, orderBy: id, where: { id_gt: $${key} ${where} }, block: { number: $block }) {\n    id ${select}\n  }`,
  );
  return `query ${name}(${declared.join(", ")}) {\n${lists.join("\n")}\n}`;
}

function names(where: string, variable: string): boolean {
  return new RegExp(`\\$${variable}\\b`).test(where);
}

/**
 * Every row of several lists, all at one block: together in one question, which is cheap where little is new, or each on
 * its own, which keeps answers small where much is. A full page is never taken for the end.
 * @param after where a list begins, where not at its start @throws UpstreamError
 */
export async function readLists<P extends Parts>(
  client: SubgraphClient,
  question: { name: string; parts: P; variables: Variables; together: boolean },
  after: { [K in keyof P]?: string } = {},
): Promise<{ [K in keyof P]: unknown[] }> {
  const { name, parts, variables, together } = question;
  const keys = Object.keys(parts);
  const found = Object.fromEntries(keys.map((key) => [key, [] as unknown[]]));
  const groups = together ? [keys] : keys.map((key) => [key]);
  const from = (key: string) => after[key] ?? "";
  await someAtOnce(
    QUESTIONS_AT_ONCE,
    groups.map((group) => async () => {
      let open = new Map(group.map((key) => [key, from(key)]));
      for (let page = 0; open.size > 0; page += 1) {
        if (page === MOST_PAGES) throw endless();
        open = await nextPage(client, name, parts, variables, open, found);
      }
    }),
  );
  return found as { [K in keyof P]: unknown[] };
}

/** Adds a page of each open list to what was found, and gives those that go on. */
async function nextPage(
  client: SubgraphClient,
  name: string,
  parts: Parts,
  variables: Variables,
  open: ReadonlyMap<string, string>,
  found: Record<string, unknown[]>,
): Promise<Map<string, string>> {
  const asked = Object.fromEntries(Object.entries(parts).filter(([key]) => open.has(key)));
  const document = listsDocument(name, asked);
  const given = Object.entries(variables).filter(([key]) => names(document, key));
  const answer = await client.ask(
    document,
    { ...Object.fromEntries(given), ...Object.fromEntries(open) },
    rowsShape,
  );
  const next = new Map<string, string>();
  for (const [key, after] of open) {
    const rows = answer[key];
    if (rows === undefined)
      throw new UpstreamError("subgraph", "nonsense", "left out a list that was asked for");
    found[key]?.push(...rows);
    const last = rows.at(-1)?.id;
    if (last === undefined || rows.length < PAGE) continue;
    if (last <= after) throw endless();
    next.set(key, last);
  }
  return next;
}

function endless(): UpstreamError {
  return new UpstreamError("subgraph", "nonsense", "answered pages that do not end");
}

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
  until: "Int!",
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
  const used = Object.entries(TYPES).filter(([key]) => wheres.some((where) => isNamed(where, key)));
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

function isNamed(where: string, variable: string): boolean {
  return new RegExp(`\\$${variable}\\b`).test(where);
}

/** What was found of a list so far, and the id after which it goes on; null: it is whole. */
interface ListSoFar {
  rows: unknown[];
  after: string | null;
}

/** How far lists were read, by their names: what a failure leaves, for the next attempt to go on from. */
export type Progress = Map<string, ListSoFar>;

/** Lists to read, all at one block. */
export interface ListsQuestion<P extends Parts> {
  name: string;
  parts: P;
  variables: Variables;
  /** in one question, which is cheap where little is new, or each on its own, which keeps answers small where much is */
  together: boolean;
}

/**
 * Every row of several lists. A full page is never taken for the end.
 * @param begins the id after which a list begins, where not at its start @throws UpstreamError
 */
export async function readLists<P extends Parts>(
  client: SubgraphClient,
  question: ListsQuestion<P>,
  begins: { [K in keyof P]?: string } = {},
): Promise<{ [K in keyof P]: unknown[] }> {
  const progress: Progress = new Map();
  const failed = await readApart(client, question, begins, progress);
  for (const error of failed.values()) throw error;
  return rowsOf(question.parts, progress);
}

/** The rows of lists as far as they were read. */
export function rowsOf<P extends Parts>(parts: P, progress: Progress): { [K in keyof P]: unknown[] } {
  const found = Object.keys(parts).map((key) => [key, progress.get(key)?.rows ?? []]);
  return Object.fromEntries(found) as { [K in keyof P]: unknown[] };
}

/** From so many failures on, with no list read meanwhile, it is the subgraph that fails and not a list. */
const HOPELESS = 3;

/**
 * Reads lists as far as they can be, each for itself: one that fails costs no other. Where all fail the rest is not
 * asked for. @param progress where it goes on from, and what it adds to @returns those that failed
 */
export async function readApart<P extends Parts>(
  client: SubgraphClient,
  { name, parts, variables, together }: ListsQuestion<P>,
  begins: { [K in keyof P]?: string },
  progress: Progress,
): Promise<Map<string, UpstreamError>> {
  const failed = new Map<string, UpstreamError>();
  for (const key of Object.keys(parts))
    if (!progress.has(key)) progress.set(key, { rows: [], after: begins[key] ?? "" });
  const open = Object.keys(parts).filter((key) => progress.get(key)?.after !== null);
  const readAll = async (keys: readonly string[]) => {
    for (let page = 0; keys.some((key) => progress.get(key)?.after !== null); page += 1) {
      if (page === MOST_PAGES) throw endless();
      await nextPage(client, { name, parts, variables }, keys, progress);
    }
  };
  if (together) {
    const failure = await failureIn(() => readAll(open));
    if (failure === null || open.length === 1 || !isOfOneList(failure)) {
      if (failure !== null) for (const key of open) failed.set(key, failure);
      return failed;
    }
  }
  let succeeded = 0;
  await someAtOnce(
    QUESTIONS_AT_ONCE,
    open.map((key) => async () => {
      if (succeeded === 0 && failed.size >= HOPELESS) return;
      const failure = await failureIn(() => readAll([key]));
      if (failure === null) succeeded += 1;
      else failed.set(key, failure);
    }),
  );
  return failed;
}

/** Whether a failure may come from what a list holds, and not from the subgraph as it is now. */
export function isOfOneList({ failure: { kind } }: UpstreamError): boolean {
  return kind === "errors" || kind === "nonsense" || kind === "too-large";
}

async function failureIn(work: () => Promise<void>): Promise<UpstreamError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof UpstreamError) return error;
    throw error;
  }
}

/** Adds a page to each of these lists that is not whole yet. */
async function nextPage(
  client: SubgraphClient,
  { name, parts, variables }: Pick<ListsQuestion<Parts>, "name" | "parts" | "variables">,
  keys: readonly string[],
  progress: Progress,
): Promise<void> {
  const open = keys.flatMap((key) => {
    const after = progress.get(key)?.after ?? null;
    return after === null ? [] : [[key, after] as const];
  });
  const names = new Set(open.map(([key]) => key));
  const document = listsDocument(
    name,
    Object.fromEntries(Object.entries(parts).filter(([key]) => names.has(key))),
  );
  const given = Object.entries(variables).filter(([key]) => isNamed(document, key));
  const asked = { ...Object.fromEntries(given), ...Object.fromEntries(open) };
  const answer = await client.ask(document, asked, rowsShape);
  for (const [key, after] of open) {
    const rows = answer[key];
    const list = progress.get(key);
    if (rows === undefined || list === undefined)
      throw new UpstreamError("subgraph", "nonsense", "left out a list that was asked for");
    const last = rows.at(-1)?.id;
    const goesOn = last !== undefined && rows.length >= PAGE;
    if (goesOn && last <= after) throw endless();
    list.rows.push(...rows);
    list.after = goesOn ? last : null;
  }
}

function endless(): UpstreamError {
  return new UpstreamError("subgraph", "nonsense", "answered pages that do not end");
}

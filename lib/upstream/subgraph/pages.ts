import * as v from "valibot";
import { UpstreamError } from "../upstream-error";
import type { SubgraphClient, Variables } from "./client";
import { pageShape } from "./shapes";

const PAGE = 1000;
const MOST_PAGES = 500;

/**
 * Every row of a list, page by page by id_gt until a short page: a silent 100 or 1000 never counts as all.
 * @param document with a list "rows" that asks `first: 1000, orderBy: id, where: { id_gt: $after }`
 * @returns rows as they came, for keeping; read them with `read`
 * @throws UpstreamError
 */
export async function allRows(
  client: SubgraphClient,
  document: string,
  variables: Variables,
): Promise<unknown[]> {
  const rows: unknown[] = [];
  let after = "";
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { rows: some } = await client.ask(document, { ...variables, after }, pageShape);
    rows.push(...some);
    const last = some.at(-1);
    if (last === undefined || some.length < PAGE) return rows;
    if (last.id <= after) break;
    after = last.id;
  }
  throw new UpstreamError("subgraph", "nonsense", "answered pages that do not end");
}

/** @throws UpstreamError where a row is not what the schema promises */
export function read<S extends v.GenericSchema>(shape: S, rows: readonly unknown[]): v.InferOutput<S>[] {
  const result = v.safeParse(v.array(shape), rows);
  if (result.success) return result.output;
  throw new UpstreamError("subgraph", "nonsense", "answered a row that cannot be read");
}

/**
 * Runs tasks, so many at a time, and gives their results in order. After a failure no other task begins, and it rejects
 * with the first one once those that run have ended: nothing goes on behind the back of the next attempt.
 */
export async function someAtOnce<T>(most: number, tasks: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = new Array(tasks.length);
  const failures: unknown[] = [];
  const queue = tasks.entries();
  const worker = async () => {
    for (const [position, task] of queue) {
      if (failures.length > 0) return;
      try {
        results[position] = await task();
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, tasks.length) }, worker));
  if (failures.length > 0) throw failures[0];
  return results;
}

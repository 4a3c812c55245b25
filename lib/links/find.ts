import { createSerializer, parseAsString } from "nuqs/server";
import { FIND_BOUND } from "./bounds";
import { type Ignored, type LinkParams, readParams } from "./params";
import { searchOf } from "./search";

const PARSERS = { q: parseAsString.withDefault("") };
const serialize = createSerializer(PARSERS);

/** What is looked for: trimmed, spaces made single. Too long a text is ignored and named. */
export function readFindQuery(params: LinkParams): { q: string; ignored: Ignored[] } {
  const { values, ignored } = readParams(PARSERS, params);
  const q = searchOf(values.q ?? "");
  return q.length > FIND_BOUND ? { q: "", ignored: [...ignored, { name: "q", value: q }] } : { q, ignored };
}

/** The link to what a search finds. */
export function findHref(q: string): string {
  return `/find${serialize({ q })}`;
}

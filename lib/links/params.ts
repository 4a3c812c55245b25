import type { inferParserType, ParserMap } from "nuqs/server";

/** A link's parameters as Next hands them to a page, or as the browser holds them. */
export type LinkParams = URLSearchParams | Readonly<Record<string, string | string[] | undefined>>;

/** A parameter that was not used, as it stood in the link: text by a stranger. */
export interface Ignored {
  name: string;
  value: string;
  /** what is wrong with it, where that is not plain */
  why?: string;
}

/** How many ignored parameters are named at most. */
const NAMED = 8;

/**
 * Reads known parameters by their parsers. A repeated one counts once, the first; the others, unknown names and
 * values that no parser takes are named as ignored, because a link that is read otherwise than written must say so.
 */
export function readParams<Map extends ParserMap>(
  parsers: Map,
  params: LinkParams,
): { values: Partial<inferParserType<Map>>; ignored: Ignored[] } {
  const values: Record<string, unknown> = {};
  const ignored: Ignored[] = [];
  for (const [name, value] of pairsOf(params)) {
    const parser = Object.hasOwn(parsers, name) ? parsers[name] : undefined;
    const parsed =
      parser === undefined || Object.hasOwn(values, name)
        ? null
        : attempt(() => parser.parse(value as never));
    if (parsed === null) ignored.push({ name, value });
    else values[name] = parsed;
  }
  return { values: values as Partial<inferParserType<Map>>, ignored: ignored.slice(0, NAMED) };
}

/** A link's parameters one by one, repeated ones too. */
export function pairsOf(params: LinkParams): [string, string][] {
  if (params instanceof URLSearchParams) return Array.from(params);
  return Object.entries(params).flatMap(([name, value]) =>
    // A parameter named like a method of every object comes with that method beside its value.
    (Array.isArray(value) ? value : [value]).flatMap((one): [string, string][] =>
      typeof one === "string" ? [[name, one]] : [],
    ),
  );
}

function attempt<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}

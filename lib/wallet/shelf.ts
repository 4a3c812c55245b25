import * as v from "valibot";

/** Where what must outlive a reload is kept: localStorage, or anything like it. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

let inPage: Shelf | null = null;

/** The browser's own shelf; where the browser keeps nothing for this site, one that lasts as long as the page. */
export function browserShelf(): Shelf {
  const own = attempt(() => globalThis.localStorage ?? null);
  if (own !== null) return own;
  inPage ??= shelfInMemory();
  return inPage;
}

function shelfInMemory(): Shelf {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}

/** Reads a list back. What does not fit is left out, because anybody may have written it; a shelf that fails is empty. */
export function readList<T>(
  shelf: Shelf,
  key: string,
  item: v.BaseSchema<unknown, T, v.BaseIssue<unknown>>,
  most: number,
): T[] {
  const text = attempt(() => shelf.getItem(key)) ?? "[]";
  const list = attempt((): unknown => JSON.parse(text));
  if (!Array.isArray(list)) return [];
  return list.slice(0, most).flatMap((one) => {
    const read = v.safeParse(item, one);
    return read.success ? [read.output] : [];
  });
}

/** Writes a list, amounts as digits. A shelf that cannot be written costs only the memory of it. */
export function writeList(shelf: Shelf, key: string, list: readonly unknown[]): void {
  const text = JSON.stringify(list, (_name, value) => (typeof value === "bigint" ? value.toString() : value));
  attempt(() => (list.length === 0 ? shelf.removeItem(key) : shelf.setItem(key, text)));
}

function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

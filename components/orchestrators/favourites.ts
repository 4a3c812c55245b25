/** So many are kept; the next one takes the place of the oldest. */
export const MOST_FAVOURITES = 200;

const ADDRESS = /^0x[0-9a-f]{40}$/;

/** Reads what a browser kept: addresses in lower case, oldest first; whatever else stands there is left out. */
export function readFavourites(text: string | null): Set<string> {
  const found = new Set<string>();
  for (const item of parsed(text)) {
    if (found.size === MOST_FAVOURITES) break;
    if (typeof item === "string" && ADDRESS.test(item)) found.add(item);
  }
  return found;
}

/** The favourites with one more, or without it. */
export function toggled(favourites: ReadonlySet<string>, address: string): Set<string> {
  const next = new Set(favourites);
  const lower = address.toLowerCase();
  if (next.delete(lower)) return next;
  next.add(lower);
  for (const oldest of next) {
    if (next.size <= MOST_FAVOURITES) break;
    next.delete(oldest);
  }
  return next;
}

/** The text under which a browser keeps favourites. */
export function writeFavourites(favourites: ReadonlySet<string>): string {
  return JSON.stringify([...favourites]);
}

function parsed(text: string | null): unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

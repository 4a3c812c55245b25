const NUMBER = /^-?\d+(\.\d+)?$/;
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]/;

/**
 * A list as CSV after RFC 4180: first row the JSON paths, one row an item, unknown as an empty cell, amounts with all
 * their digits. A text that a spreadsheet would take for a formula gets a leading apostrophe.
 * @param paths columns as paths into an item ("yield.realised.nominal")
 */
export function csv(paths: readonly string[], items: readonly object[]): string {
  const keys = paths.map((path) => path.split("."));
  return csvTable(
    paths,
    items.map((item) => keys.map((path) => at(item, path))),
  );
}

/** A finished table as CSV, in the same manner. @param head the first row @param rows cells in the head's order */
export function csvTable(head: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return [head.map(quoted).join(","), ...rows.map((row) => row.map(cell).join(",")), ""].join("\r\n");
}

/** Every leaf of an item as a path; what a list's columns are checked against. */
export function leafPaths(item: unknown, prefix = ""): string[] {
  if (item === null || typeof item !== "object" || Array.isArray(item)) return [prefix];
  return Object.entries(item).flatMap(([key, value]) =>
    leafPaths(value, prefix === "" ? key : `${prefix}.${key}`),
  );
}

function at(item: unknown, path: readonly string[]): unknown {
  let value = item;
  for (const key of path) {
    if (value === null || typeof value !== "object") return null;
    value = (value as Record<string, unknown>)[key] ?? null;
  }
  return value;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  if (typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return quoted(FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);
}

function quoted(text: string): string {
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

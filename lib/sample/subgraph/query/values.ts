import { printDecimal } from "../decimal";
import type { Column, Value } from "../schema/column";
import { ENUMS } from "../schema/entity";

/** A stored value as it goes out: BigInt and BigDecimal as text. */
export function print(column: Column, value: Value): unknown {
  if (value === null) return null;
  switch (column.base) {
    case "BigDecimal":
      return printDecimal(value as bigint, column.scale);
    case "BigInt":
      return Array.isArray(value) ? value.map(String) : String(value);
    default:
      return value;
  }
}

/** The value by which rows are put in order: enums by their declaration, lists not at all. */
export function sortKey(column: Column, value: Value): string | number | bigint | null {
  if (value === null || typeof value === "object") return null;
  if (typeof value === "boolean") return value ? 1 : 0;
  const values = ENUMS[column.base];
  return values === undefined ? value : values.indexOf(value as string);
}

/** Ascending; what is null comes last, as PostgreSQL sorts it. */
export function compareKeys(a: string | number | bigint | null, b: string | number | bigint | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

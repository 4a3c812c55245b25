import { parseDecimal } from "../decimal";
import type { Column, Value } from "../schema/column";
import { QueryError } from "./query-error";

export type Test = (value: Value) => boolean;
type Scalar = string | number | bigint | boolean;

/** A test of one column by one operator and the argument given for it. Null matches nothing but a test for null. */
export function comparison(column: Column, op: string, argument: unknown): Test {
  if (column.list) return listTest(op, argument);
  if (op === "in" || op === "not_in") return membership(column, op, argument);
  if (argument === null) return nullTest(op);
  if (op.includes("contains") || op.includes("_with")) return textTest(op, String(argument));
  const { bound, exact } = bounds(column, argument);
  switch (op) {
    case "":
      return (value) => exact && same(value, bound);
    case "not":
      return (value) => value !== null && !(exact && same(value, bound));
    // a decimal with more digits than are stored was rounded down, so greater than it is greater than what was kept
    case "gt":
      return (value) => value !== null && (value as Scalar) > bound;
    case "gte":
      return (value) => value !== null && (exact ? (value as Scalar) >= bound : (value as Scalar) > bound);
    case "lt":
      return (value) => value !== null && (exact ? (value as Scalar) < bound : (value as Scalar) <= bound);
    case "lte":
      return (value) => value !== null && (value as Scalar) <= bound;
    default:
      throw new QueryError(`Filter not supported by value \`${String(argument)}\`: \`${op}\``);
  }
}

/** BigInts may be held as numbers, so they are compared by value and not by type. */
function same(value: Value, bound: Scalar): boolean {
  return (
    value === bound ||
    (value !== null &&
      typeof value !== "object" &&
      typeof value !== typeof bound &&
      String(value) === String(bound))
  );
}

function bounds(column: Column, argument: unknown): { bound: Scalar; exact: boolean } {
  if (column.base === "BigDecimal") {
    const parsed = parseDecimal(String(argument), column.scale);
    if (parsed === null)
      throw new QueryError(`Failed to decode \`BigDecimal\` value: \`${String(argument)}\``);
    return { bound: parsed.value, exact: parsed.exact };
  }
  if (column.base === "BigInt") return { bound: BigInt(String(argument).replace("+", "")), exact: true };
  if (column.base === "Bytes") return { bound: bytes(String(argument)), exact: true };
  return { bound: argument as Scalar, exact: true };
}

function bytes(text: string): string {
  const lower = text.toLowerCase();
  return lower.startsWith("0x") ? lower : `0x${lower}`;
}

function nullTest(op: string): Test {
  if (op === "") return (value) => value === null;
  if (op === "not") return (value) => value !== null;
  throw new QueryError(`Store error: unsupported filter \`${op}\` for value \`null\``);
}

function membership(column: Column, op: string, argument: unknown): Test {
  if (!Array.isArray(argument)) throw new QueryError(`Non-list value passed to \`_${op}\` filter`);
  if (
    column.base === "String" ||
    column.base === "ID" ||
    !["BigInt", "BigDecimal", "Bytes"].includes(column.base)
  ) {
    const set = new Set<unknown>(argument);
    return op === "in"
      ? (value) => value !== null && set.has(value)
      : (value) => value !== null && !set.has(value);
  }
  const tests = argument.map((one: unknown) => comparison(column, "", one));
  return op === "in"
    ? (value) => value !== null && tests.some((test) => test(value))
    : (value) => value !== null && !tests.some((test) => test(value));
}

/** contains, starts_with, ends_with, with not_ before and _nocase behind. */
function textTest(op: string, argument: string): Test {
  const negated = op.startsWith("not_");
  const nocase = op.endsWith("_nocase");
  const fold = (text: string) => (nocase ? text.toLowerCase() : text);
  const part = fold(argument);
  const has = op.includes("starts_with")
    ? (text: string) => text.startsWith(part)
    : op.includes("ends_with")
      ? (text: string) => text.endsWith(part)
      : (text: string) => text.includes(part);
  return (value) => value !== null && has(fold(String(value))) !== negated;
}

/** A list equals another entry by entry; it contains another when it has all of its entries. */
function listTest(op: string, argument: unknown): Test {
  if (argument === null) return nullTest(op);
  const fold = (one: unknown) => (op.endsWith("_nocase") ? String(one).toLowerCase() : String(one));
  const wanted = (argument as readonly unknown[]).map(fold);
  const negated = op.startsWith("not");
  const equal = op === "" || op === "not";
  return (value) => {
    const own = ((value ?? []) as readonly unknown[]).map(fold);
    const holds = equal
      ? own.length === wanted.length && own.every((one, i) => one === wanted[i])
      : wanted.every((one) => own.includes(one));
    return holds !== negated;
  };
}

import type { Column } from "./column";
import { entities, entityNamed, eventInterface } from "./entities";
import { ENUMS, type Entity, isReference } from "./entity";

const COMPARISONS = ["", "not", "gt", "lt", "gte", "lte", "in", "not_in"];
const NOCASE = ["contains", "starts_with", "ends_with"];
const TEXT = NOCASE.flatMap((op) => [op, `${op}_nocase`, `not_${op}`, `not_${op}_nocase`]);
const LIST = ["", "not", "contains", "contains_nocase", "not_contains", "not_contains_nocase"];
const EQUALITY = ["", "not", "in", "not_in"];

/** The suffixes graph-node gives a filter on a field of that type (field_scalar_filter_input_values in its schema/api.rs). */
export function suffixes(base: string): readonly string[] {
  if (base in ENUMS || base === "Boolean") return EQUALITY;
  if (base === "Bytes") return [...COMPARISONS, "contains", "not_contains"];
  return base === "String" ? [...COMPARISONS, ...TEXT] : COMPARISONS;
}

/** The API schema that graph-node derives from the subgraph's entities. Documents of a client can be validated against it. */
export const schemaSdl: string = [
  "scalar BigDecimal\nscalar BigInt\nscalar Bytes\nscalar Int8\nscalar Timestamp",
  "input BlockChangedFilter {\n  number_gte: Int!\n}",
  "input Block_height {\n  hash: Bytes\n  number: Int\n  number_gte: Int\n}",
  "enum OrderDirection {\n  asc\n  desc\n}",
  "enum _SubgraphErrorPolicy_ {\n  allow\n  deny\n}",
  "type _Block_ {\n  hash: Bytes\n  number: Int!\n  timestamp: Int\n  parentHash: Bytes\n}",
  "type _Meta_ {\n  block: _Block_!\n  deployment: String!\n  hasIndexingErrors: Boolean!\n}",
  ...Object.entries(ENUMS).map(([name, values]) => `enum ${name} {\n  ${values.join("\n  ")}\n}`),
  `interface Event {\n${fields(eventInterface)}\n}`,
  ...entities.map((one) => `type ${one.name}${one.event ? " implements Event" : ""} {\n${fields(one)}\n}`),
  ...[...entities, eventInterface].flatMap((one) => [filterInput(one), orderEnum(one)]),
  `type Query {\n${[...entities, eventInterface].map(queries).join("\n")}\n  _meta(block: Block_height): _Meta_\n}`,
].join("\n\n");

function fields(one: Entity): string {
  return [...one.columns.values()]
    .map((column) => {
      const args = column.list && isReference(column.base) ? `(${listArguments(column.base)})` : "";
      return `  ${column.name}${args}: ${column.type}`;
    })
    .join("\n");
}

function listArguments(name: string): string {
  return `skip: Int = 0, first: Int = 100, orderBy: ${name}_orderBy, orderDirection: OrderDirection, where: ${name}_filter`;
}

function queries({ name }: Entity): string {
  const [one, many] = queryNames(name);
  const block = "block: Block_height, subgraphError: _SubgraphErrorPolicy_! = deny";
  return `  ${one}(id: ID!, ${block}): ${name}\n  ${many}(${listArguments(name)}, ${block}): [${name}!]!`;
}

/** The names of an entity's two queries, transcoder and transcoders for one. */
export function queryNames(name: string): readonly [string, string] {
  const one = name.charAt(0).toLowerCase() + name.slice(1);
  return [one, /[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`];
}

function filterInput(one: Entity): string {
  const own = [...one.columns.values()].flatMap(filterFields);
  const name = `${one.name}_filter`;
  const rest = ["_change_block: BlockChangedFilter", `and: [${name}]`, `or: [${name}]`];
  return `input ${name} {\n  ${[...own, ...rest].join("\n  ")}\n}`;
}

function filterFields(column: Column): string[] {
  const reference = isReference(column.base);
  const child = reference ? [`${column.name}_: ${column.base}_filter`] : [];
  if (column.derivedFrom !== null) return child;
  const base = reference ? "String" : column.base;
  const ops = column.list ? LIST : suffixes(base);
  const listed = (op: string) => column.list || op === "in" || op === "not_in";
  const own = ops.map((op) => `${suffixed(column.name, op)}: ${listed(op) ? `[${base}!]` : base}`);
  return [...own, ...child];
}

function suffixed(name: string, op: string): string {
  return op === "" ? name : `${name}_${op}`;
}

function orderEnum(one: Entity): string {
  const values = [...one.columns.values()].flatMap((column) => [column.name, ...nestedOrders(column)]);
  return `enum ${one.name}_orderBy {\n  ${values.join("\n  ")}\n}`;
}

function nestedOrders(column: Column): string[] {
  if (column.list || !isReference(column.base)) return [];
  return [...entityNamed(column.base).columns.values()]
    .filter((child) => !child.list && !isReference(child.base))
    .map((child) => `${column.name}__${child.name}`);
}

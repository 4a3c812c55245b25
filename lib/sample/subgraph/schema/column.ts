import { WEI_SCALE } from "../decimal";
import type { Row } from "../rows/row";

/**
 * A field as it is stored: text for ids, addresses, bytes, enums and references; number or bigint for BigInt; a
 * fixed-point bigint for BigDecimal.
 */
export type Value = string | number | bigint | boolean | readonly string[] | readonly bigint[] | null;

/** One field of an entity: its GraphQL type and how it is read from a row. */
export interface Column {
  readonly name: string;
  /** as GraphQL writes it, "[Transcoder!]!" */
  readonly type: string;
  /** the innermost type's name */
  readonly base: string;
  readonly list: boolean;
  readonly required: boolean;
  /** decimals of a BigDecimal's fixed point */
  readonly scale: number;
  /** the field of the other entity that points here, where nothing is stored on this side */
  readonly derivedFrom: string | null;
  get(row: Row): Value;
  /** the row a reference points to, where the row itself knows it without a look-up */
  readonly target: ((row: Row) => Row | null) | null;
}

interface Extras {
  scale?: number;
  derivedFrom?: string;
  target?: (row: Row) => Row | null;
}

export function column(name: string, type: string, get: (row: Row) => Value, extras: Extras = {}): Column {
  return {
    name,
    type,
    base: type.replace(/[[\]!]/g, ""),
    list: type.startsWith("["),
    required: type.endsWith("!"),
    scale: extras.scale ?? WEI_SCALE,
    derivedFrom: extras.derivedFrom ?? null,
    get,
    target: extras.target ?? null,
  };
}

/**
 * The columns of one kind of row. A table holds rows of one class only, which the type system cannot follow through a
 * query, so the one cast is here.
 */
export function columnsOf<R extends Row>() {
  const read = (get: (row: R) => Value) => get as (row: Row) => Value;
  return {
    id: column("id", "ID!", (row) => row.id),
    field: (name: string, type: string, get: (row: R) => Value) => column(name, type, read(get)),
    decimal: (name: string, type: string, get: (row: R) => bigint | null, scale = WEI_SCALE) =>
      column(name, type, read(get), { scale }),
    ref: (name: string, type: string, get: (row: R) => Row | null) =>
      column(
        name,
        type,
        read((row) => get(row)?.id ?? null),
        { target: get as (row: Row) => Row | null },
      ),
    derived: (name: string, type: string, field: string) =>
      column(name, type, () => null, { derivedFrom: field }),
  };
}

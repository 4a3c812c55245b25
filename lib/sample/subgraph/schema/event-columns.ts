import { USD_SCALE } from "../decimal";
import { account, bytes, integer, text } from "../log-args";
import type { EventRow } from "../rows/event-rows";
import { type Column, column, columnsOf } from "./column";
import { type Entity, entity } from "./entity";

const e = columnsOf<EventRow>();

/** What every event has: the interface Event. */
export const EVENT_COLUMNS: readonly Column[] = [
  e.id,
  e.ref("transaction", "Transaction!", (row) => row.transaction),
  e.field("timestamp", "Int!", (row) => row.transaction.block.timestamp),
  e.ref("round", "Round!", (row) => row.round),
];

/** An event entity and the log it is made from; null where the mapping has no handler and the entity stays empty. */
export interface EventEntity {
  readonly entity: Entity;
  readonly source: readonly { contract: string; event: string }[];
}

export function eventEntity(
  name: string,
  source: `${string}.${string}` | null,
  ...columns: Column[]
): EventEntity {
  const [contract = "", event = ""] = source?.split(".") ?? [];
  return {
    entity: entity(name, [...EVENT_COLUMNS, ...columns], true),
    source: source === null ? [] : [{ contract, event }],
  };
}

/** A wei amount of the log as a BigDecimal. */
export const amount = (name: string, arg = name) =>
  e.decimal(name, "BigDecimal!", (row) => integer(row.log, arg));

/** The ETH argument of the log in USD, at the price the mapping read when it saw the log. */
export const inUsd = (name: string, arg: string) =>
  e.decimal(name, "BigDecimal!", (row) => integer(row.log, arg) * row.ethUsd, USD_SCALE);

export const whole = (name: string, arg = name) => e.field(name, "BigInt!", (row) => integer(row.log, arg));

export const lockId = (name: string, type: "Int" | "Int!") =>
  e.field(name, type, (row) => Number(integer(row.log, name)));

export const reference = (name: string, type: string, arg = name) =>
  e.field(name, type, (row) => account(row.log, arg));

/** A proposal or round named by its number. */
export const numbered = (name: string, type: string, arg = name) =>
  e.field(name, type, (row) => integer(row.log, arg).toString());

export const address = (name: string, arg = name) => e.field(name, "String!", (row) => account(row.log, arg));

export const string = (name: string, arg = name) => e.field(name, "String!", (row) => text(row.log, arg));

export const hex = (name: string, type = "Bytes!", arg = name) =>
  e.field(name, type, (row) => bytes(row.log, arg));

/** The contract that emitted the log: a poll is known by its address. */
export const emitter = (name: string, type: string) =>
  e.field(name, type, (row) => row.log.address.toLowerCase());

export const special = e.field;

/** A column that is declared and never filled, of an event that the mapping does not handle. */
export const unfilled = (name: string, type: string) => column(name, type, () => null);

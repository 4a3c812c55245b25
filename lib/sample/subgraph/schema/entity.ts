import type { Column } from "./column";

/** An entity type of the subgraph: what a table's rows look like from outside. */
export interface Entity {
  readonly name: string;
  readonly columns: ReadonlyMap<string, Column>;
  /** whether it implements the interface Event */
  readonly event: boolean;
}

export function entity(name: string, columns: readonly Column[], event = false): Entity {
  return { name, event, columns: new Map(columns.map((column) => [column.name, column])) };
}

/** Enumerations, values in the order of their declaration, in which the database sorts them. */
export const ENUMS: Readonly<Record<string, readonly string[]>> = {
  TranscoderStatus: ["NotRegistered", "Registered"],
  PollChoice: ["Yes", "No"],
  TreasuryVoteSupport: ["Against", "For", "Abstain"],
};

export const SCALARS = new Set(["ID", "String", "Boolean", "Int", "BigInt", "BigDecimal", "Bytes"]);

/** Whether a field of that base type refers to an entity or to the interface Event. */
export function isReference(base: string): boolean {
  return !SCALARS.has(base) && !(base in ENUMS);
}

import * as v from "valibot";
import { BoundedMap } from "./bounded-map";
import type { Database, Scope } from "./database";

/**
 * Values of one kind that never change once read, by a number such as the round: in memory up to a bound, behind it in
 * the database. What the database holds is parsed like an upstream's answer; a row that is not right counts as missing.
 */
export class Shelf<S extends v.GenericSchema> {
  private readonly memory: BoundedMap<number, v.InferOutput<S>>;

  constructor(
    private readonly options: {
      database: Database;
      kind: string;
      /** reads the written form, which is what put() is given */
      schema: S;
      most: number;
    },
  ) {
    this.memory = new BoundedMap(options.most);
  }

  get schema(): S {
    return this.options.schema;
  }

  get(id: number): v.InferOutput<S> | undefined {
    return this.memory.get(id);
  }

  /** Brings what the database holds of these into memory. Never rejects. @param scope null: nothing is kept */
  async warm(scope: Scope | null, ids: readonly number[]): Promise<void> {
    const wanted = ids.filter((id) => this.memory.get(id) === undefined);
    if (scope === null || wanted.length === 0) return;
    const keys = new Map(wanted.map((id) => [this.key(id), id]));
    for (const [key, value] of await this.options.database.read(scope, [...keys.keys()])) {
      const id = keys.get(key);
      const parsed = v.safeParse(this.options.schema, value);
      if (id !== undefined && parsed.success) this.memory.set(id, parsed.output);
    }
  }

  /** @param written the form the schema reads, plain JSON @param scope null: memory only */
  put(scope: Scope | null, id: number, written: v.InferInput<S>, value: v.InferOutput<S>): void {
    this.memory.set(id, value);
    if (scope !== null) this.options.database.put(scope, this.key(id), written);
  }

  clear(): void {
    this.memory.clear();
  }

  private key(id: number): string {
    return `${this.options.kind}/${id}`;
  }
}

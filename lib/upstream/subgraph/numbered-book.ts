import { isDeepStrictEqual } from "node:util";
import * as v from "valibot";
import type { Database, Scope } from "../../store/database";
import { Shelf } from "../../store/shelf";
import type { SubgraphClient } from "./client";
import { read, someAtOnce } from "./pages";
import { pageShape } from "./shapes";

/** A question that names so many ids is answered in one page. */
const IDS_AT_ONCE = 1_000;
const QUESTIONS_AT_ONCE = 4;
const MOST_KEPT = 10_000;
const CHECKED = 30;

/** Numbers from `first` on and below `end` are wanted; those below `closedBelow` never change any more. */
export interface Span {
  block: number;
  first: number;
  closedBelow: number;
  end: number;
  scope: Scope | null;
}

/** Rows whose ids are numbers, such as rounds and days. Closed ones are asked for once and kept. */
export class NumberedBook<S extends v.GenericSchema> {
  private readonly shelf: Shelf<v.NullableSchema<S, undefined>>;
  private readonly trusted = new Set<string>();

  constructor(
    private readonly options: {
      client: SubgraphClient;
      database: Database;
      kind: string;
      /** asks for "rows" by $ids at $block */
      document: string;
      row: S;
    },
  ) {
    const { database, kind, row } = options;
    this.shelf = new Shelf({ database, kind, schema: v.nullable(row), most: MOST_KEPT });
  }

  forget(): void {
    this.shelf.clear();
  }

  /** @throws UpstreamError; what was answered until then is kept, and not asked for again */
  async read(span: Span): Promise<v.InferOutput<S>[]> {
    const numbers = range(span.first, span.end);
    await this.shelf.warm(span.scope, range(span.first, span.closedBelow));
    await this.compare(span);
    const missing = numbers.filter(
      (number) => number >= span.closedBelow || this.shelf.get(number) === undefined,
    );
    const asked = await this.ask(missing, span);
    return numbers.flatMap((number) => asked.get(number) ?? this.shelf.get(number) ?? []);
  }

  /** Once for each scope, what was kept is compared with the subgraph: another one may answer at the same address. */
  private async compare(span: Span): Promise<void> {
    const { scope, first, closedBelow } = span;
    if (scope === null || this.trusted.has(scope.source)) return;
    const closed = range(first, closedBelow);
    const kept = closed.filter((number) => this.shelf.get(number) !== undefined).slice(-CHECKED);
    const before = new Map(kept.map((number) => [number, this.shelf.get(number)]));
    const now = await this.ask(kept, { ...span, scope: null });
    if (kept.some((number) => !isDeepStrictEqual(before.get(number), now.get(number)))) {
      await this.options.database.drop(scope);
      this.forget();
    }
    this.trusted.add(scope.source);
  }

  /** Files closed ones as each group is answered, so that a later group's failure costs only itself. */
  private async ask(numbers: readonly number[], span: Span): Promise<Map<number, v.InferOutput<S> | null>> {
    const groups = Array.from({ length: Math.ceil(numbers.length / IDS_AT_ONCE) }, (_, group) =>
      numbers.slice(group * IDS_AT_ONCE, (group + 1) * IDS_AT_ONCE),
    );
    const answers = await someAtOnce(
      QUESTIONS_AT_ONCE,
      groups.map((group) => () => this.askGroup(group, span)),
    );
    return new Map(answers.flat());
  }

  private async askGroup(
    numbers: readonly number[],
    { block, closedBelow, scope }: Span,
  ): Promise<[number, v.InferOutput<S> | null][]> {
    const { client, document, row } = this.options;
    const { rows } = await client.ask(document, { block, ids: numbers.map(String) }, pageShape);
    const written = new Map(rows.map((raw) => [Number(raw.id), raw]));
    return numbers.map((number) => {
      const raw = written.get(number) ?? null;
      const value = raw === null ? null : (read(row, [raw])[0] ?? null);
      if (number < closedBelow) this.shelf.put(scope, number, raw as v.InferInput<S> | null, value);
      return [number, value];
    });
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, position) => from + position);
}

import { isDeepStrictEqual } from "node:util";
import * as v from "valibot";
import type { Database, Scope } from "../../store/database";
import { Shelf } from "../../store/shelf";
import { UpstreamError } from "../upstream-error";
import { EVENT_LISTS } from "./event-lists";
import type { SubgraphHead } from "./head";
import { type WeekFacts, weekShape } from "./week-facts";

const WEEK_SECONDS = 7 * 86_400;
const MOST_WEEKS = 2_000;

type Lists = { [K in keyof typeof EVENT_LISTS]: unknown[] };
const stamped = v.looseObject({ timestamp: v.number() });

/** Events by week, counted from 1970. A week that lies in closed rounds is asked for once and kept. */
export class WeekBook {
  private readonly shelf: Shelf<typeof weekShape>;
  private readonly trusted = new Set<string>();

  constructor(private readonly database: Database) {
    this.shelf = new Shelf({ database, kind: "week", schema: weekShape, most: MOST_WEEKS });
  }

  forget(): void {
    this.shelf.clear();
  }

  /**
   * The week from which on events must be asked for. Once for each scope it is one that is kept already and tells
   * something, to compare it: another subgraph may answer at the same address.
   */
  async missingFrom(scope: Scope | null, head: SubgraphHead): Promise<number> {
    const { first, open } = spanOf(head);
    const closed = Array.from({ length: open - first }, (_, position) => first + position);
    await this.shelf.warm(scope, closed);
    const missing = closed.find((week) => this.shelf.get(week) === undefined) ?? open;
    if (scope === null || this.trusted.has(scope.source)) return missing;
    const telling = closed.findLast((week) => week < missing && tells(this.shelf.get(week)));
    return telling ?? Math.max(first, missing - 1);
  }

  /** Unix seconds from which on events of a week and all later ones come; everything older belongs to the first week. */
  sinceOf(week: number, head: SubgraphHead): number {
    return week <= spanOf(head).first ? 0 : week * WEEK_SECONDS;
  }

  /**
   * Files what was asked from a week on, and gives all weeks, oldest first; null: what was kept is another subgraph's, and
   * everything must be asked for anew. @throws UpstreamError
   */
  async file(
    scope: Scope | null,
    head: SubgraphHead,
    from: number,
    lists: Lists,
  ): Promise<WeekFacts[] | null> {
    const { first, open } = spanOf(head);
    const last = Math.max(open, weekOf(head.block.timestamp));
    const weeks = byWeek(lists, from, last);
    const asked = new Map<number, { written: Lists; facts: WeekFacts }>();
    for (const [week, written] of weeks) {
      const parsed = v.safeParse(weekShape, written);
      if (!parsed.success)
        throw new UpstreamError("subgraph", "nonsense", "answered an event that cannot be read");
      asked.set(week, { written, facts: parsed.output });
    }
    if (scope !== null && !this.trusted.has(scope.source)) {
      this.trusted.add(scope.source);
      if ([...asked].some(([week, { facts }]) => week < open && this.contradicts(week, facts))) {
        await this.database.drop(scope);
        this.forget();
        return null;
      }
    }
    const all: WeekFacts[] = [];
    for (let week = first; week <= last; week += 1) {
      const one = asked.get(week);
      const facts = one?.facts ?? this.shelf.get(week);
      if (facts !== undefined) all.push(facts);
      if (one !== undefined && week < open)
        this.shelf.put(scope, week, one.written as v.InferInput<typeof weekShape>, one.facts);
    }
    return all;
  }

  private contradicts(week: number, facts: WeekFacts): boolean {
    const kept = this.shelf.get(week);
    return kept !== undefined && !isDeepStrictEqual(kept, facts);
  }
}

function tells(facts: WeekFacts | undefined): boolean {
  return facts !== undefined && Object.values(facts).some((list) => list.length > 0);
}

function weekOf(timestamp: number): number {
  return Math.floor(timestamp / WEEK_SECONDS);
}

/** The first week there is, and the first one that the running round reaches into. */
function spanOf({ first, openSince }: SubgraphHead): { first: number; open: number } {
  const open = weekOf(openSince);
  return { first: first === null ? open : Math.min(open, weekOf(first.timestamp)), open };
}

/** Rows of each list by week, with an entry for every week from the first to the last. */
function byWeek(lists: Lists, from: number, last: number): Map<number, Lists> {
  const weeks = new Map<number, Lists>();
  for (let week = from; week <= last; week += 1) weeks.set(week, emptyLists());
  for (const name of NAMES) {
    for (const row of lists[name]) {
      const parsed = v.safeParse(stamped, row);
      if (!parsed.success)
        throw new UpstreamError("subgraph", "nonsense", "answered an event without its time");
      const week = Math.min(last, Math.max(from, weekOf(parsed.output.timestamp)));
      weeks.get(week)?.[name].push(row);
    }
  }
  return weeks;
}

const NAMES = Object.keys(EVENT_LISTS) as (keyof typeof EVENT_LISTS)[];

function emptyLists(): Lists {
  return Object.fromEntries(NAMES.map((name) => [name, [] as unknown[]])) as Lists;
}

import "server-only";
import type { ActivityView, EventKind, Span } from "../links/activity";
import type { Address } from "../units/address";
import type { Chronicle, MissingList } from "../upstream/past-readings";
import type { ChainSnapshot } from "../upstream/readings";
import { sources } from "../upstream/sources";
import type {
  AccountNames,
  ActivityReport,
  MissingEvents,
  NetworkEvent,
  RecentEvents,
} from "./activity-types";
import { deadlineFromNow } from "./deadline";
import { accountsOf, eventsOf, speaksOf } from "./events";
import { chainUnavailable } from "./joined";
import { withValues } from "./parameter-values";
import { stampOf } from "./stamp";
import type { KnownOutcome } from "./types";

/** Events on one page. */
export const EVENTS_A_PAGE = 50;
/** What the first page tells: so many in all, and no more than so many of a kind, for one kind not to hide the others. */
const RECENT = 10;
const RECENT_OF_A_KIND = 3;

const DAYS: Record<Exclude<Span, "all">, number> = { week: 7, month: 30, quarter: 90, year: 365 };
const DAY = 86_400;

/** What happened on the network, as a view asks for it; a page past the last one is the last one. */
export async function readActivity(
  view: ActivityView,
  deadlineAt = deadlineFromNow(),
): Promise<KnownOutcome<ActivityReport>> {
  const read = await readEvents(deadlineAt);
  if (read === null) return chainUnavailable();
  const { stamp, events } = read;
  const inPeriod = events.filter(
    (event) =>
      isInPeriod(event.timestamp, view, stamp.asOf.timestamp ?? 0) &&
      (view.of === null || speaksOf(event, view.of)),
  );
  const matching =
    view.kind.length === 0 ? inPeriod : inPeriod.filter(({ kind }) => view.kind.includes(kind));
  const pages = Math.max(1, Math.ceil(matching.length / EVENTS_A_PAGE));
  const page = Math.min(view.page, pages);
  const shown = matching.slice((page - 1) * EVENTS_A_PAGE, page * EVENTS_A_PAGE);
  return {
    kind: "report",
    report: {
      ...stamp,
      known: read.known,
      missing: read.missing,
      events: withValues(shown, events, read.snapshot),
      names: namesOf(shown, view.of === null ? [] : [view.of]),
      orchestrators: orchestratorsOf(read.snapshot),
      counts: countsOf(inPeriod, read),
      total: matching.length,
      page,
      pages,
      since: events.at(-1)?.timestamp ?? null,
    },
  };
}

/** The newest events, a few of each kind. */
export async function readRecent(deadlineAt = deadlineFromNow()): Promise<RecentEvents> {
  const read = await readEvents(deadlineAt);
  if (read === null)
    return {
      known: false,
      missing: { events: null, kinds: [], undated: null },
      events: [],
      names: new Map(),
      orchestrators: new Set(),
    };
  const told = new Map<EventKind, number>();
  const swapped = new Set<string>();
  const events: NetworkEvent[] = [];
  for (const event of read.events) {
    if (events.length === RECENT) break;
    const count = told.get(event.kind) ?? 0;
    const pair = pairOf(event);
    if (count === RECENT_OF_A_KIND || (pair !== null && swapped.has(pair))) continue;
    if (pair !== null) swapped.add(pair);
    told.set(event.kind, count + 1);
    events.push(event);
  }
  return {
    known: read.known,
    missing: read.missing,
    events: withValues(events, read.events, read.snapshot),
    names: namesOf(events),
    orchestrators: orchestratorsOf(read.snapshot),
  };
}

/** Two that take each other's place again and again are news once. */
function pairOf(event: NetworkEvent): string | null {
  return event.kind === "set" && event.change === "replaced"
    ? [event.orchestrator, event.left].sort().join()
    : null;
}

function orchestratorsOf({ orchestrators }: ChainSnapshot): ReadonlySet<Address> {
  return new Set(orchestrators.map(({ address }) => address));
}

async function readEvents(deadlineAt: number) {
  const source = sources();
  const [chain, chronicle, course] = await Promise.all([
    source.chain(deadlineAt),
    source.chronicle(deadlineAt),
    source.course(deadlineAt),
  ]);
  if (chain.value === null) return null;
  const snapshot = chain.value;
  const events = chronicle.value === null ? [] : eventsOf(chronicle.value, course.value, snapshot);
  const known = chronicle.value !== null;
  const missing: MissingEvents = {
    events: known ? null : chronicle.failure,
    kinds: missingKinds(chronicle.value),
    undated: known && course.value === null ? course.failure : null,
  };
  return { snapshot, stamp: stampOf(snapshot), known, dated: course.value !== null, missing, events };
}

/** @param now unix seconds with which a span ends; days count from midnight to midnight UTC */
function isInPeriod(timestamp: number, { span, from, until }: ActivityView, now: number): boolean {
  if (from !== null || until !== null) {
    return timestamp >= (from ?? 0) * DAY && (until === null || timestamp < (until + 1) * DAY);
  }
  return span === "all" || timestamp >= now - DAYS[span] * DAY;
}

const KIND_OF: Partial<Record<MissingList["what"], EventKind>> = {
  cuts: "cuts",
  misses: "missed",
  sets: "set",
  moves: "moves",
  proposals: "governance",
  polls: "governance",
  protocol: "protocol",
};

/** Kinds of events of which a list could not be read while others were. */
function missingKinds(chronicle: Chronicle | null): MissingEvents["kinds"] {
  const lists = chronicle?.missing ?? [];
  const by = new Map(
    lists.flatMap(({ what, failure }) => {
      const kind = KIND_OF[what];
      return kind === undefined ? [] : [[kind, failure] as const];
    }),
  );
  return [...by].map(([kind, failure]) => ({ kind, failure }));
}

/** Kinds of which some events are dated by the starts of rounds alone. */
const DATED_BY_ROUNDS: readonly EventKind[] = ["missed", "governance"];

/** @param dated whether the starts of rounds are known */
function countsOf(
  events: readonly NetworkEvent[],
  { known, dated, missing }: { known: boolean; dated: boolean; missing: MissingEvents },
): ActivityReport["counts"] {
  const isMissing = (kind: EventKind) => missing.kinds.some((one) => one.kind === kind);
  const count = (kind: EventKind) =>
    known && !isMissing(kind) && (dated || !DATED_BY_ROUNDS.includes(kind))
      ? events.filter((event) => event.kind === kind).length
      : null;
  return {
    cuts: count("cuts"),
    missed: count("missed"),
    set: count("set"),
    moves: count("moves"),
    governance: count("governance"),
    protocol: count("protocol"),
  };
}

function namesOf(events: readonly NetworkEvent[], others: readonly Address[] = []): AccountNames {
  return sources().names([...new Set([...events.flatMap(accountsOf), ...others])]);
}

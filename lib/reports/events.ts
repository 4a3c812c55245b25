import type { Address } from "../units/address";
import { PPM } from "../units/perc";
import type { Chronicle, Course } from "../upstream/past-readings";
import type { Cuts, NetworkEvent, ToldEvent } from "./activity-types";
import { byOrchestrator } from "./event-signals";
import { pollEvents } from "./poll-events";
import { proposalEvents } from "./proposal-events";
import { type ChainMoment, roundStarts, type StartAfter } from "./round-starts";
import { setEvents } from "./set-events";
import { couldCall } from "./vote-signals";

const worked = new WeakMap<Chronicle, { course: Course | null; key: string; events: NetworkEvent[] }>();

/**
 * All that a chronicle tells, newest first. What no transaction dates (missed calls, the opening and closing of votes)
 * stands at the start of the round that followed; it is left out while that start is not known.
 * @param course gives rounds their starts
 * @param now votes that open or close later are not told yet
 */
export function eventsOf(chronicle: Chronicle, course: Course | null, now: ChainMoment): NetworkEvent[] {
  const running = now.round.number;
  const key = `${running} ${chronicle.polls.filter(({ endBlock }) => endBlock <= now.block.l1Number).length}`;
  const known = worked.get(chronicle);
  if (known?.course === course && known.key === key) return known.events;
  const startAfter = roundStarts(course, running);
  const told: ToldEvent[] = [
    ...cutEvents(chronicle),
    ...missedEvents(chronicle, course, startAfter),
    ...setEvents(chronicle),
    ...chronicle.moves.map(({ kind: how, ...move }): ToldEvent => ({ ...move, kind: "moves", how })),
    ...proposalEvents(chronicle, startAfter, running),
    ...pollEvents(chronicle, course, now),
    ...protocolEvents(chronicle),
  ];
  told.sort((a, b) => b.timestamp - a.timestamp || b.round - a.round);
  const events = told.map((event, place): NetworkEvent => ({ ...event, place }));
  worked.set(chronicle, { course, key, events });
  return events;
}

/** Whether an event speaks of an account. */
export function speaksOf(event: NetworkEvent, account: Address): boolean {
  return accountsOf(event).includes(account);
}

/** The accounts that an event names. */
export function accountsOf(event: NetworkEvent): Address[] {
  switch (event.kind) {
    case "cuts":
      return [event.orchestrator];
    case "set":
      return event.change === "replaced" ? [event.orchestrator, event.left] : [event.orchestrator];
    case "missed":
      return [...event.orchestrators];
    case "moves":
      return [event.account, event.from, event.to].filter((account) => account !== null);
    case "governance":
      return "poll" in event ? [event.poll] : [event.proposer];
    case "protocol":
      return [];
  }
}

function cutEvents({ cuts }: Chronicle): ToldEvent[] {
  return cuts.flatMap(({ before, orchestrator, round, timestamp, transaction, ...after }) =>
    before === null
      ? []
      : [
          {
            kind: "cuts" as const,
            orchestrator,
            round,
            timestamp,
            transaction,
            before: cutsOf(before),
            after: cutsOf(after),
          },
        ],
  );
}

function cutsOf({ rewardCutPpm, feeSharePpm }: { rewardCutPpm: bigint; feeSharePpm: bigint }): Cuts {
  return { rewardCutPpm, feeCutPpm: PPM - feeSharePpm };
}

/** Whether a call was due of an orchestrator in a round: somebody initialised it, and it was active as far as is told. */
function callsDue({ sets, missing }: Chronicle, course: Course | null) {
  const rounds = course?.rounds ?? [];
  const [first, last] = [rounds[0]?.number ?? 0, rounds.at(-1)?.number ?? -1];
  const started = new Set(rounds.map(({ number }) => number));
  const isKnown = missing.every(({ what }) => what !== "sets");
  const changes = byOrchestrator(sets);
  const active = new Map<Address, (round: number) => boolean>();
  return (orchestrator: Address, round: number): boolean => {
    if (round >= first && round <= last && !started.has(round)) return false;
    const own =
      active.get(orchestrator) ?? couldCall(isKnown ? (changes.get(orchestrator) ?? []) : null, null);
    active.set(orchestrator, own);
    return own(round);
  };
}

/** One event a round, however many missed it. */
function missedEvents(chronicle: Chronicle, course: Course | null, startAfter: StartAfter): ToldEvent[] {
  const byRound = new Map<number, Address[]>();
  const wasDue = callsDue(chronicle, course);
  for (const { orchestrator, round } of chronicle.misses) {
    if (!wasDue(orchestrator, round)) continue;
    const missed = byRound.get(round);
    if (missed === undefined) byRound.set(round, [orchestrator]);
    else missed.push(orchestrator);
  }
  return [...byRound].flatMap(([round, orchestrators]) => {
    const timestamp = startAfter(round);
    return timestamp === null
      ? []
      : [{ kind: "missed" as const, orchestrators, round, timestamp, transaction: null }];
  });
}

/** A parameter's newest event speaks of what it stands at now, which the report fills in; older values are told by nobody. */
function protocolEvents({ protocol }: Chronicle): ToldEvent[] {
  return protocol.map(({ kind: what, name, ...event }) =>
    what === "parameter"
      ? { ...event, kind: "protocol", what, name, now: null }
      : { ...event, kind: "protocol", what },
  );
}

import { proposalTitle } from "../format/proposal-title";
import type { Address } from "../units/address";
import { PPM } from "../units/perc";
import type { Chronicle, Course } from "../upstream/past-readings";
import type { Cuts, NetworkEvent, ToldEvent } from "./activity-types";

const worked = new WeakMap<Chronicle, { course: Course | null; running: number; events: NetworkEvent[] }>();

/**
 * All that a chronicle tells, newest first. What no transaction dates (missed calls, the opening and closing of votes)
 * stands at the start of the round that followed; it is left out while that start is not known.
 * @param course gives rounds their starts
 * @param running the round that is running: votes that open later are not told yet
 */
export function eventsOf(chronicle: Chronicle, course: Course | null, running: number): NetworkEvent[] {
  const known = worked.get(chronicle);
  if (known?.course === course && known.running === running) return known.events;
  const startAfter = roundStarts(course, running);
  const told: ToldEvent[] = [
    ...cutEvents(chronicle),
    ...missedEvents(chronicle, startAfter),
    ...chronicle.sets.map(({ kind: change, ...set }): ToldEvent => ({ ...set, kind: "set", change })),
    ...chronicle.moves.map(({ kind: how, ...move }): ToldEvent => ({ ...move, kind: "moves", how })),
    ...proposalEvents(chronicle, startAfter),
    ...chronicle.polls.map(
      ({ proposal: _, ...poll }): ToldEvent => ({ ...poll, kind: "governance", what: "poll" }),
    ),
    ...chronicle.protocol.map(
      ({ kind: what, ...event }): ToldEvent => ({ ...event, kind: "protocol", what }),
    ),
  ];
  told.sort((a, b) => b.timestamp - a.timestamp || b.round - a.round);
  const events = told.map((event, place): NetworkEvent => ({ ...event, place }));
  worked.set(chronicle, { course, running, events });
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
    case "set":
      return [event.orchestrator];
    case "missed":
      return [...event.orchestrators];
    case "moves":
      return [event.account, event.from, event.to].filter((account) => account !== null);
    case "governance":
      return event.what === "poll" ? [event.poll] : [event.proposer];
    case "protocol":
      return [];
  }
}

type StartAfter = (round: number) => number | null;

/** The start of the first initialised round after a given one. */
function roundStarts(course: Course | null, running: number): StartAfter {
  const rounds = course?.rounds ?? [];
  const starts = new Map(rounds.map(({ number, startTimestamp }) => [number, startTimestamp]));
  return (round) => {
    for (let next = round + 1; next <= running; next += 1) {
      const start = starts.get(next);
      if (start !== undefined) return start;
    }
    const last = rounds.at(-1);
    // the running round is not in the course: what closed with the last one in it is dated by what was read
    return last !== undefined && round === last.number ? (course?.block.timestamp ?? null) : null;
  };
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

/** One event a round, however many missed it. */
function missedEvents({ misses }: Chronicle, startAfter: StartAfter): ToldEvent[] {
  const byRound = new Map<number, Address[]>();
  for (const { orchestrator, round } of misses) {
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

/** Voting opens with the round after voteStart and closes with voteEnd (LivepeerGovernor counts in rounds). */
function proposalEvents({ proposals }: Chronicle, startAfter: StartAfter): ToldEvent[] {
  return proposals.flatMap(({ id, proposer, description, voteStart, voteEnd }) => {
    const about = { proposal: id, proposer, title: proposalTitle(description), voteStart, voteEnd };
    const stations = [
      { what: "opens" as const, round: voteStart + 1, timestamp: startAfter(voteStart) },
      { what: "closed" as const, round: voteEnd + 1, timestamp: startAfter(voteEnd) },
    ];
    return stations.flatMap(({ what, round, timestamp }) =>
      timestamp === null
        ? []
        : [{ kind: "governance" as const, ...about, what, round, timestamp, transaction: null }],
    );
  });
}

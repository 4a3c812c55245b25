import type { Database, Scope } from "../../store/database";
import { identityOf } from "../../store/identity";
import type { History } from "../readings";
import type { SubgraphClient } from "./client";
import { DELEGATORS, NOW, REGISTERED, TICKETS_BETWEEN } from "./documents";
import { countDelegators, newestFirst, ticketsSince } from "./faults";
import { allRows, read } from "./pages";
import { RoundBook, type RoundQuestion } from "./round-book";
import { ticketFacts } from "./round-rows";
import { delegatorRow, nowShape, registeredRow, ticketRow } from "./shapes";

const ROUNDS = 201;
const POOL_ROUNDS = 90;
/** 90 days and a little more, because a report's asOf is the chain's block and not the subgraph's. */
const TICKET_SECONDS = 92 * 86_400;

/** The round the chain is in, and the first block it was seen in: subgraph blocks from there on have closed the rounds before. */
export interface ChainRound {
  number: number;
  seenAtBlock: number;
}

export interface HistoryOptions {
  client: SubgraphClient;
  database: Database;
  chainRound: () => ChainRound | null;
  /** null: nothing is kept past the process's life */
  scope: Scope | null;
}

/** Reads what only the subgraph knows, all pages of a reading pinned to one of its blocks. */
export class HistoryReader {
  private readonly book: RoundBook;
  private delegators: { counted: History["delegators"]; block: number; timestamp: number } | null = null;
  private closedBelow = -1;
  private readonly trusted = new Set<string>();

  constructor(private readonly options: HistoryOptions) {
    this.book = new RoundBook(options.client, options.database);
  }

  /** @param previous handed back as it is when the subgraph has not moved on @throws UpstreamError */
  async read(previous: History | null): Promise<History> {
    const { client, chainRound } = this.options;
    const now = await client.ask(NOW, {}, nowShape);
    const { number: block, timestamp } = now._meta.block;
    const indexing = now.protocol.currentRound;
    const chain = chainRound();
    const closedBelow =
      chain !== null && block >= chain.seenAtBlock ? Math.max(indexing, chain.number) : indexing;
    if (previous?.block.number === block && closedBelow === this.closedBelow) return previous;
    if (previous !== null && block < previous.block.number) this.forget();

    const scope = this.scopeOf(now._meta.deployment);
    const question: RoundQuestion = { block, closedBelow, scope };
    if (scope !== null) await this.checkKept(scope, question);

    const numbers = Array.from({ length: ROUNDS + 1 }, (_, back) => closedBelow - back).filter((n) => n >= 0);
    const facts = newestFirst(await this.book.roundFacts(numbers, question));
    const rounds = facts.filter(({ number, initialized }) => number < closedBelow || initialized);
    const at = timestamp ?? rounds[0]?.startTimestamp ?? 0;
    const initialised = rounds.filter((round) => round.number < closedBelow && round.initialized);
    const pooled = initialised.slice(0, POOL_ROUNDS).map(({ number }) => number);
    const [pools, tickets, delegators, registered] = await Promise.all([
      this.book.poolFacts(pooled, question),
      this.tickets(rounds, at - TICKET_SECONDS, closedBelow, question),
      this.countedDelegators(block, at, now),
      allRows(client, REGISTERED, { block }),
    ]);
    this.closedBelow = closedBelow;
    return {
      block: { number: block, timestamp: at },
      rounds,
      pools,
      tickets,
      delegators,
      registered: read(registeredRow, registered).map(({ id }) => id),
    };
  }

  private forget(): void {
    this.book.forget();
    this.delegators = null;
  }

  /** Tickets of every round that reaches into the window, those of the running one anew each time. */
  private async tickets(
    rounds: History["rounds"],
    since: number,
    running: number,
    question: RoundQuestion,
  ): Promise<History["tickets"]> {
    const started = rounds.filter((round) => round.startTimestamp !== null);
    const inside = started.filter((round) => (round.startTimestamp ?? 0) >= since);
    const overlapping = started[inside.length];
    const numbers = [...inside, ...(overlapping ? [overlapping] : [])].map(({ number }) => number);
    const known = await this.book.ticketFacts([...new Set([running, ...numbers])], question);
    if (overlapping !== undefined) return ticketsSince(since, known);
    const until = inside.at(-1)?.startTimestamp ?? since;
    const variables = { block: question.block, since, until };
    const older = read(ticketRow, await allRows(this.options.client, TICKETS_BETWEEN, variables));
    return ticketsSince(since, [...older.map(ticketFacts), ...known]);
  }

  /** Counted anew only when stake moved between accounts since they were counted: every such move leaves an event. */
  private async countedDelegators(
    block: number,
    timestamp: number,
    now: Record<"bondEvents" | "unbondEvents" | "rebondEvents", { timestamp: number }[]>,
  ): Promise<History["delegators"]> {
    const moves = [...now.bondEvents, ...now.unbondEvents, ...now.rebondEvents];
    const counted = this.delegators;
    const still = counted !== null && moves.every((move) => move.timestamp < counted.timestamp);
    if (still && counted.block <= block) return counted.counted;
    const rows = read(delegatorRow, await allRows(this.options.client, DELEGATORS, { block }));
    this.delegators = { counted: countDelegators(rows), block, timestamp };
    return this.delegators.counted;
  }

  private scopeOf(deployment: string): Scope | null {
    const { scope } = this.options;
    return scope === null ? null : { ...scope, source: identityOf(scope.source, deployment) };
  }

  /** Once in a process, what was kept is compared with the subgraph: another one may answer at the same address. */
  private async checkKept(scope: Scope, question: RoundQuestion): Promise<void> {
    if (this.trusted.has(scope.source)) return;
    if (!(await this.book.agrees(scope, question))) {
      await this.options.database.drop(scope);
      this.forget();
    }
    this.trusted.add(scope.source);
  }
}

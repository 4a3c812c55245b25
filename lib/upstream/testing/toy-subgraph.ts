import { who } from "./toy-livepeer";

const PAGE = 1_000;

interface Variables {
  block?: number;
  after?: string;
  ids?: string[];
  rounds?: string[];
  since?: number;
  until?: number;
}

export interface Row extends Record<string, unknown> {
  id: string;
}

const ref = (id: string | number) => ({ id: String(id) });

/** A subgraph over hand-made rows that answers this project's own documents by name, page by page as graph-node does. */
export class ToySubgraph {
  block = 1_000_000;
  /** unix seconds of the block */
  now = 1_790_000_000;
  /** what protocol.currentRound says; moves only when something happens on the chain */
  round = 4_000;
  deployment = "QmToy";
  roundSeconds = 76_500;
  poolSize = 3;
  /** rounds nobody initialised */
  skipped = new Set<number>();
  firstRound = 3_700;
  delegators: { id: string; delegate: string | null }[] = [];
  /** when stake last moved */
  lastBond = 1_789_000_000;
  registered = [who(0)];
  tickets: { round: number; timestamp: number }[] = [];
  /** rows of the chronicle's and of the past's lists, by the list's name */
  events: Record<string, readonly Row[]> = {};
  /** operations asked for, with their variables */
  readonly asked: { name: string; variables: Variables }[] = [];

  readonly answer = (body: string): unknown => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Variables };
    const name = /query (\w+)/.exec(query)?.[1] ?? "";
    this.asked.push({ name, variables });
    if (variables.block !== undefined && variables.block > this.block) {
      return { errors: [{ message: "subgraph Qm has only indexed up to block number 1" }] };
    }
    const lists = /^query (Chronicle|Past|Transfers)\b/.test(query)
      ? this.lists(query, variables.since ?? 0)
      : null;
    return { data: lists ?? this.data(name, variables) };
  };

  /** How often an operation was asked for. */
  count(name: string): number {
    return this.asked.filter((one) => one.name === name).length;
  }

  startOf(round: number): number {
    return this.now - 3_600 - (this.round - round) * this.roundSeconds;
  }

  private data(name: string, variables: Variables): unknown {
    const { rounds = [], ids = [], since = 0, until = 0 } = variables;
    switch (name) {
      case "Now":
        return {
          _meta: { block: { number: this.block, timestamp: this.now }, deployment: this.deployment },
          protocol: { currentRound: ref(this.round) },
          bondEvents: [{ timestamp: this.lastBond }],
          unbondEvents: [],
          rebondEvents: [],
        };
      case "Head": {
        const started = (round: number) => [{ id: String(round), startTimestamp: this.startOf(round) }];
        return {
          _meta: { block: { number: this.block, timestamp: this.now }, deployment: this.deployment },
          protocol: { currentRound: ref(this.round) },
          newest: started(this.round),
          oldest: started(this.firstRound),
        };
      }
      case "CourseRounds":
        return {
          rows: ids
            .filter((id) => this.exists(Number(id)))
            .map((id) => ({ ...this.roundRow(Number(id)), inflation: "560500", mintableTokens: "28000" })),
        };
      case "CourseDays":
        return { rows: ids.map((id) => ({ id, volumeETH: "0.5" })) };
      case "Rounds":
        return {
          rounds: ids.filter((id) => this.exists(Number(id))).map((id) => this.roundRow(Number(id))),
          newRoundEvents: rounds
            .filter((id) => this.exists(Number(id)))
            .map((id) => this.newRound(Number(id))),
        };
      case "Pools":
        return this.page(
          rounds.flatMap((round) => this.poolRows(Number(round))),
          variables,
        );
      case "Tickets":
        return this.page(
          this.ticketRows(({ round }) => rounds.includes(String(round))),
          variables,
        );
      case "TicketsBetween":
        return this.page(
          this.ticketRows(({ timestamp }) => timestamp >= since && timestamp < until),
          variables,
        );
      case "Delegators":
        return this.page(
          this.delegators.map(({ id, delegate }) => ({ id, delegate: delegate && ref(delegate) })),
          variables,
        );
      case "Registered":
      case "RegisteredNow":
        return this.page(
          this.registered.map((address) => ({ id: address.toLowerCase() })),
          variables,
        );
      default:
        throw new Error(`the toy subgraph does not know ${name}`);
    }
  }

  /** Lists in which a test put nothing are empty; what has a time comes from that time on. */
  private lists(query: string, since: number): Record<string, readonly Row[]> {
    const from = ({ timestamp }: Row) => typeof timestamp !== "number" || timestamp >= since;
    return Object.fromEntries(
      [...query.matchAll(/^ {2}(\w+): \w+\(/gm)].map(([, key = ""]) => [
        key,
        (this.events[key] ?? []).filter(from),
      ]),
    );
  }

  private exists(round: number): boolean {
    return round >= this.firstRound && round <= this.round && !this.skipped.has(round);
  }

  private roundRow(round: number): Row {
    return {
      id: String(round),
      initialized: true,
      startTimestamp: this.startOf(round),
      totalSupply: "50000000.5",
      totalActiveStake: "25000000",
    };
  }

  private newRound(round: number) {
    const blockNumber = String(this.block - 100 - (this.round - round) * 1_000);
    return { round: ref(round), timestamp: this.startOf(round), transaction: { blockNumber } };
  }

  private poolRows(round: number): Row[] {
    if (!this.exists(round)) return [];
    return Array.from({ length: this.poolSize }, (_, n) => ({
      id: `${String(round).padStart(10, "0")}-${who(n).toLowerCase()}`,
      round: ref(round),
      delegate: ref(who(n).toLowerCase()),
      rewardTokens: n === 0 ? null : "12.5",
      fees: "0.125",
      totalStake: "1000",
      rewardCut: "50000",
      feeShare: "900000",
    }));
  }

  private ticketRows(wanted: (ticket: { round: number; timestamp: number }) => boolean): Row[] {
    return this.tickets.flatMap((ticket, position) =>
      wanted(ticket)
        ? [
            {
              id: `0x${position.toString(16).padStart(8, "0")}-1`,
              timestamp: ticket.timestamp,
              round: ref(ticket.round),
              sender: ref(who(900).toLowerCase()),
              recipient: ref(who(1).toLowerCase()),
              faceValue: "0.25",
            },
          ]
        : [],
    );
  }

  private page(rows: readonly Row[], { after = "" }: Variables) {
    const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
    return { rows: sorted.filter(({ id }) => id > after).slice(0, PAGE) };
  }
}

import type { EventRow, TransactionRow } from "../rows/event-rows";
import type { BroadcasterDayRow, BroadcasterRow } from "../rows/gateway-rows";
import type { DayRow, ProtocolRow, RoundRow } from "../rows/network-rows";
import type {
  DelegatorRow,
  LivepeerAccountRow,
  PoolRow,
  TranscoderDayRow,
  TranscoderRow,
  UnbondingLockRow,
} from "../rows/stake-rows";
import type { PollRow, PollTallyRow, TreasuryProposalRow, TreasuryVoteRow, VoteRow } from "../rows/vote-rows";
import type { Column } from "../schema/column";
import { eventEntities } from "../schema/entities";
import type { Entity } from "../schema/entity";
import { AppendTable } from "./append-table";
import type { LogRows } from "./log-rows";
import { LogTable } from "./log-table";
import type { RowSource } from "./row-source";
import { Table } from "./table";
import { Versions } from "./versions";

/** All rows of the subgraph. */
export class Store {
  readonly versions = new Versions();
  readonly protocols = new Table<ProtocolRow>();
  readonly rounds = new Table<RoundRow>();
  readonly days = new Table<DayRow>();
  readonly transcoders = new Table<TranscoderRow>();
  readonly pools = new AppendTable<PoolRow>([
    { field: "round", fixed: true, target: (row) => row.round.id },
    { field: "delegate", fixed: true, target: (row) => row.delegate.id },
  ]);
  readonly transcoderDays = new Table<TranscoderDayRow>([
    { field: "transcoder", fixed: true, target: (row) => row.transcoder.id },
  ]);
  readonly delegators = new Table<DelegatorRow>([
    { field: "delegate", fixed: false, target: (row) => row.delegate?.id ?? null },
  ]);
  readonly unbondingLocks = new Table<UnbondingLockRow>([
    { field: "delegator", fixed: true, target: (row) => row.delegator.id },
  ]);
  readonly accounts = new Table<LivepeerAccountRow>();
  readonly broadcasters = new Table<BroadcasterRow>();
  readonly broadcasterDays = new Table<BroadcasterDayRow>([
    { field: "broadcaster", fixed: true, target: (row) => row.broadcaster.id },
  ]);
  readonly polls = new Table<PollRow>();
  readonly tallies = new Table<PollTallyRow>();
  readonly votes = new Table<VoteRow>();
  readonly proposals = new Table<TreasuryProposalRow>();
  readonly treasuryVotes = new Table<TreasuryVoteRow>([
    { field: "proposal", fixed: true, target: (row) => row.proposal.id },
  ]);
  readonly transactions: LogTable<TransactionRow>;
  /** all events, the interface's rows */
  readonly events: LogTable<EventRow>;
  readonly eventsOf: ReadonlyMap<string, LogTable<EventRow>>;
  private readonly sources: ReadonlyMap<string, RowSource>;

  constructor(readonly logRows: LogRows) {
    const table = (references: readonly Column[] = []) =>
      new LogTable((entry) => logRows.event(entry), references);
    this.transactions = new LogTable((entry) => logRows.transaction(entry));
    this.events = table();
    this.eventsOf = new Map(eventEntities.map(({ entity }) => [entity.name, table(accountsOf(entity))]));
    this.sources = new Map<string, RowSource>([
      ["Protocol", this.protocols],
      ["Round", this.rounds],
      ["Day", this.days],
      ["Transcoder", this.transcoders],
      ["Pool", this.pools],
      ["TranscoderDay", this.transcoderDays],
      ["Delegator", this.delegators],
      ["UnbondingLock", this.unbondingLocks],
      ["LivepeerAccount", this.accounts],
      ["Broadcaster", this.broadcasters],
      ["BroadcasterDay", this.broadcasterDays],
      ["Poll", this.polls],
      ["PollTally", this.tallies],
      ["Vote", this.votes],
      ["TreasuryProposal", this.proposals],
      ["TreasuryVote", this.treasuryVotes],
      ["Transaction", this.transactions],
      ["Event", this.events],
      ...this.eventsOf,
    ]);
  }

  /** Rows of an entity by its name. @throws Error for a name that the schema does not have, a fault of the program */
  source(entity: string): RowSource {
    const found = this.sources.get(entity);
    if (found === undefined) throw new Error(`no table for ${entity}`);
    return found;
  }

  /** Forgets what no block from that one on needs. */
  prune(floor: number): void {
    this.versions.prune(floor);
    this.unbondingLocks.prune(floor);
  }
}

/** The columns by which an event names accounts. */
function accountsOf({ columns }: Entity): Column[] {
  return [...columns.values()].filter(({ base }) => base === "Transcoder" || base === "Delegator");
}

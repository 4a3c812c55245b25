import { isDeepStrictEqual } from "node:util";
import { weiToDecimal } from "../../units/wei";
import { type Chronicle, LARGE_MOVE_WEI, type TreasuryProposalFacts } from "../past-readings";
import { UpstreamError } from "../upstream-error";
import type { ReaderOptions } from "./course";
import { CHRONICLE_LISTS, poolsFrom } from "./event-lists";
import { proposalRow } from "./event-rows";
import { partOf, readHead, type SubgraphHead } from "./head";
import { readLists } from "./lists";
import { MissBook } from "./miss-book";
import { read } from "./pages";
import { WeekBook } from "./week-book";
import { realChanges, type WeekFacts } from "./week-facts";

/** Reads what happened. Events of closed rounds are asked for once and kept, those since are asked for each time. */
export class ChronicleReader {
  private readonly weeks: WeekBook;
  private readonly misses: MissBook;
  private readonly proposals = new Map<string, TreasuryProposalFacts>();
  /** proposals whose voting opens after this round are not all known */
  private proposalsUntil = 0;
  private newest = -1;

  constructor(private readonly options: ReaderOptions) {
    this.weeks = new WeekBook(options.database);
    this.misses = new MissBook(options.database);
  }

  /** @param previous handed back as it is while nothing was added to it @throws UpstreamError */
  async read(previous: Chronicle | null): Promise<{ value: Chronicle; block: number }> {
    const head = await readHead(this.options.client, this.options.chainRound);
    if (head.block.number < this.newest) this.forget();
    this.newest = head.block.number;
    const value = (await this.readAt(head)) ?? (await this.readAt(head));
    if (value === null) throw new UpstreamError("subgraph", "nonsense", "is another one at every answer");
    const same = previous !== null && isDeepStrictEqual({ ...value, block: previous.block }, previous);
    return { value: same ? previous : value, block: head.block.number };
  }

  private forget(): void {
    this.weeks.forget();
    this.misses.forget();
    this.proposals.clear();
    this.proposalsUntil = 0;
  }

  /** null: what was kept turned out to be another subgraph's, and is forgotten now */
  private async readAt(head: SubgraphHead): Promise<Chronicle | null> {
    const { closedBelow } = head;
    const scope = partOf(this.options.scope, head.deployment, "events");
    const first = head.first?.number ?? closedBelow;
    const [week, round] = await Promise.all([
      this.weeks.missingFrom(scope, head),
      this.misses.missingFrom(scope, first, closedBelow),
    ]);
    const since = this.weeks.sinceOf(week, head);
    const { misses, proposals, ...events } = await readLists(
      this.options.client,
      {
        name: "Chronicle",
        parts: CHRONICLE_LISTS,
        variables: {
          block: head.block.number,
          since,
          large: weiToDecimal(LARGE_MOVE_WEI),
          below: poolsFrom(closedBelow),
          voteStart: String(this.proposalsUntil),
        },
        together: since > 0,
      },
      { misses: poolsFrom(round) },
    );
    const weeks = await this.weeks.file(scope, head, week, events);
    if (weeks === null) {
      this.forget();
      return null;
    }
    for (const proposal of read(proposalRow, proposals)) this.proposals.set(proposal.id, proposal);
    this.proposalsUntil = closedBelow;
    return {
      block: head.block,
      ...told(weeks),
      misses: this.misses.file(scope, { first, from: round, closedBelow }, misses),
      proposals: [...this.proposals.values()].sort(
        (a, b) => a.voteStart - b.voteStart || (a.id < b.id ? -1 : 1),
      ),
    };
  }
}

function told(weeks: readonly WeekFacts[]): Omit<Chronicle, "block" | "misses" | "proposals"> {
  return {
    cuts: realChanges(weeks.flatMap(({ updates }) => updates)),
    sets: weeks.flatMap(({ sets }) => sets),
    moves: weeks.flatMap(({ moves }) => moves),
    treasuryVotes: weeks.flatMap(({ treasuryVotes }) => treasuryVotes),
    polls: weeks.flatMap(({ polls }) => polls),
    pollVotes: weeks.flatMap(({ pollVotes }) => pollVotes),
    protocol: weeks.flatMap(({ protocol }) => protocol),
  };
}

import { isDeepStrictEqual } from "node:util";
import type { Scope } from "../../store/database";
import { weiToDecimal } from "../../units/wei";
import { type Chronicle, LARGE_MOVE_WEI, type TreasuryProposalFacts } from "../past-readings";
import { UpstreamError } from "../upstream-error";
import type { ReaderOptions } from "./course";
import { CHRONICLE_LISTS, type ChronicleList, poolsFrom } from "./event-lists";
import { proposalRow } from "./event-rows";
import { GivenUp, unknownOf } from "./given-up";
import { partOf, readHead, type SubgraphHead } from "./head";
import { isOfOneList, type Progress, readApart, rowsOf } from "./lists";
import { MissBook } from "./miss-book";
import { read } from "./pages";
import { WeekBook } from "./week-book";
import { realChanges, type WeekFacts } from "./week-facts";

/** A list that fails as often as this, while others are read, is given up until later, whatever its failure. */
const MOST_ATTEMPTS = 3;

/** A reading that has begun: what it asks for, all at one block, and how far it came. */
interface Begun {
  head: SubgraphHead;
  scope: Scope | null;
  /** from when on events, misses and proposals are asked for */
  week: number;
  round: number;
  voteStart: number;
  progress: Progress;
  attempts: number;
}

/**
 * Reads what happened. Events of closed rounds are asked for once and kept, those since are asked for each time. What a
 * failed attempt brought is kept for the next one, which goes on at the same block; a list that fails alone is left out
 * and named.
 */
export class ChronicleReader {
  private readonly weeks: WeekBook;
  private readonly misses: MissBook;
  private readonly proposals = new Map<string, TreasuryProposalFacts>();
  /** proposals whose voting opens after this round are not all known */
  private proposalsUntil = 0;
  private newest = -1;
  private begun: Begun | null = null;
  private readonly givenUp = new GivenUp();

  constructor(private readonly options: ReaderOptions) {
    this.weeks = new WeekBook(options.database);
    this.misses = new MissBook(options.database);
  }

  /** @param previous handed back as it is while nothing was added to it @throws UpstreamError */
  async read(previous: Chronicle | null): Promise<{ value: Chronicle; block: number }> {
    const head = await readHead(this.options.client, this.options.chainRound);
    if (head.block.number < this.newest || head.deployment !== this.begun?.head.deployment) this.begun = null;
    if (head.block.number < this.newest) this.forget();
    this.newest = head.block.number;
    if (await this.givenUp.isBack(this.options.client, head, variablesFrom(head, 0, 0))) this.forget();
    const value = (await this.readAt(head)) ?? (await this.readAt(head));
    if (value === null) throw new UpstreamError("subgraph", "nonsense", "is another one at every answer");
    const same = previous !== null && isDeepStrictEqual({ ...value, block: previous.block }, previous);
    return { value: same ? previous : value, block: value.block.number };
  }

  private forget(): void {
    this.weeks.forget();
    this.misses.forget();
    this.proposals.clear();
    this.proposalsUntil = 0;
    this.begun = null;
  }

  /** null: what was kept turned out to be another subgraph's, and is forgotten now */
  private async readAt(head: SubgraphHead): Promise<Chronicle | null> {
    this.begun ??= await this.begin(head);
    const { begun } = this;
    await this.readOn(begun);
    // what is whole now is filed, or is nonsense and must be asked for anew
    this.begun = null;
    return this.file(begun);
  }

  private async begin(head: SubgraphHead): Promise<Begun> {
    const scope = partOf(this.options.scope, head.deployment, "events");
    const [week, round] = await Promise.all([
      this.weeks.missingFrom(scope, head),
      this.misses.missingFrom(scope, firstOf(head), head.closedBelow),
    ]);
    return { head, scope, week, round, voteStart: this.proposalsUntil, progress: new Map(), attempts: 0 };
  }

  /** Reads every list that was not given up. @throws UpstreamError where a list may still come with the next attempt */
  private async readOn(begun: Begun): Promise<void> {
    const { head, week, round, voteStart, progress } = begun;
    begun.attempts += 1;
    const since = this.weeks.sinceOf(week, head);
    const parts = this.givenUp.without(CHRONICLE_LISTS);
    const failed = await readApart(
      this.options.client,
      { name: "Chronicle", parts, variables: variablesFrom(head, since, voteStart), together: since > 0 },
      { misses: poolsFrom(round) },
      progress,
    );
    const [first] = failed.values();
    if (first === undefined) return;
    const errors = [...failed.values()];
    if (errors.some(({ failure }) => failure.kind === "behind")) this.begun = null;
    const isRest = Object.keys(parts).every((key) => progress.get(key)?.after === null || failed.has(key));
    const isAlone = isRest && failed.size < Object.keys(parts).length;
    const isLasting = begun.attempts >= MOST_ATTEMPTS || errors.every(isOfOneList);
    if (this.begun === null || !isAlone || !isLasting) throw first;
    for (const [key, { failure }] of failed) {
      this.givenUp.add(key as ChronicleList, failure, head);
      progress.delete(key);
    }
  }

  private async file({ head, scope, week, round, progress }: Begun): Promise<Chronicle | null> {
    const { misses, proposals, ...events } = rowsOf(CHRONICLE_LISTS, progress);
    const { missing } = this.givenUp;
    // weeks that lack a list are no weeks to keep, nor to compare with those that are kept
    const weeks = await this.weeks.file(missing.length === 0 ? scope : null, head, week, events);
    if (weeks === null) {
      this.forget();
      return null;
    }
    for (const proposal of read(proposalRow, proposals)) this.proposals.set(proposal.id, proposal);
    const { closedBelow } = head;
    if (!this.givenUp.has("proposals")) this.proposalsUntil = closedBelow;
    const from = this.givenUp.has("misses") ? closedBelow : round;
    return {
      block: head.block,
      ...told(weeks),
      misses: this.misses.file(scope, { first: firstOf(head), from, closedBelow }, misses),
      proposals: [...this.proposals.values()].sort(
        (a, b) => a.voteStart - b.voteStart || (a.id < b.id ? -1 : 1),
      ),
      ...unknownOf(missing),
    };
  }
}

function firstOf({ first, closedBelow }: SubgraphHead): number {
  return first?.number ?? closedBelow;
}

function variablesFrom({ block, closedBelow }: SubgraphHead, since: number, voteStart: number) {
  return {
    block: block.number,
    since,
    large: weiToDecimal(LARGE_MOVE_WEI),
    below: poolsFrom(closedBelow),
    voteStart: String(voteStart),
  };
}

function told(weeks: readonly WeekFacts[]): Omit<Chronicle, "block" | "misses" | "proposals" | "missing"> {
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

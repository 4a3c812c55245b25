import { toHex } from "viem";
import type { Address } from "../../units/address";
import { P27 } from "../../units/perc";
import { POLLS, type PollIdea, pollDocument, RUNNING_POLLS } from "../world/polls";
import { electorate } from "./ballots";
import type { Random } from "./random";
import type { Stage } from "./stage";

const SECONDS_PER_BLOCK = 12.06;
const EVERY = 29;
const RUNNING_SINCE = 4;
const YES = 0n;
const NO = 1n;

interface Poll {
  readonly address: Address;
  /** last L1 block whose votes count */
  readonly endBlock: number;
}

/** Polls on improvement proposals: opened with a document on IPFS, voted on by orchestrators and their delegators. */
export class PollVotes {
  constructor(private readonly stage: Stage) {}

  /** Enters a poll that is due in this round into the agenda. */
  plan(from: number): void {
    const { stage } = this;
    const { rounds } = stage.setting.size;
    for (const idea of POLLS)
      if (Math.round(idea.at * rounds) === stage.age) this.announce(idea, from + 14_000);
    const since = stage.age - (rounds - RUNNING_SINCE);
    if (since < 0 || since % EVERY !== 0) return;
    const idea = RUNNING_POLLS[(since / EVERY) % RUNNING_POLLS.length];
    if (idea !== undefined) this.announce(idea, from + 14_000);
  }

  private announce(idea: Omit<PollIdea, "at">, time: number): void {
    const random = this.stage.random("poll", idea.number, this.stage.round);
    this.stage.whenOpen(time + random.between(0, 7200), (due) => this.create(idea, random, due));
  }

  private create(idea: Omit<PollIdea, "at">, random: Random, time: number): void {
    const { stage } = this;
    const creator = random.pick(electorate(stage).slice(2, 30)).seat.part.address;
    const events = stage.act(creator, "PollCreator", "createPoll", [toHex(pollDocument(idea).cid)], time);
    const created = events?.find(({ event }) => event === "PollCreated")?.args;
    if (created === undefined) return;
    const poll: Poll = { address: created.poll as Address, endBlock: Number(created.endBlock) };
    const closes = time + (poll.endBlock - stage.setting.calendar.l1At(time)) * SECONDS_PER_BLOCK;
    const when = () => time + 1800 + (closes - time - 5000) * random.next() ** 1.5;
    for (const { seat } of electorate(stage)) {
      if (random.chance(seat.part.civic * 0.75))
        this.promise(poll, seat.part.address, idea.lean, random, when());
    }
    for (let i = Math.round(random.integer(6, 26) * Math.min(1, stage.setting.size.pace)); i > 0; i--) {
      const person = stage.crowd.draw(random, (one) => one.since <= stage.round);
      if (person !== null) this.promise(poll, person.address, 0.55, random, when());
    }
    if (idea.effect === "restartTreasuryCut") this.restartCut(closes + 26 * 3600);
  }

  /** A vote; a few change their mind the day after, and the last one counts. */
  private promise(poll: Poll, voter: Address, lean: number, random: Random, due: number): void {
    const { stage } = this;
    const choice = random.chance(lean) ? YES : NO;
    const cast = (time: number, value: bigint) => {
      if (stage.setting.calendar.l1At(time) >= poll.endBlock) return;
      stage.act(voter, "PollCreator", "vote", [poll.address, value], time);
    };
    stage.whenOpen(due, (time) => cast(time, choice));
    if (random.chance(0.04)) stage.whenOpen(due + 86_400, (time) => cast(time, choice === YES ? NO : YES));
  }

  /** The owner sets the treasury's cut to 10 % again. */
  private restartCut(due: number): void {
    const { stage } = this;
    stage.whenOpen(due, (time) => {
      stage.act(
        stage.setting.protocol.params.owner,
        "BondingManager",
        "setTreasuryRewardCutRate",
        [P27 / 10n],
        time,
      );
    });
  }
}

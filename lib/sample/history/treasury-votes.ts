import { encodeFunctionData, keccak256, toBytes } from "viem";
import { livepeerTokenAbi } from "../../facts/abis/livepeer-token";
import { PINNED } from "../../facts/contracts";
import type { Address } from "../../units/address";
import { PROPOSALS } from "../world/past-proposals";
import { GROUPS, type Outcome, type ProposalIdea, proposalText } from "../world/proposal-text";
import { REASONS } from "../world/reasons";
import { RUNNING_PROPOSALS } from "../world/running-proposals";
import { strawAddress } from "./accounts";
import { wei } from "./amounts";
import { electorate, smallOnes, support } from "./ballots";
import type { Random } from "./random";
import type { Stage } from "./stage";

const VOTING_DELAY = 1;
const VOTING_PERIOD = 10;
/** after history, one new proposal in so many rounds */
const EVERY = 11;
/** rounds before the end of history in which the vote that is still running was proposed */
const RUNNING_SINCE = 7;
const SUCCEEDED = 4;
const QUEUED = 5;
const ACTIVE = 1;
/** For-share of those who vote, by intended outcome */
const LEAN: Record<Outcome, number> = { pass: 0.93, defeat: 0.24, noQuorum: 0.7, cancel: 0.5 };
const SMALL_TURNOUT = 0.24;

interface Motion {
  readonly id: bigint;
  readonly outcome: Outcome;
  readonly proposer: Address;
  readonly ask: bigint;
  /** targets, values, calldatas, keccak of the description: what queue, execute and cancel take */
  readonly actions: readonly unknown[];
  readonly random: Random;
}

/** The treasury's proposals: asked for, argued about, voted on with overrides, queued and paid. */
export class TreasuryVotes {
  constructor(private readonly stage: Stage) {}

  /** Enters what is proposed in this round into the agenda, between two moments. */
  plan(from: number): void {
    const { stage } = this;
    const { rounds } = stage.setting.size;
    for (const idea of PROPOSALS)
      if (Math.round(idea.at * rounds) === stage.age) this.announce(idea, from + 9000);
    const since = stage.age - (rounds - RUNNING_SINCE);
    if (since === 0) this.announceRunning(0, from + 5000);
    else if (stage.age === rounds) this.announceRunning(1, from + 3 * 3600);
    else if (since > RUNNING_SINCE && (stage.age - rounds) % EVERY === 0)
      this.announceRunning((stage.age - rounds) / EVERY + 1, from + 7000);
  }

  private announceRunning(place: number, time: number): void {
    const idea = RUNNING_PROPOSALS[place % RUNNING_PROPOSALS.length];
    if (idea === undefined) return;
    const again = Math.floor(place / RUNNING_PROPOSALS.length);
    this.announce(again === 0 ? idea : { ...idea, title: `${idea.title}, renewal ${again}` }, time);
  }

  private announce(idea: Omit<ProposalIdea, "at">, time: number): void {
    const random = this.stage.random("proposal", idea.title, this.stage.round);
    this.stage.whenOpen(time + random.between(0, 3600), (due) => this.propose(idea, random, due));
  }

  private propose(idea: Omit<ProposalIdea, "at">, random: Random, time: number): void {
    const { stage } = this;
    const { size, priceAt, seed } = stage.setting;
    const asked = Math.max(300, Math.round((idea.ask * Math.min(1, size.rounds / 860)) / 50) * 50);
    const ask = wei(asked);
    const market = priceAt(time);
    const text = proposalText(idea, asked.toLocaleString("en-US"), asked * market.lptEth * market.ethUsd);
    const account = strawAddress(seed, "group", GROUPS[idea.group] ?? idea.group);
    const data = encodeFunctionData({
      abi: livepeerTokenAbi,
      functionName: "transfer",
      args: [account, ask],
    });
    const targets = [[PINNED.LivepeerToken], [0n], [data]];
    const proposer = this.proposer(random);
    if (proposer === null) return;
    const events = stage.act(proposer, "LivepeerGovernor", "propose", [...targets, text], time);
    const id = events?.find(({ event }) => event === "ProposalCreated")?.args.proposalId;
    if (typeof id !== "bigint") return;
    const actions = [...targets, keccak256(toBytes(text))];
    this.follow({ id, outcome: idea.outcome, proposer, ask, actions, random });
  }

  /** One of the larger orchestrators, or a delegator who holds enough for the threshold. */
  private proposer(random: Random): Address | null {
    const { stage } = this;
    const past = BigInt(stage.round - 1);
    const candidates = electorate(stage).slice(3, 40);
    for (let tries = 0; tries < 20; tries++) {
      const person = random.chance(0.3) ? stage.crowd.draw(random, (one) => one.since < stage.round) : null;
      const address = person?.address ?? random.pick(candidates).seat.part.address;
      if (stage.readInt("LivepeerGovernor", "getVotes", address, past) >= wei(100)) return address;
    }
    return null;
  }

  private follow(motion: Motion): void {
    const { stage } = this;
    const { calendar } = stage.setting;
    const { random } = motion;
    if (motion.outcome === "cancel") {
      stage.whenOpen(calendar.roundStart(stage.round + 1) + 5000, (time) => {
        stage.act(motion.proposer, "LivepeerGovernor", "cancel", motion.actions, time);
      });
      return;
    }
    const opens = stage.round + VOTING_DELAY + 1;
    stage.whenOpen(calendar.roundStart(opens) + 600, (time) => this.open(motion, time));
    const decided = opens + VOTING_PERIOD;
    stage.whenOpen(calendar.roundStart(decided) + random.between(1800, 30_000), (time) =>
      this.settle(motion, time),
    );
  }

  /** Voting has begun: everybody who will vote picks a moment. */
  private open(motion: Motion, time: number): void {
    const { stage } = this;
    const { calendar } = stage.setting;
    const { random, outcome } = motion;
    const closes = calendar.roundStart(stage.round + VOTING_PERIOD) - 12_000;
    const when = () => time + (closes - time) * random.next() ** 1.4;
    const all = electorate(stage);
    const voters = outcome === "noQuorum" ? smallOnes(all, SMALL_TURNOUT) : all.map(({ seat }) => seat);
    for (const seat of voters) {
      if (random.chance(seat.part.civic))
        this.promise(motion, seat.part.address, support(random, LEAN[outcome]), when());
    }
    const overrides = Math.round(random.integer(5, 22) * Math.min(1, stage.setting.size.pace));
    for (let i = 0; i < (outcome === "noQuorum" ? 2 : overrides); i++) {
      const person = stage.crowd.draw(random, (one) => one.since < stage.round);
      if (person !== null) this.promise(motion, person.address, support(random, 0.5), when());
    }
    if (outcome === "noQuorum") return;
    stage.whenOpen(closes + 600, (due) => this.persuade(motion, due));
  }

  private promise(motion: Motion, voter: Address, choice: 0 | 1 | 2, due: number): void {
    const { stage } = this;
    const reason = motion.random.chance(0.22) ? motion.random.pick(REASONS[choice] ?? [""]) : null;
    stage.whenOpen(due, (time) => {
      if (Number(stage.read("LivepeerGovernor", "state", motion.id)) !== ACTIVE) return;
      if (stage.read("LivepeerGovernor", "hasVoted", motion.id, voter) === true) return;
      if (reason === null)
        stage.act(voter, "LivepeerGovernor", "castVote", [motion.id, BigInt(choice)], time);
      else
        stage.act(voter, "LivepeerGovernor", "castVoteWithReason", [motion.id, BigInt(choice), reason], time);
    });
  }

  /** In the last hours the large ones who kept still are asked until the quorum stands and the vote goes as it leans. */
  private persuade(motion: Motion, time: number): void {
    const { stage } = this;
    const wanted = motion.outcome === "pass" ? 1 : 0;
    const snapshot = stage.readInt("LivepeerGovernor", "proposalSnapshot", motion.id);
    const quorum = stage.readInt("LivepeerGovernor", "quorum", snapshot);
    for (const { seat } of electorate(stage)) {
      const [against = 0n, pro = 0n, abstain = 0n] = stage.read(
        "LivepeerGovernor",
        "proposalVotes",
        motion.id,
      ) as bigint[];
      const leads = wanted === 1 ? pro > against : against > pro;
      if (leads && against + pro + abstain > quorum) return;
      if (stage.read("LivepeerGovernor", "hasVoted", motion.id, seat.part.address) === true) continue;
      stage.act(seat.part.address, "LivepeerGovernor", "castVote", [motion.id, BigInt(wanted)], time);
    }
  }

  /** What succeeded is queued and, while the treasury can pay, executed. */
  private settle(motion: Motion, time: number): void {
    const { stage } = this;
    if (Number(stage.read("LivepeerGovernor", "state", motion.id)) !== SUCCEEDED) return;
    stage.act(motion.proposer, "LivepeerGovernor", "queue", motion.actions, time);
    stage.whenOpen(time + motion.random.between(300, 9000), (due) => {
      if (Number(stage.read("LivepeerGovernor", "state", motion.id)) !== QUEUED) return;
      if (stage.readInt("LivepeerToken", "balanceOf", PINNED.Treasury) < motion.ask) return;
      stage.act(motion.proposer, "LivepeerGovernor", "execute", motion.actions, due);
    });
  }
}

import type { Chronicle, Course, PollVoteFacts } from "../upstream/past-readings";
import type { ToldEvent } from "./activity-types";
import { type ChainMoment, timeOfL1Block } from "./round-starts";

/** That polls were opened, and that they ended: an L1 block ends them, which no transaction marks. */
export function pollEvents(
  { polls, pollVotes, missing }: Chronicle,
  course: Course | null,
  now: ChainMoment,
): ToldEvent[] {
  const choices = missing.some(({ what }) => what === "pollVotes") ? null : lastChoices(pollVotes);
  return polls.flatMap(({ proposal: _, ...opened }) => {
    const { poll, endBlock } = opened;
    const cast = choices && [...(choices.get(poll)?.values() ?? [])];
    const yes = cast?.filter((choice) => choice === "yes").length ?? 0;
    const about = {
      kind: "governance" as const,
      poll,
      endBlock,
      endsAt: timeOfL1Block(endBlock, course, now),
      ended: endBlock <= now.block.l1Number,
      votes: cast && { yes, no: cast.length - yes },
    };
    const events: ToldEvent[] = [{ ...opened, ...about, what: "poll" }];
    if (about.ended && about.endsAt !== null) {
      const round = now.round.number + Math.floor((endBlock - now.round.startBlock) / now.round.length);
      events.push({ ...about, what: "poll-ended", round, timestamp: about.endsAt, transaction: null });
    }
    return events;
  });
}

/** Who votes again changes its vote: of each account the last one counts. */
function lastChoices(votes: readonly PollVoteFacts[]): Map<string, Map<string, PollVoteFacts["choice"]>> {
  const polls = new Map<string, Map<string, PollVoteFacts["choice"]>>();
  for (const { poll, voter, choice } of votes) {
    const own = polls.get(poll) ?? new Map<string, PollVoteFacts["choice"]>();
    own.set(voter, choice);
    polls.set(poll, own);
  }
  return polls;
}

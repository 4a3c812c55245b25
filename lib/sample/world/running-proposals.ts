import type { ProposalIdea } from "./proposal-text";

/** The one still being voted on when history ends, the one just proposed, and what comes after. */
export const RUNNING_PROPOSALS: readonly Omit<ProposalIdea, "at">[] = [
  {
    title: "Segment verification, in production",
    purpose: "bring the chosen check into the node",
    ask: 39_000,
    outcome: "pass",
    group: 5,
  },
  {
    title: "Emergency response desk, second year",
    purpose: "somebody awake for incidents",
    ask: 17_500,
    outcome: "pass",
    group: 2,
  },
  {
    title: "Archive of public streams",
    purpose: "keep what was streamed in the open for a decade",
    ask: 61_000,
    outcome: "defeat",
    group: 1,
  },
  {
    title: "Audio description",
    purpose: "describe pictures to those who do not see them",
    ask: 13_000,
    outcome: "pass",
    group: 0,
  },
  {
    title: "Uploader rewrite",
    purpose: "resume an upload where it broke off",
    ask: 21_000,
    outcome: "pass",
    group: 1,
  },
];

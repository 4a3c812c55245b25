import { cidOf } from "./cid";

/** A poll on an improvement proposal, decided by stake. */
export interface PollIdea {
  /** share of history gone when it is opened */
  readonly at: number;
  readonly number: number;
  readonly title: string;
  readonly abstract: string;
  /** how those asked lean: share of Yes */
  readonly lean: number;
  /** what the owner does once it has passed */
  readonly effect?: "restartTreasuryCut";
}

export const POLLS: readonly PollIdea[] = [
  {
    at: 0.06,
    number: 201,
    title: "Name parameters by their units",
    abstract: "Rename two parameters whose names hide their scale.",
    lean: 0.93,
  },
  {
    at: 0.16,
    number: 202,
    title: "Shorter unbonding for small stakes",
    abstract: "Let stakes below 100 LPT leave after three rounds.",
    lean: 0.31,
  },
  {
    at: 0.27,
    number: 203,
    title: "A hint for claims",
    abstract: "Warn in the contract's event when earnings are claimed before the reward call.",
    lean: 0.9,
  },
  {
    at: 0.37,
    number: 204,
    title: "Raise the treasury's ceiling",
    abstract: "Set the ceiling to 1,500,000 LPT.",
    lean: 0.22,
  },
  {
    at: 0.48,
    number: 205,
    title: "Poll period in rounds",
    abstract: "Measure a poll's period in rounds in place of blocks.",
    lean: 0.84,
  },
  {
    at: 0.585,
    number: 206,
    title: "Bounds for inflation",
    abstract: "Give inflation a floor and a ceiling.",
    lean: 0.42,
  },
  {
    at: 0.69,
    number: 207,
    title: "A larger active set",
    abstract: "Admit 120 orchestrators to the active set.",
    lean: 0.37,
  },
  {
    at: 0.755,
    number: 208,
    title: "Restart the treasury's cut",
    abstract: "Set the treasury's reward cut to 10 % again, until the ceiling stops it.",
    lean: 0.88,
    effect: "restartTreasuryCut",
  },
  {
    at: 0.86,
    number: 209,
    title: "Lower the target",
    abstract: "Set the target bonding rate to 46 % and the step to 700.",
    lean: 0.34,
  },
  {
    at: 0.94,
    number: 210,
    title: "Delegated reward calls",
    abstract: "Let an orchestrator name an account that calls reward for it.",
    lean: 0.96,
  },
];

export const RUNNING_POLLS: readonly Omit<PollIdea, "at">[] = [
  {
    number: 211,
    title: "Resume the cut below the ceiling",
    abstract: "Set the treasury's cut again by itself once the balance is below the ceiling.",
    lean: 0.71,
  },
  {
    number: 212,
    title: "Longer unbonding",
    abstract: "Let stake leave after 21 rounds in place of seven.",
    lean: 0.4,
  },
  {
    number: 213,
    title: "Fees in a dollar token",
    abstract: "Accept tickets that pay in a dollar token.",
    lean: 0.58,
  },
];

/** The document of a poll as it lies on IPFS: JSON with the commit and the text, front matter first. */
export function pollDocument(poll: Omit<PollIdea, "at">): { cid: string; json: string } {
  const text = [
    "---",
    `lip: ${poll.number}`,
    `title: ${poll.title}`,
    "author: Sample Author (@sample)",
    "type: Standard Track",
    "status: Proposed",
    "created: 2025-01-01",
    "---",
    "",
    "## Abstract",
    "",
    poll.abstract,
    "",
    "## Motivation",
    "",
    "It was asked for often enough to be put to a vote.",
    "",
    "## Specification",
    "",
    "The parameters named above take effect when the poll has passed and the owner has executed it.",
  ].join("\n");
  const gitCommitHash = cidOf(text)
    .toLowerCase()
    .replace(/[^0-9a-f]/g, "0")
    .padEnd(40, "0")
    .slice(0, 40);
  const json = JSON.stringify({ gitCommitHash, text });
  return { cid: cidOf(json), json };
}

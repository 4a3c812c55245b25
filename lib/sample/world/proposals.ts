/** How a vote is meant to end. */
export type Outcome = "pass" | "defeat" | "noQuorum" | "cancel";

/** A request to the treasury: an invented group, what it is for, and how many LPT it asks for in a full-size history. */
export interface ProposalIdea {
  /** share of history gone when it is proposed */
  readonly at: number;
  readonly title: string;
  readonly purpose: string;
  /** LPT */
  readonly ask: number;
  readonly outcome: Outcome;
  /** index of the group that is paid */
  readonly group: number;
  /** description in place of the usual one */
  readonly text?: string;
}

export const GROUPS = [
  "Lantern Media Lab",
  "Northbank Video Guild",
  "Open Transcode Works",
  "Tidal Inference Group",
  "Harbor Tooling Collective",
  "Quiet Signal Research",
  "Meridian Gateway Services",
  "Copper Loop Studio",
] as const;

/** Text as strangers write it: broken Markdown, markup, a script link, and marks that reverse the reading direction. */
const MALFORMED = [
  "# Unlock **everything [now](javascript:alert('treasury'))",
  "",
  "<script>document.title = 'owned'</script><img src=x onerror=alert(1)>",
  "",
  "| asked | for |",
  "|--",
  "| 12,000 LPT \u202Eyltsenoh desu\u202C | ```",
  "1. first\n\t\t- third\n  2) ~~second",
  '![picture](https://pictures.example/track.png?who=you) <a href="javascript:void 0" onclick=alert(2)>read more',
  "[link][nowhere] &lt;b&gt; \u2067hidden\u2069 \u0000 end",
].join("\n");

export const PROPOSALS: readonly ProposalIdea[] = [
  {
    at: 0.035,
    title: "Player bug bounty, first season",
    purpose: "pay for faults found in the reference player",
    ask: 9_000,
    outcome: "pass",
    group: 0,
  },
  {
    at: 0.07,
    title: "Gateway starter kit",
    purpose: "write and keep a gateway that runs from one command",
    ask: 22_000,
    outcome: "pass",
    group: 6,
  },
  {
    at: 0.1,
    title: "Conference year",
    purpose: "stands and travel for four conferences",
    ask: 38_000,
    outcome: "defeat",
    group: 7,
  },
  {
    at: 0.14,
    title: "Speech models on small cards",
    purpose: "make audio pipelines fit on consumer cards",
    ask: 27_000,
    outcome: "pass",
    group: 3,
  },
  {
    at: 0.18,
    title: "Orchestrator handbook",
    purpose: "a handbook from first stake to a hundredth stream",
    ask: 7_500,
    outcome: "pass",
    group: 4,
  },
  { at: 0.215, title: "Sticker fund", purpose: "print stickers", ask: 400, outcome: "noQuorum", group: 7 },
  {
    at: 0.25,
    title: "Segment verification research",
    purpose: "compare ways to check transcoded segments",
    ask: 31_000,
    outcome: "pass",
    group: 5,
  },
  {
    at: 0.29,
    title: "Second gateway region",
    purpose: "a public gateway on another continent",
    ask: 18_000,
    outcome: "pass",
    group: 6,
  },
  {
    at: 0.32,
    title: "Price index",
    purpose: "publish what a pixel costs, day by day",
    ask: 6_000,
    outcome: "cancel",
    group: 5,
  },
  {
    at: 0.355,
    title: "Image pipelines, stage two",
    purpose: "warm models, queues and fair scheduling",
    ask: 44_000,
    outcome: "pass",
    group: 3,
  },
  {
    at: 0.39,
    title: "Creator residency",
    purpose: "twelve artists, three months each",
    ask: 26_000,
    outcome: "defeat",
    group: 0,
  },
  {
    at: 0.425,
    title: "Node release engineering",
    purpose: "builds, signatures and rollbacks for a year",
    ask: 35_000,
    outcome: "pass",
    group: 2,
  },
  {
    at: 0.46,
    title: "Documentation in five languages",
    purpose: "translate and keep translated",
    ask: 8_500,
    outcome: "pass",
    group: 4,
  },
  {
    at: 0.5,
    title: "Emergency response desk",
    purpose: "somebody awake for incidents",
    ask: 16_000,
    outcome: "pass",
    group: 2,
  },
  {
    at: 0.54,
    title: "Live captions",
    purpose: "captions for every public stream",
    ask: 29_000,
    outcome: "pass",
    group: 0,
  },
  {
    at: 0.575,
    title: "Image pipelines, stage three",
    purpose: "from prototype to service",
    ask: 56_000,
    outcome: "pass",
    group: 3,
  },
  {
    at: 0.61,
    title: "Gateway grants",
    purpose: "a hundred small grants for new gateways",
    ask: 64_000,
    outcome: "pass",
    group: 6,
  },
  {
    at: 0.645,
    title: "Market maker loan",
    purpose: "lend LPT to a market maker for a year",
    ask: 180_000,
    outcome: "defeat",
    group: 7,
  },
  {
    at: 0.675,
    title: "Protocol review",
    purpose: "an independent review of bonding and votes",
    ask: 48_000,
    outcome: "pass",
    group: 5,
  },
  {
    at: 0.7,
    title: "Open metrics",
    purpose: "measure every orchestrator from nine places",
    ask: 33_000,
    outcome: "pass",
    group: 2,
  },
  {
    at: 0.725,
    title: "Unlock everything",
    purpose: "nobody could tell",
    ask: 12_000,
    outcome: "defeat",
    group: 7,
    text: MALFORMED,
  },
  {
    at: 0.755,
    title: "Real-time video models",
    purpose: "a pipeline that answers within a frame",
    ask: 72_000,
    outcome: "pass",
    group: 3,
  },
  {
    at: 0.785,
    title: "Regional meetups",
    purpose: "ten evenings in ten cities",
    ask: 5_000,
    outcome: "noQuorum",
    group: 7,
  },
  {
    at: 0.815,
    title: "Node release engineering, second year",
    purpose: "builds, signatures and rollbacks",
    ask: 36_000,
    outcome: "pass",
    group: 2,
  },
  {
    at: 0.85,
    title: "Delegator newsletter",
    purpose: "write to those who stake and forget",
    ask: 3_200,
    outcome: "defeat",
    group: 4,
  },
  {
    at: 0.885,
    title: "Gateway grants, second round",
    purpose: "fifty more",
    ask: 41_000,
    outcome: "pass",
    group: 6,
  },
  {
    at: 0.92,
    title: "Speech models, maintenance",
    purpose: "keep what works working",
    ask: 14_500,
    outcome: "pass",
    group: 3,
  },
  {
    at: 0.955,
    title: "Player bug bounty, second season",
    purpose: "faults in the player and in the uploader",
    ask: 11_000,
    outcome: "pass",
    group: 0,
  },
];

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

/** The description that goes on chain, with its title in the first line. Amounts in LPT and dollars. */
export function proposalText(idea: Omit<ProposalIdea, "at">, amount: string, usd: number): string {
  if (idea.text !== undefined) return idea.text;
  const group = GROUPS[idea.group] ?? GROUPS[0];
  return [
    `# ${idea.title}`,
    "",
    `**${group}** asks the treasury for **${amount} LPT** (about $${Math.round(usd / 100) * 100} at the time of writing) to ${idea.purpose}.`,
    "",
    "## What will be there",
    "",
    `- work in the open, with a report at the end of each quarter`,
    `- what is not spent goes back to the treasury`,
    "",
    `Paid to the group's own account on execution.`,
  ].join("\n");
}

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
export const MALFORMED = [
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

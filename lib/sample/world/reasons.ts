/** What voters write beside their vote, by the vote: 0 against, 1 for, 2 abstain. */
export const REASONS: readonly (readonly string[])[] = [
  [
    "Too much for what is promised.",
    "My delegators asked me to vote against.",
    "No report on the last grant yet.",
    "Good idea, wrong time: LPT is cheap.",
    "Ask for half and come back.",
  ],
  [
    "Delivered last time, trust them again.",
    "Small ask, clear plan.",
    "For, with the wish for **monthly** reports.",
    "We run this already and need it maintained.",
    "For. See https://forum.example/t/1234",
    "👍",
    "Yes\u202E siht daer ton od \u202C",
  ],
  ["I work with this group and abstain.", "Cannot judge the budget.", "For the quorum only."],
];

import type { Support } from "./rows/vote-rows";

/** What the numbers of a treasury vote mean, in the order of GovernorCountingOverridable's VoteType. */
export const SUPPORT: readonly Support[] = ["Against", "For", "Abstain"];

/** What is known of the subgraph's own state, and when stake last moved between accounts. */
export const NOW = `query Now {
  _meta { block { number timestamp } deployment }
  protocol(id: "0") { currentRound { id } }
  bondEvents(first: 1, orderBy: timestamp, orderDirection: desc) { timestamp }
  unbondEvents(first: 1, orderBy: timestamp, orderDirection: desc) { timestamp }
  rebondEvents(first: 1, orderBy: timestamp, orderDirection: desc) { timestamp }
}`;

/** The newest block with the running round, and where the initialised rounds begin and end. */
export const HEAD = `query Head {
  _meta { block { number timestamp } deployment }
  protocol(id: "0") { currentRound { id } }
  newest: rounds(first: 1, orderBy: startTimestamp, orderDirection: desc, where: { initialized: true }) {
    id startTimestamp
  }
  oldest: rounds(first: 1, orderBy: startTimestamp, where: { initialized: true }) { id startTimestamp }
}`;

/** Rounds by id, because their order is the order of text; the L2 block of a round's start is its event's. */
export const ROUNDS = `query Rounds($block: Int!, $ids: [ID!]!, $rounds: [String!]!) {
  rounds(first: 1000, where: { id_in: $ids }, block: { number: $block }) {
    id initialized startTimestamp totalSupply totalActiveStake
  }
  newRoundEvents(first: 1000, where: { round_in: $rounds }, block: { number: $block }) {
    round { id } timestamp transaction { blockNumber }
  }
}`;

/** Rounds of the network's course. */
export const COURSE_ROUNDS = `query CourseRounds($block: Int!, $ids: [ID!]!) {
  rows: rounds(first: 1000, where: { id_in: $ids }, block: { number: $block }) {
    id initialized startTimestamp inflation totalSupply totalActiveStake mintableTokens
  }
}`;

/** Days by their number since 1970; one has a row where anything was minted, burned or redeemed. */
export const COURSE_DAYS = `query CourseDays($block: Int!, $ids: [ID!]!) {
  rows: days(first: 1000, where: { id_in: $ids }, block: { number: $block }) { id volumeETH }
}`;

// Documents of pages call their list "rows", ask by id_gt in the order of ids, and are pinned to one block.

export const POOLS = `query Pools($block: Int!, $after: ID!, $rounds: [String!]!) {
  rows: pools(first: 1000, orderBy: id, where: { id_gt: $after, round_in: $rounds }, block: { number: $block }) {
    id round { id } delegate { id } rewardTokens fees totalStake rewardCut feeShare
  }
}`;

export const TICKETS = `query Tickets($block: Int!, $after: ID!, $rounds: [String!]!) {
  rows: winningTicketRedeemedEvents(
    first: 1000, orderBy: id, where: { id_gt: $after, round_in: $rounds }, block: { number: $block }
  ) { id timestamp round { id } sender { id } recipient { id } faceValue }
}`;

export const TICKETS_BETWEEN = `query TicketsBetween($block: Int!, $after: ID!, $since: Int!, $until: Int!) {
  rows: winningTicketRedeemedEvents(
    first: 1000, orderBy: id, where: { id_gt: $after, timestamp_gte: $since, timestamp_lt: $until }
    block: { number: $block }
  ) { id timestamp round { id } sender { id } recipient { id } faceValue }
}`;

export const DELEGATORS = `query Delegators($block: Int!, $after: ID!) {
  rows: delegators(first: 1000, orderBy: id, where: { id_gt: $after, bondedAmount_gt: "0" }, block: { number: $block }) {
    id delegate { id }
  }
}`;

export const REGISTERED = `query Registered($block: Int!, $after: ID!) {
  rows: transcoders(first: 1000, orderBy: id, where: { id_gt: $after, status: Registered }, block: { number: $block }) {
    id
  }
}`;

/** The same of the newest block, for the chain's first reading, which comes before the first history. */
export const REGISTERED_NOW = `query RegisteredNow($after: ID!) {
  rows: transcoders(first: 1000, orderBy: id, where: { id_gt: $after, status: Registered }) { id }
}`;

/** The ticket nearest before a moment, whose two face values tell the price of ETH. */
export const TICKET_BEFORE = `query TicketBefore($since: Int!, $until: Int!) {
  winningTicketRedeemedEvents(
    first: 1, orderBy: timestamp, orderDirection: desc
    where: { timestamp_gte: $since, timestamp_lte: $until, faceValue_gt: "0", faceValueUSD_gt: "0" }
  ) { timestamp faceValue faceValueUSD }
}`;

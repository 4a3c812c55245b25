/** Somebody worth finding in the sample network: a story that a good explorer tells by its figures. */
export interface Character {
  role: "orchestrator" | "delegator" | "gateway";
  /** what it is called, in a word or two */
  label: string;
  /** what a reader can see of it */
  see: string;
}

export const CHARACTERS = {
  baitAndSwitch: {
    role: "orchestrator",
    label: "bait and switch",
    see: "kept 5 % of rewards while stake came in, then raised its reward cut to 95 % and its fee cut with it",
  },
  forgetful: {
    role: "orchestrator",
    label: "forgets to call",
    see: "misses about one reward call in eight (79 of 90 made)",
  },
  shutDown: {
    role: "orchestrator",
    label: "shut down",
    see: "unbonded everything it had; its delegators are still there and earn nothing",
  },
  newcomer: {
    role: "orchestrator",
    label: "newcomer",
    see: "active for fewer than 20 rounds, so that most windows of realised yield do not reach back to it",
  },
  lonely: {
    role: "orchestrator",
    label: "own stake only",
    see: "keeps 100 % of rewards and fees and has no delegator but itself",
  },
  edgeFirst: {
    role: "orchestrator",
    label: "edge of the pool",
    see: "takes turns with another one at the pool's last place; whoever is out is evicted in the running round",
  },
  edgeSecond: {
    role: "orchestrator",
    label: "edge of the pool",
    see: "the other one of the two at the pool's last place",
  },
  wavering: {
    role: "orchestrator",
    label: "unstable cut",
    see: "changes its reward cut every dozen rounds, up and down",
  },
  feeless: {
    role: "orchestrator",
    label: "no work",
    see: "a large stake, and never a ticket redeemed",
  },
  impostor: {
    role: "orchestrator",
    label: "borrowed name",
    see: "its reverse record claims a name that points to somebody else, so it is shown by its address",
  },
  hostileRecords: {
    role: "orchestrator",
    label: "hostile records",
    see: "text records with markup, script links and reversed text, to be shown as what they are",
  },
  remoteCaller: {
    role: "orchestrator",
    label: "delegated caller",
    see: "another account calls reward for it",
  },
  selfPayer: {
    role: "gateway",
    label: "pays itself",
    see: "a gateway that is its own orchestrator: sender and recipient of its tickets are the same",
  },
  shortGateway: {
    role: "gateway",
    label: "short of deposit",
    see: "lets its deposit run out, so that tickets are paid from its reserve",
  },
  leavingGateway: {
    role: "gateway",
    label: "left",
    see: "unlocked and withdrew its deposit and reserve",
  },
  whale: {
    role: "delegator",
    label: "the whale",
    see: "moves a stake that shifts the order of orchestrators, every few weeks, to another one",
  },
  visitorDelegator: {
    role: "delegator",
    label: "a delegator to try",
    see: "bonded stake with pending rewards, one unbonding lock that can be withdrawn and one that cannot yet",
  },
  visitorFresh: {
    role: "delegator",
    label: "a newcomer to try",
    see: "nothing bonded yet, LPT and ETH to begin with",
  },
  visitorOrchestrator: {
    role: "orchestrator",
    label: "an orchestrator to try",
    see: "an active orchestrator whose key is given away: its stake is on itself, and undelegating all of it resigns",
  },
} as const satisfies Record<string, Character>;

export type CharacterKey = keyof typeof CHARACTERS;

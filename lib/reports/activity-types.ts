import type { EventKind } from "../links/activity";
import type { Address } from "../units/address";
import type { Failure } from "../upstream/outcome";
import type { Stamp } from "./types";

/** When something happened, or came into force. */
interface Told {
  /** unix seconds */
  timestamp: number;
  round: number;
  /** hash; null for what no transaction did, like a call that was missed */
  transaction: string | null;
}

/** What the orchestrator keeps of rewards and of fees. */
export interface Cuts {
  rewardCutPpm: bigint;
  feeCutPpm: bigint;
}

/** One thing that happened on the network, for a page to put into a sentence; `place` counts from the newest. */
export type NetworkEvent = ToldEvent & { place: number };

/** An event before all of them are put into their order. */
export type ToldEvent = Told &
  (
    | { kind: "cuts"; orchestrator: Address; before: Cuts; after: Cuts }
    | { kind: "missed"; orchestrators: readonly Address[] }
    | { kind: "set"; change: "joined" | "left"; orchestrator: Address; effectiveRound: number }
    | {
        kind: "moves";
        how: "bond" | "unbond" | "rebond" | "move";
        account: Address;
        /** wei of LPT */
        amount: bigint;
        from: Address | null;
        to: Address | null;
      }
    | {
        kind: "governance";
        what: "opens" | "closed";
        proposal: string;
        /** a stranger's text */
        title: string;
        proposer: Address;
        voteStart: number;
        voteEnd: number;
      }
    | { kind: "governance"; what: "poll"; poll: Address; endBlock: number }
    | { kind: "protocol"; what: "paused" | "resumed" | "parameter"; name: string }
  );

/** Names known of the accounts that events speak of. */
export type AccountNames = ReadonlyMap<Address, string | null>;

/** Why events are missing; null where they are not. */
export interface MissingEvents {
  /** all of them */
  events: Failure | null;
  /** those that no transaction dates (calls that were missed, votes that opened or closed), because the starts of rounds are not known */
  undated: Failure | null;
}

/** One page of what happened, newest first. */
export interface ActivityReport extends Stamp {
  /** false: the source of events gave nothing, and the rest is empty */
  known: boolean;
  missing: MissingEvents;
  events: readonly NetworkEvent[];
  names: AccountNames;
  /** null: not known, or not all; of the period and account asked for, whatever kinds are shown */
  counts: Readonly<Record<EventKind, number | null>>;
  /** events that match, on all pages */
  total: number;
  page: number;
  pages: number;
  /** unix seconds of the first event there is; null where there is none */
  since: number | null;
}

/** What changed lately, for the first page: a few of each kind. */
export interface RecentEvents {
  known: boolean;
  missing: MissingEvents;
  events: readonly NetworkEvent[];
  names: AccountNames;
}

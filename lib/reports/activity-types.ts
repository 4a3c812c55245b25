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
    /** one pushed another one out, in one transaction */
    | { kind: "set"; change: "replaced"; orchestrator: Address; left: Address; effectiveRound: number }
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
        /** "proposed": voting has yet to open */
        what: "proposed" | "opens" | "closed";
        proposal: string;
        /** a stranger's text */
        title: string;
        proposer: Address;
        voteStart: number;
        voteEnd: number;
        /** wei of LPT as they were cast, what delegators overrode not taken off; known once voting is closed, and null where it is not known */
        cast: Readonly<Record<"for" | "against" | "abstain", bigint>> | null;
      }
    | {
        kind: "governance";
        what: "poll" | "poll-ended";
        poll: Address;
        /** L1 block */
        endBlock: number;
        /** unix seconds, estimated; null: not known */
        endsAt: number | null;
        /** it is over */
        ended: boolean;
        /** accounts, by their last vote; null: not known */
        votes: Readonly<Record<"yes" | "no", number>> | null;
      }
    | { kind: "protocol"; what: "paused" | "resumed" }
    | { kind: "protocol"; what: "parameter"; name: string; now: ParameterValue | null }
  );

/** What a parameter stands at now, where the newest event of it is told: events themselves carry no values. */
export interface ParameterValue {
  value: bigint;
  unit: "p27" | "ppb" | "ppm" | "lpt" | "rounds" | "blocks" | "places";
}

/** Names known of the accounts that events speak of. */
export type AccountNames = ReadonlyMap<Address, string | null>;

/** Why events are missing; null where they are not. */
export interface MissingEvents {
  /** all of them */
  events: Failure | null;
  /** kinds of which the source did not give all while it gave others; what it gave of them is told */
  kinds: readonly { kind: EventKind; failure: Failure }[];
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
  /** those of the accounts that are orchestrators now, and so have a profile */
  orchestrators: ReadonlySet<Address>;
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
  orchestrators: ReadonlySet<Address>;
}

import type { CutStep } from "./profile-types";
import type { UnknownReason } from "./types";

/** One sentence of what a delegator should know; the page puts it into words. Yields are fractions a year, amounts LPT and ETH on 1,000 LPT. */
export type Sentence =
  | {
      kind: "became";
      rounds: number;
      lpt: number;
      /** null: not known */
      eth: number | null;
      nominal: number;
      /** the stake's own growth, without fees */
      issuance: number;
      supplyGrowth: number | null;
      /** growth of the stake's share of all LPT: of issuance against supply, since fees never become stake */
      share: number | null;
      real: number | null;
      /** the fee part is not known */
      issuanceOnly: boolean;
    }
  | { kind: "not-known-yet"; reason: UnknownReason }
  | {
      kind: "keeps-all-rewards";
      feeCutPpm: bigint;
      /** it earned no fees in the last 90 days; null: not known */
      noFees: boolean | null;
    }
  | { kind: "no-fees"; days: number }
  /** `share` of the fees of so many days that it paid itself, above 0; whether delegators get a part of them */
  | { kind: "own-fees"; days: number; share: number; shared: boolean }
  | {
      kind: "not-active";
      registered: boolean;
      since: number | null;
      from: number | null;
      /** the last round of an earlier time in the active set, of one that joins it again; null: none, or not known */
      lastActive: number | null;
    }
  | { kind: "leaves"; round: number }
  | {
      kind: "cut-raised";
      cuts: readonly { cut: "reward" | "fee"; fromPpm: bigint; toPpm: bigint }[];
      /** unix seconds of the raise, of the first of several */
      timestamp: number;
      /** how many changes it took */
      changes: number;
      /** wei of LPT that came, less what left, in the 30 days before; null where that is little or not known */
      before: bigint | null;
    }
  /** changed so often in 365 days; the cut that moved, and between what */
  | { kind: "unstable"; changes: number; cut: "reward" | "fee"; lowPpm: bigint; highPpm: bigint }
  | { kind: "cuts-never-changed"; canChange: boolean }
  /** it changed them after `until`, unix seconds, and no more of that is known */
  | { kind: "cuts-changed-since"; until: number }
  | {
      kind: "cuts-changed";
      inTwoYears: number;
      last: CutStep;
      /** it is still registered, and so can change them */
      canChange: boolean;
    }
  | { kind: "trial"; toPpm: bigint; had: boolean; now: number; raised: number }
  /** `often`: more than an accident */
  | { kind: "missed"; missed: number; eligible: number; lpt: number | null; often: boolean }
  | { kind: "none-missed"; eligible: number }
  | { kind: "getting-out"; rounds: number; days: number; measured: boolean }
  | { kind: "no-slashing" };

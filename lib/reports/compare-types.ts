import type { Address } from "../units/address";
import type { MovingCost } from "../yield/moving";
import type { YearOfStake } from "../yield/own-stake";
import type { Recommendation } from "../yield/recommend";
import type { ScenarioReport } from "./scenario-types";
import type { DirectoryReport, OrchestratorRow, UnknownReason } from "./types";

/** The account that a comparison is made for, as the contracts hold it. */
export type ComparedAccount =
  | {
      kind: "read";
      address: Address;
      /** its verified name, or the name it was asked by */
      name: string | null;
      status: "pending" | "bonded" | "unbonded";
      /** null: it delegates to nobody */
      delegate: Address | null;
      delegateName: string | null;
      /** wei of LPT */
      pendingStake: bigint;
      /** whether its delegate has called reward in the running round; null: it has none, or that one is not active */
      isRewardCalled: boolean | null;
    }
  /** a name that points to no account */
  | { kind: "no-name"; asked: string }
  | { kind: "failed"; asked: string; text: string };

/** The stake that is thought of. */
export interface ComparedStake {
  /** wei of LPT */
  amount: bigint;
  /** typed into the link, held by the account, or an example of 1,000 LPT */
  from: "typed" | "account" | "example";
}

/** What the transaction that moves a whole stake costs on the network. */
export type NetworkCost =
  /** `gas` as the node estimates it, at `gasPriceWei` wei of ETH each: `wei` in all */
  | { kind: "known"; gas: bigint; gasPriceWei: bigint; wei: bigint }
  /** why it is not known, a sentence for people */
  | { kind: "unknown"; text: string };

/** What a change of cuts would do to delegators of one of them. */
export interface TriedCut {
  rewardCutPpm: bigint;
  feeSharePpm: bigint;
  /** forecast real yield of the same stake at them; null: not known */
  real: number | null;
}

/** One of those compared. */
export interface Compared {
  row: OrchestratorRow;
  /** its place by stake among the active; null for the others */
  rank: number | null;
  /** what the stake would earn here in the next 365 days, its own effect included */
  year: YearOfStake;
  /** why that is not known, where it is not */
  unknown: UnknownReason | null;
  /** days until moving the account's whole stake here pays, with what is thought of beyond it; null: never, or there is nothing to move */
  days: number | null;
  /** what the transaction that moves the stake here costs; null: there is nothing to move */
  networkCost: NetworkCost | null;
  /** the cut that the link tries; null: it tries none */
  tried: TriedCut | null;
}

/** Where the account's stake is now, and what taking it away costs. */
export interface PresentPlaceOf {
  row: OrchestratorRow;
  /** of the stake that is thought of */
  year: YearOfStake;
  /** of its whole stake, because a move takes all of it */
  cost: MovingCost;
  /** the account is this orchestrator: what it holds in itself cannot be moved */
  isOwn: boolean;
}

/** Values of one orchestrator by round, in the order of the rounds; null: not known, or it was not active. */
export interface ComparedSeries {
  address: Address;
  /** what the 30 rounds that end with it gave, after cuts, as a fraction a year */
  realised: readonly (number | null)[];
  rewardCut: readonly (number | null)[];
  feeCut: readonly (number | null)[];
  /** LPT */
  stake: readonly (number | null)[];
  /** calls missed since the first round shown */
  missed: readonly (number | null)[];
  /** ETH since the first round shown */
  fees: readonly (number | null)[];
}

/** What happened through the rounds of a span. */
export interface ComparedCourse {
  /** closed rounds, oldest first */
  rounds: readonly number[];
  /** whether the realised yields are issuance and fees, or issuance alone: past prices are known of the last 90 rounds only */
  yields: "nominal" | "issuance";
  series: readonly ComparedSeries[];
}

/** One of those compared, and what the link tries of it; `report` is null where it is not active. */
export interface ComparedScenario {
  row: OrchestratorRow;
  report: ScenarioReport | null;
}

/** Two to six side by side. The rows and medians are those of the directory, fees left out where the link says so. */
export interface CompareReport extends DirectoryReport {
  compared: readonly Compared[];
  /** chosen ones that never were orchestrators */
  strangers: readonly Address[];
  /** chosen ones that the chain did not give in time */
  missing: readonly Address[];
  stake: ComparedStake;
  /** null: the link names none */
  account: ComparedAccount | null;
  /** null: no account, it delegates to nobody, or its delegate is not known */
  present: PresentPlaceOf | null;
  /** today's prices, in which what moving costs is told; null: not known */
  prices: { lptEth: number | null; ethUsd: number | null };
  /** the middle of what the stake would earn at the active ones: wei of LPT and ETH, and fractions; null: not known */
  medianYear: { lpt: bigint | null; eth: bigint | null; nominal: number | null; real: number | null };
  recommendation: Recommendation;
  /** what other cuts, stake and fees would do at one of them; null: none is compared */
  scenario: ComparedScenario | null;
  /** null: the subgraph never told it */
  course: ComparedCourse | null;
}

import type { RoundRow } from "./network-rows";
import { NamedRow, StateRow } from "./row";

export class LivepeerAccountRow extends NamedRow {
  lastUpdatedTimestamp = 0;
  isDelegator = false;
  isTranscoder = false;
}

/** An orchestrator, or any account somebody delegated to. Cuts are in 1e6. */
export class TranscoderRow extends NamedRow {
  activationRound = 0n;
  deactivationRound = 0n;
  lastActiveStakeUpdateRound = 0n;
  active = false;
  registered = false;
  activationTimestamp = 0;
  lastRewardRound = 0;
  rewardCut = 0n;
  rewardCutUpdateTimestamp = 0;
  feeShare = 0n;
  feeShareUpdateTimestamp = 0;
  totalStake = 0n;
  totalVolumeETH = 0n;
  totalVolumeUSD = 0n;
  thirtyDayVolumeETH = 0n;
  sixtyDayVolumeETH = 0n;
  ninetyDayVolumeETH = 0n;
  serviceURI: string | null = null;
  rewardCaller: string | null = null;
  /** oldest first; shared by all versions, because a day's own versions tell since when it is there */
  readonly days: TranscoderDayRow[] = [];

  constructor(
    id: string,
    readonly account: LivepeerAccountRow,
  ) {
    super(id);
  }
}

/** An orchestrator's round. There are so many that an id is put together when it is asked for. */
export class PoolRow extends StateRow {
  fees = 0n;
  rewardTokens: bigint | null = null;

  constructor(
    readonly round: RoundRow,
    readonly delegate: TranscoderRow,
    readonly totalStake: bigint,
    public rewardCut: bigint,
    public feeShare: bigint,
  ) {
    super();
  }

  get id(): string {
    return `${this.round.id.padStart(10, "0")}-${this.delegate.id}`;
  }
}

export class TranscoderDayRow extends NamedRow {
  volumeETH = 0n;
  volumeUSD = 0n;

  constructor(
    id: string,
    readonly date: number,
    /** ETH of all days before this one */
    readonly before: bigint,
    readonly transcoder: TranscoderRow,
  ) {
    super(id);
  }
}

export class DelegatorRow extends NamedRow {
  delegate: TranscoderRow | null = null;
  startRound = 0;
  lastClaimRound = 0;
  bondedAmount = 0n;
  principal = 0n;
  unbonded = 0n;
  fees = 0n;
  withdrawnFees = 0n;
  delegatedAmount = 0n;

  constructor(
    id: string,
    readonly account: LivepeerAccountRow,
  ) {
    super(id);
  }
}

export class UnbondingLockRow extends NamedRow {
  constructor(
    id: string,
    readonly unbondingLockId: number,
    readonly delegator: DelegatorRow,
    readonly delegate: TranscoderRow,
    readonly amount: bigint,
    readonly withdrawRound: bigint,
    readonly sender: string,
  ) {
    super(id);
  }
}

import type { RoundRow } from "./network-rows";
import { StateRow } from "./row";

/** An orchestrator, or any account somebody delegated to. Cuts are in 1e6. */
export class TranscoderRow extends StateRow {
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
}

/** An orchestrator's round. */
export class PoolRow extends StateRow {
  fees = 0n;
  rewardTokens: bigint | null = null;

  constructor(
    id: string,
    readonly round: RoundRow,
    readonly delegate: TranscoderRow,
    readonly totalStake: bigint,
    public rewardCut: bigint,
    public feeShare: bigint,
  ) {
    super(id);
  }
}

export class TranscoderDayRow extends StateRow {
  volumeETH = 0n;
  volumeUSD = 0n;

  constructor(
    id: string,
    readonly date: number,
    readonly transcoder: TranscoderRow,
  ) {
    super(id);
  }
}

export class DelegatorRow extends StateRow {
  delegate: TranscoderRow | null = null;
  startRound = 0;
  lastClaimRound = 0;
  bondedAmount = 0n;
  principal = 0n;
  unbonded = 0n;
  fees = 0n;
  withdrawnFees = 0n;
  delegatedAmount = 0n;
}

export class UnbondingLockRow extends StateRow {
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

export class LivepeerAccountRow extends StateRow {
  lastUpdatedTimestamp = 0;
  isDelegator = false;
  isTranscoder = false;
}

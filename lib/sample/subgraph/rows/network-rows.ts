import { NamedRow } from "./row";

/** Amounts are wei, USD volumes in 1e36, lptPriceEth in 1e18. */
export class ProtocolRow extends NamedRow {
  inflation = 0n;
  inflationChange = 0n;
  targetBondingRate = 0n;
  numActiveTranscoders = 0n;
  activeTranscoderCount = 0;
  paused = false;
  unbondingPeriod = 0n;
  lockPeriod = 0n;
  roundLockAmount = 0n;
  roundLength = 0n;
  lastRoundLengthUpdateRound = 0;
  lastRoundLengthUpdateStartBlock = 0n;
  currentRound = 0;
  lastInitializedRound = 0;
  totalActiveStake = 0n;
  totalSupply = 0n;
  totalVolumeETH = 0n;
  totalVolumeUSD = 0n;
  lptPriceEth = 0n;
  winningTicketCount = 0;
  roundCount = 0;
  pendingActivation: readonly string[] = [];
  pendingDeactivation: readonly string[] = [];
  delegatorsCount = 0;
  activeBroadcasters: readonly string[] = [];
}

/** A round, with L1 blocks and the scales of ProtocolRow. */
export class RoundRow extends NamedRow {
  startTimestamp = 0;
  initialized = false;
  length = 0n;
  startBlock = 0n;
  mintableTokens = 0n;
  volumeETH = 0n;
  volumeUSD = 0n;
  totalActiveStake = 0n;
  totalSupply = 0n;
  movedStake = 0n;
  newStake = 0n;
  inflation = 0n;
  numActiveTranscoders = 0n;
  activeTranscoderCount = 0;
  delegatorsCount = 0;

  constructor(readonly number: number) {
    super(String(number));
  }
}

export class DayRow extends NamedRow {
  volumeETH = 0n;
  volumeUSD = 0n;
  totalActiveStake = 0n;
  totalSupply = 0n;
  inflation = 0n;
  numActiveTranscoders = 0n;
  activeTranscoderCount = 0;
  delegatorsCount = 0;

  constructor(
    id: string,
    /** unix seconds of its midnight */
    readonly date: number,
  ) {
    super(id);
  }
}
